import { useComputed, type Signal } from '@preact/signals';
import { i18n } from '#i18n';
import { namesInWords, siteOf } from '@/components/format/names';
import { PageDate } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { IconButton } from '@/components/icon/icon-button';
import { commentCountInWords } from '@/components/thread/thread-head';
import type { Article, Id } from '@/lib/model';

interface SavedItemProps {
  article: Article;
  /** The article that the Tab key stops at. */
  current: Signal<Id | null>;
  onDelete: () => void;
}

export function SavedItem({ article, current, onDelete }: SavedItemProps) {
  const host = useHost();
  const tabIndex = useComputed(() => (current.value === article.id ? 0 : -1)).value;
  const facts = [
    article.siteName ?? siteOf(article.url),
    article.authors.length > 0 ? namesInWords(article.authors, host.language) : null,
    article.publishedAt === null ? null : <PageDate iso={article.publishedAt} most="day" />,
    article.commentCount > 0 ? commentCountInWords(article.commentCount, null, host.language) : null,
    article.noteCount > 0 ? i18n.t('saved.notes', article.noteCount) : null,
  ].filter((fact) => fact !== null);

  return (
    <div
      class="saved-item"
      role="listitem"
      data-testid="saved-item"
      data-article-id={article.id}
      onFocusIn={() => (current.value = article.id)}
    >
      <a
        class="saved-title"
        href={host.articleAddress(article.id)}
        target={host.libraryTarget}
        tabIndex={tabIndex}
        lang={article.language ?? undefined}
        dir="auto"
      >
        {article.title || article.url}
      </a>
      <p class="facts small quiet">
        {facts.map((fact, i) => (
          <span key={i}>{fact}</span>
        ))}
      </p>
      <div class="saved-actions">
        <a
          class="icon-button"
          href={article.url}
          target="_blank"
          rel="noopener noreferrer"
          tabIndex={tabIndex}
          aria-label={i18n.t('saved.openOriginal')}
          title={i18n.t('saved.openOriginal')}
        >
          <Icon name="external" />
        </a>
        <IconButton
          icon="trash"
          label={i18n.t('saved.delete')}
          tabIndex={tabIndex}
          data-testid="delete-article"
          onClick={onDelete}
        />
      </div>
    </div>
  );
}

/** An article out of view: its words. */
export function plainArticle({ id, title, url, siteName, authors }: Article) {
  return (
    <div key={id} class="saved-item" role="listitem" data-testid="saved-item" data-article-id={id}>
      <span class="saved-title">{title || url}</span>
      <p class="facts small quiet">{[siteName ?? siteOf(url), ...authors].join(' · ')}</p>
    </div>
  );
}
