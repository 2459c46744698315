import { i18n } from '#i18n';
import { Moment } from '@/components/format/when';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { showToast } from '@/components/toast/toasts';
import { deletedArticles, restoreArticle } from '@/lib/store';

/** What was deleted lately and can come back. */
export function Bin() {
  const { language } = useHost();
  const deleted = useLive(deletedArticles, []).value ?? [];
  if (deleted.length === 0) return null;
  return (
    <details class="bin" data-testid="bin">
      <summary>
        {i18n.t('bin.title')} <span class="quiet">{numberInWords(deleted.length, language)}</span>
      </summary>
      <p class="small quiet">{i18n.t('bin.kept')}</p>
      <ul>
        {deleted.map((article) => (
          <li key={article.id} class="bin-item">
            <div>
              <p class="bin-title" lang={article.language ?? undefined} dir="auto">
                {article.title || article.url}
              </p>
              <p class="small quiet">
                {i18n.t('bin.deletedAt')} <Moment at={article.deletedAt ?? 0} />
              </p>
            </div>
            <button
              type="button"
              class="quiet-button"
              aria-label={i18n.t('bin.restoreTitle', [article.title])}
              onClick={() => void restoreArticle(article.id).then(() => showToast(i18n.t('bin.restored')))}
            >
              {i18n.t('bin.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
