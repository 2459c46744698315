import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { Moment } from '@/components/format/when';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { showToast } from '@/components/toast/toasts';
import type { Article, Id } from '@/lib/model';
import { deletedArticles, deleteForGood, restoreArticle } from '@/lib/store';
import '@/components/panel/panel.css';
import './bin.css';

/** What was deleted lately, folded away below a list. */
export function Bin() {
  const { language } = useHost();
  const deleted = useLive(deletedArticles, []).value ?? [];
  if (deleted.length === 0) return null;
  return (
    <details class="bin" data-testid="bin">
      <summary>
        {i18n.t('bin.title')} <span class="quiet">{numberInWords(deleted.length, language)}</span>
      </summary>
      <BinList deleted={deleted} />
    </details>
  );
}

/** What was deleted lately, as a page. */
export function BinPage() {
  const deleted = useLive(deletedArticles, []).value;
  if (!deleted) return null;
  return (
    <section aria-label={i18n.t('bin.name')} data-testid="bin-page">
      {deleted.length === 0 ? (
        <EmptyState icon="trash" title={i18n.t('bin.empty')} text={i18n.t('bin.kept')} />
      ) : (
        <BinList deleted={deleted} />
      )}
    </section>
  );
}

function BinList({ deleted }: { deleted: readonly Article[] }) {
  const { language } = useHost();
  const count = numberInWords(deleted.length, language);
  return (
    <>
      <div class="bin-head">
        <p class="small quiet">{i18n.t('bin.kept')}</p>
        <ForGood
          ids={deleted.map(({ id }) => id)}
          label={i18n.t('bin.emptyNow')}
          question={i18n.t('bin.sureAll', deleted.length, [count])}
        />
      </div>
      <ul>
        {deleted.map((article) => (
          <BinItem key={article.id} article={article} />
        ))}
      </ul>
    </>
  );
}

function BinItem({ article: { id, title, url, language, deletedAt } }: { article: Article }) {
  const name = title || url;
  return (
    <li class="bin-item" data-testid="bin-item">
      <div>
        <p class="bin-title" lang={language ?? undefined} dir="auto">
          {name}
        </p>
        <p class="small quiet">
          {i18n.t('bin.deletedAt')} <Moment at={deletedAt ?? 0} />
        </p>
      </div>
      <div class="bin-actions">
        <button
          type="button"
          class="quiet-button"
          aria-label={i18n.t('bin.restoreTitle', [name])}
          onClick={() => void restoreArticle(id).then(() => showToast(i18n.t('bin.restored')))}
        >
          {i18n.t('bin.restore')}
        </button>
        <ForGood
          ids={[id]}
          label={i18n.t('bin.forGood')}
          name={i18n.t('bin.forGoodTitle', [name])}
          question={i18n.t('bin.sure')}
        />
      </div>
    </li>
  );
}

interface ForGoodProps {
  ids: readonly Id[];
  label: string;
  /** For screen readers, where the label alone does not say what is meant. */
  name?: string;
  question: string;
}

/** The one thing that cannot be undone: asked for twice. */
function ForGood({ ids, label, name, question }: ForGoodProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="quiet-button" aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <div class="panel bin-question" role="group" aria-label={question}>
      <p>{question}</p>
      <div class="panel-actions">
        <button type="button" class="button" data-testid="for-good" onClick={() => void deleteForGood(ids)}>
          {i18n.t('bin.forGood')}
        </button>
        <button
          type="button"
          class="quiet-button"
          ref={(button) => button?.focus()}
          onClick={() => setAsking(false)}
        >
          {i18n.t('bin.keep')}
        </button>
      </div>
    </div>
  );
}
