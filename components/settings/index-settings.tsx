import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import {
  checkIndex,
  missingInIndex,
  rebuildIndex,
  tendIndex,
  type IndexCheck,
  type IndexProgress,
} from '@/lib/store';
import { Section } from './section';

/** What is being done with the index, and what came of it. */
type Work =
  | { state: 'none' | 'checking' | 'built' | 'stopped' }
  | { state: 'building'; progress: IndexProgress | null }
  | { state: 'checked'; check: IndexCheck }
  | { state: 'failed'; detail: string };

/** Whether searches find everything; checked and built anew on request, with a way to stop. */
export function IndexSettings() {
  const missing = useLive(missingInIndex, []).value;
  const [work, setWork] = useState<Work>({ state: 'none' });
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const begin = (first: Work, run: (signal: AbortSignal) => Promise<Work>) => {
    const controller = new AbortController();
    stop.current = controller;
    setWork(first);
    void run(controller.signal)
      .catch((error: unknown): Work => {
        if (controller.signal.aborted) return { state: 'stopped' };
        return { state: 'failed', detail: String(error) };
      })
      .then(setWork);
  };
  const build = (how: typeof rebuildIndex) =>
    begin({ state: 'building', progress: null }, async (signal) => {
      await how((progress) => setWork({ state: 'building', progress }), signal);
      return { state: 'built' };
    });
  const check = () =>
    begin({ state: 'checking' }, async (signal) => ({ state: 'checked', check: await checkIndex(signal) }));
  const busy = work.state === 'checking' || work.state === 'building';

  return (
    <Section title={i18n.t('settings.index.title')}>
      <p class="quiet">{i18n.t('settings.index.help')}</p>
      <div data-testid="index" data-state={busy ? work.state : missing ? 'incomplete' : work.state}>
        {busy ? (
          <Running work={work} onStop={() => stop.current?.abort()} />
        ) : (
          <>
            <p role="status">
              <Outcome work={work} missing={missing ?? null} />
            </p>
            {work.state === 'failed' && (
              <details class="small quiet">
                <summary>{i18n.t('page.detail')}</summary>
                {work.detail}
              </details>
            )}
            <p class="settings-buttons">
              {missing && (
                <button type="button" class="button" onClick={() => build(tendIndex)}>
                  {i18n.t('settings.index.continue')}
                </button>
              )}
              <button type="button" class="button" data-testid="check-index" onClick={check}>
                {i18n.t('settings.index.check')}
              </button>
              <button
                type="button"
                class="button"
                data-testid="rebuild-index"
                onClick={() => build(rebuildIndex)}
              >
                {i18n.t('settings.index.rebuild')}
              </button>
            </p>
          </>
        )}
      </div>
    </Section>
  );
}

function Running({ work, onStop }: { work: Work; onStop: () => void }) {
  const { language } = useHost();
  const progress = work.state === 'building' ? work.progress : null;
  const words = i18n.t(work.state === 'checking' ? 'settings.index.checking' : 'settings.index.building');
  return (
    <div class="settings-running">
      <progress
        aria-label={words}
        {...(progress?.total ? { value: progress.done, max: progress.total } : {})}
      />
      <p class="small quiet">
        {progress?.total
          ? i18n.t('completion.runningOf', [
              numberInWords(progress.done, language),
              numberInWords(progress.total, language),
            ])
          : words}
      </p>
      <button type="button" class="button" data-testid="stop-index" onClick={onStop}>
        {i18n.t('completion.cancel')}
      </button>
    </div>
  );
}

function Outcome({ work, missing }: { work: Work; missing: IndexProgress | null }) {
  const { language } = useHost();
  const number = (count: number) => numberInWords(count, language);
  if (work.state === 'failed') return <>{i18n.t('settings.index.failed')}</>;
  if (missing)
    return <>{i18n.t('settings.index.incomplete', [number(missing.done), number(missing.total)])}</>;
  if (work.state === 'checked') {
    const { documents, wrong, superfluous } = work.check;
    return wrong.length + superfluous === 0 ? (
      <>{i18n.t('settings.index.right', [number(documents)])}</>
    ) : (
      <>{i18n.t('settings.index.wrong', [number(wrong.length + superfluous), number(documents)])}</>
    );
  }
  return <>{i18n.t(work.state === 'built' ? 'settings.index.built' : 'settings.index.complete')}</>;
}
