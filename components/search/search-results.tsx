import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { siteOf } from '@/components/format/names';
import { numberInWords } from '@/components/format/numbers';
import { PageDate } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { wordsAsTyped, type ArticleHit, type Passage, type SearchResult } from '@/lib/search';
import { Marked } from './marked';
import '@/components/saved-list/saved-title.css';
import './search-results.css';

const ICONS = { title: 'page', body: 'page', comment: 'comment', note: 'note' } as const;

interface SearchResultsProps {
  result: SearchResult;
  onMore: () => void;
  onClear: () => void;
}

/** What was found, by article, as passages that lead to their places. */
export function SearchResults({ result, onMore, onClear }: SearchResultsProps) {
  const { language } = useHost();
  const { articles, total, building } = result;
  const words = wordsAsTyped(result.query);
  return (
    <section
      class="found"
      aria-label={i18n.t('search.results')}
      data-testid="found"
      data-query={result.query.text}
      onKeyDown={goThrough}
    >
      <p class="small quiet" role="status" data-testid="found-count">
        {total === null
          ? i18n.t('search.many', [numberInWords(articles.length, language)])
          : i18n.t('search.count', total, [numberInWords(total, language)])}
        {building && (
          <>
            {' '}
            {i18n.t('search.buildingOf', [
              numberInWords(building.done, language),
              numberInWords(building.total, language),
            ])}
          </>
        )}
      </p>
      {articles.length === 0 ? (
        <EmptyState icon="search" title={i18n.t('saved.noMatch')} text={i18n.t('search.noMatchHelp')}>
          <button type="button" class="button" onClick={onClear}>
            {i18n.t('saved.clearFilter')}
          </button>
        </EmptyState>
      ) : (
        <ul class="found-list">
          {articles.map((hit) => (
            <Hit key={hit.article.id} hit={hit} words={words} />
          ))}
        </ul>
      )}
      {articles.length > 0 && articles.length < (total ?? Infinity) && (
        <button type="button" class="button found-more" data-testid="more-results" onClick={onMore}>
          {i18n.t('search.more')}
        </button>
      )}
    </section>
  );
}

function Hit({ hit: { article, passages, hits }, words }: { hit: ArticleHit; words: string }) {
  const { articleAddress, libraryTarget, language } = useHost();
  const title = passages.find(({ source }) => source === 'title');
  const others = passages.filter((passage) => passage !== title && passage.text !== '');
  const text = article.title || article.url;
  return (
    <li class="found-article" data-testid="found-article">
      <a
        class="saved-title"
        href={articleAddress(article.id)}
        target={libraryTarget}
        lang={article.language ?? undefined}
        dir="auto"
      >
        {title ? <Marked {...title} /> : text}
      </a>
      <p class="facts small quiet">
        <span>{article.siteName ?? siteOf(article.url)}</span>
        {article.publishedAt !== null && (
          <span>
            <PageDate iso={article.publishedAt} most="day" />
          </span>
        )}
        {hits > others.length && <span>{i18n.t('search.hits', hits, [numberInWords(hits, language)])}</span>}
      </p>
      {others.map((passage, i) => (
        <a
          key={i}
          class="found-passage"
          href={articleAddress(article.id, placeOf(passage, words))}
          target={libraryTarget}
          data-source={passage.source}
          dir="auto"
        >
          <Icon name={ICONS[passage.source]} label={i18n.t(`search.sources.${passage.source}`)} />
          <span>
            <Marked {...passage} />
          </span>
        </a>
      ))}
    </li>
  );
}

/** A note leads to what it stands on. */
function placeOf({ commentId, annotationId }: Passage, words: string) {
  return {
    ...(annotationId === null && { find: words }),
    ...(annotationId !== null && { markId: annotationId }),
    ...(commentId !== null && { commentId }),
  };
}

/** Arrows, j and k go from hit to hit. */
function goThrough(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (step === undefined) return;
  const links = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('a'));
  const next = links[links.indexOf(event.target) + step];
  event.preventDefault();
  if (next) next.focus();
  else if (step < 0) document.querySelector<HTMLElement>('[data-testid=filter]')?.focus();
}
