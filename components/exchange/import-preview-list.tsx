import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import type { ImportProblem } from '@/lib/exchange/import-item';
import type { ImportRow } from '@/lib/store';

interface ImportPreviewListProps {
  rows: readonly ImportRow[];
  problems: readonly ImportProblem[];
}

const STATES = ['new', 'adds', 'repeated', 'same'] as const satisfies readonly ImportRow['state'][];

const REASONS = {
  damaged: 'damaged',
  'not-understood': 'notUnderstood',
  'no-address': 'noAddress',
  'newer-version': 'newerVersion',
  'unknown-format': 'unknownFormat',
} as const;

/** A list longer than this says how many more there are: nobody reads on, and the page stays quick. */
const SHOWN = 500;

/** What comes in, what is here already and what cannot be read and why, item by item. */
export function ImportPreviewList({ rows, problems }: ImportPreviewListProps) {
  const { language } = useHost();
  return (
    <>
      {STATES.map((state) => {
        const some = rows.filter((row) => row.state === state);
        if (some.length === 0) return null;
        return (
          <Group
            key={state}
            testId={`import-${state}`}
            summary={i18n.t(`exchange.preview.${state}`, some.length, [numberInWords(some.length, language)])}
            lines={some.map((row) => ({ name: row.title || row.url, detail: growth(row, language) }))}
          />
        );
      })}
      {problems.length > 0 && (
        <Group
          testId="import-problems"
          open={problems.length <= 20}
          summary={i18n.t('exchange.preview.problems', problems.length, [
            numberInWords(problems.length, language),
          ])}
          lines={problems.map(({ item, reason, detail }) => ({
            name: item,
            detail: i18n.t(`exchange.reasons.${REASONS[reason]}`),
            exact: detail,
          }))}
        />
      )}
    </>
  );
}

/** What an article here gets. */
function growth({ state, comments, notes }: ImportRow, language: string): string {
  if (state !== 'adds') return '';
  return [
    comments > 0 ? i18n.t('discussion.count', comments, [numberInWords(comments, language)]) : '',
    notes > 0 ? i18n.t('saved.notes', notes, [numberInWords(notes, language)]) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

interface GroupProps {
  testId: string;
  summary: string;
  lines: { name: string; detail: string; exact?: string }[];
  open?: boolean;
}

function Group({ testId, summary, lines, open = false }: GroupProps) {
  const { language } = useHost();
  return (
    <details class="exchange-group" data-testid={testId} open={open}>
      <summary>{summary}</summary>
      <ul>
        {lines.slice(0, SHOWN).map(({ name, detail, exact }, i) => (
          <li key={i} title={exact}>
            {name} {detail !== '' && <span class="quiet">{detail}</span>}
          </li>
        ))}
        {lines.length > SHOWN && (
          <li class="quiet">
            {i18n.t('exchange.preview.more', [numberInWords(lines.length - SHOWN, language)])}
          </li>
        )}
      </ul>
    </details>
  );
}
