import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import type { CompletionProblem } from '@/lib/completion';
import type { CompletionOutcome } from '@/lib/messages';

/** How far getting the rest of a discussion is. */
export type Completion =
  | { state: 'possible' }
  | { state: 'running'; done: number; total: number | null }
  | { state: 'ended'; outcome: CompletionOutcome; possible: boolean };

interface GetWholeProps {
  completion: Completion;
  onStart: () => void;
  onCancel: () => void;
  /** Asks the user for access to the page's site, and starts when it is given. */
  onAllow: () => void;
}

/** Asks for what the page does not show, shows how far that is, and says what came of it. */
export function GetWhole({ completion, onStart, onCancel, onAllow }: GetWholeProps) {
  const { language } = useHost();
  const { state } = completion;
  const denied = state === 'ended' ? deniedSite(completion.outcome) : null;
  return (
    <div class="get-whole" data-testid="completion" data-state={state}>
      {state === 'running' && (
        <>
          <progress
            aria-label={i18n.t('completion.running')}
            {...(completion.total ? { value: completion.done, max: completion.total } : {})}
          />
          <p class="get-whole-line">
            <span class="small quiet">
              {completion.total
                ? i18n.t('completion.runningOf', [
                    numberInWords(completion.done, language),
                    numberInWords(completion.total, language),
                  ])
                : i18n.t('completion.running')}
            </span>
            <button type="button" class="button" data-testid="cancel-completion" onClick={onCancel}>
              {i18n.t('completion.cancel')}
            </button>
          </p>
        </>
      )}
      <div role="status">{state === 'ended' && <Outcome outcome={completion.outcome} />}</div>
      {denied && (
        <button type="button" class="button" data-testid="allow-site" onClick={onAllow}>
          <Icon name="comments" />{' '}
          {denied.isOwn ? i18n.t('completion.allow') : i18n.t('completion.allowSite', [denied.hostname])}
        </button>
      )}
      {(state === 'possible' || (state === 'ended' && completion.possible && !denied)) && (
        <button type="button" class="button" data-testid="get-whole" onClick={onStart}>
          <Icon name="comments" />{' '}
          {state === 'possible' ? i18n.t('completion.get') : i18n.t('completion.again')}
        </button>
      )}
    </div>
  );
}

/** The site that would give more with the user's permission: the page's own or another; null: none. */
export function deniedSite({ problems }: CompletionOutcome): { hostname: string; isOwn: boolean } | null {
  for (const problem of problems) {
    if (problem.kind !== 'forbidden' && problem.kind !== 'not-allowed') continue;
    return { hostname: new URL(problem.origin).hostname, isOwn: problem.kind === 'forbidden' };
  }
  return null;
}

function Outcome({ outcome: { outcome, problems } }: { outcome: CompletionOutcome }) {
  const problem = problems.at(-1);
  if (outcome === 'complete') return <p class="small quiet">{i18n.t('completion.complete')}</p>;
  // who has cancelled it knows why, and where more is to be had it is not the end
  const isPlain = problem?.kind === 'cancelled' || problem?.kind === 'not-allowed';
  return (
    <p class="small" data-testid="completion-problem">
      {!isPlain && i18n.t(`completion.${outcome}`)} {problem && problemText(problem)}
    </p>
  );
}

function problemText(problem: CompletionProblem): string {
  return problem.kind === 'not-allowed'
    ? i18n.t('completion.problem.notAllowed', [new URL(problem.origin).hostname])
    : i18n.t(`completion.problem.${WORDS[problem.kind]}`);
}

/** The text that tells each of them to a person. */
const WORDS = {
  closed: 'closed',
  gone: 'closed',
  throttled: 'throttled',
  failed: 'failed',
  network: 'network',
  forbidden: 'forbidden',
  slow: 'slow',
  'other-origin': 'failed',
  malformed: 'failed',
  'wrong-total': 'wrongTotal',
  'too-many': 'tooMany',
  cancelled: 'cancelled',
} as const satisfies Record<Exclude<CompletionProblem['kind'], 'not-allowed'>, string>;
