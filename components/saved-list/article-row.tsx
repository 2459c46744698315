import { useComputed, type Signal } from '@preact/signals';
import { i18n } from '#i18n';
import { namesInWords, siteOf } from '@/components/format/names';
import { readingMinutes } from '@/components/format/numbers';
import { Moment, PageDate } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { IconButton } from '@/components/icon/icon-button';
import { commentCountInWords } from '@/components/thread/thread-head';
import type { Article, Id } from '@/lib/model';
import type { ListOptions } from './list-options';
import { rowWords } from './row-words';
import type { Selection } from './selection';
import { Thumbnail } from './thumbnail';
import './article-row.css';
import './saved-title.css';

interface ArticleRowProps {
  article: Article;
  options: ListOptions;
  /** The article that the Tab key stops at. */
  current: Signal<Id | null>;
  /** Null where articles cannot be chosen. */
  selection: Selection | null;
  /** Adds the articles from the one chosen last to this one. */
  onExtend: (id: Id) => void;
  onDelete: () => void;
}

export function ArticleRow({ article, options, current, selection, onExtend, onDelete }: ArticleRowProps) {
  const host = useHost();
  const { id, readingState } = article;
  const tabIndex = useComputed(() => (current.value === id ? 0 : -1)).value;
  const chosen = useComputed(() => selection?.has(id) ?? false).value;
  const title = article.title || article.url;
  const words = rowWords();

  return (
    <div
      class={['saved-item', readingState === 'read' && 'is-read', chosen && 'is-chosen']
        .filter(Boolean)
        .join(' ')}
      role="listitem"
      data-testid="saved-item"
      data-article-id={id}
      data-state={readingState}
      onFocusIn={() => (current.value = id)}
      onClick={(event) => {
        // beside the links and buttons a click chooses, as in a list of files
        if (!selection || (event.target instanceof Element && event.target.closest('a, button, input')))
          return;
        if (event.shiftKey) onExtend(id);
        else if (event.ctrlKey || event.metaKey) selection.toggle(id);
      }}
    >
      {selection && (
        <label class="saved-choice">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            checked={chosen}
            aria-label={i18n.t('saved.choose', [title])}
            onClick={(event) => {
              if (event.shiftKey) onExtend(id);
              else selection.toggle(id);
            }}
          />
        </label>
      )}
      {options.pictures && !options.dense && <Thumbnail article={article} />}
      <p class="row-line">
        {readingState !== 'read' && (
          <span
            class={`state-dot ${readingState}`}
            role="img"
            aria-label={words.states[readingState]}
            title={words.states[readingState]}
          />
        )}
        <a
          class="saved-title"
          href={host.articleAddress(id)}
          target={host.libraryTarget}
          tabIndex={tabIndex}
          lang={article.language ?? undefined}
          dir="auto"
        >
          {title}
        </a>
      </p>
      <Facts article={article} options={options} />
      <div class="saved-actions">
        <a
          class="icon-button"
          href={article.url}
          target="_blank"
          rel="noopener noreferrer"
          tabIndex={tabIndex}
          aria-label={words.openOriginal}
          title={words.openOriginal}
        >
          <Icon name="external" />
        </a>
        <IconButton
          icon="trash"
          label={words.delete}
          tabIndex={tabIndex}
          data-testid="delete-article"
          onClick={onDelete}
        />
      </div>
    </div>
  );
}

function Facts({ article, options: { dense, by } }: Pick<ArticleRowProps, 'article' | 'options'>) {
  const { language } = useHost();
  const { publishedAt, authors, commentCount, noteCount } = article;
  const facts = [
    article.siteName ?? siteOf(article.url),
    authors.length > 0 && !dense ? namesInWords(authors, language) : null,
    publishedAt === null ? null : <PageDate iso={publishedAt} most="day" />,
    by === 'saved' && !dense ? (
      <>
        {rowWords().savedAt} <Moment at={article.savedAt} />
      </>
    ) : null,
    by === 'length' ? i18n.t('card.minutes', readingMinutes(article.wordCount)) : null,
    commentCount > 0 ? commentCountInWords(commentCount, null, language) : null,
    noteCount > 0 ? i18n.t('saved.notes', noteCount) : null,
  ].filter((fact) => fact !== null);
  return (
    <div class="facts small quiet">
      {facts.map((fact, i) => (
        <span key={i}>{fact}</span>
      ))}
      {article.tags.map((tag) => (
        <span key={`tag ${tag}`} class="fact-tag">
          {tag}
        </span>
      ))}
    </div>
  );
}

/** An article out of view: its words. */
export function plainArticle({ id, title, url, siteName, authors }: Article) {
  return (
    <div key={id} class="saved-item" role="listitem" data-testid="saved-item" data-article-id={id}>
      <p class="row-line">
        <span class="saved-title">{title || url}</span>
      </p>
      <p class="facts small quiet">{[siteName ?? siteOf(url), ...authors].join(' · ')}</p>
    </div>
  );
}
