import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { begunArticles } from '@/lib/store';
import './continue-reading.css';

const MOST = 3;

/** What was begun and not read to its end. */
export function ContinueReading() {
  const { articleAddress, language } = useHost();
  const begun = useLive(() => begunArticles(MOST), []).value ?? [];
  if (begun.length === 0) return null;
  return (
    <section class="continue" aria-labelledby="continue" data-testid="continue">
      <h2 id="continue">{i18n.t('list.continue')}</h2>
      <ul>
        {begun.map(({ article: { id, title, url, language: own }, progress: { fraction } }) => {
          const part = new Intl.NumberFormat(language, { style: 'percent' }).format(fraction);
          return (
            <li key={id}>
              <a href={articleAddress(id)}>
                <span class="continue-title" lang={own ?? undefined} dir="auto">
                  {title || url}
                </span>
                <progress value={fraction} max={1} aria-label={i18n.t('list.readTo', [part])} title={part} />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
