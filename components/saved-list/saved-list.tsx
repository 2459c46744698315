import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { cutIntoBlocks } from '@/components/long-list/blocks';
import { LongList } from '@/components/long-list/long-list';
import { FoundInTexts, inTexts } from '@/components/search/found-in-texts';
import { useSearch } from '@/components/search/use-search';
import { showToast } from '@/components/toast/toasts';
import type { Article, Id } from '@/lib/model';
import { deleteArticle, restoreArticle, savedArticles } from '@/lib/store';
import { Bin } from './bin';
import { filterArticles } from './filter';
import { plainArticle, SavedItem } from './saved-item';
import './saved-list.css';

const HEIGHT = 92;

/** Everything saved, newest first, with a filter; the sidebar and the library show the same. */
export function SavedList() {
  const { language } = useHost();
  const { value: articles, failed } = useLive(savedArticles, []);
  const [query, setQuery] = useState('');
  const found = useMemo(() => filterArticles(articles ?? [], query), [articles, query]);
  const result = useSearch(query);
  const hasHits = result !== null && inTexts(result).length > 0;

  if (failed)
    return (
      <EmptyState icon="alert" title={i18n.t('saved.unreadable')} text={i18n.t('saved.unreadableHelp')} />
    );
  if (!articles) return null;
  return (
    <section class="saved" aria-label={i18n.t('saved.title')}>
      {articles.length === 0 ? (
        <EmptyState icon="bookmark" title={i18n.t('saved.empty')} text={i18n.t('saved.emptyHelp')} />
      ) : (
        <>
          <input
            type="search"
            class="field"
            data-testid="filter"
            value={query}
            placeholder={i18n.t('saved.filter')}
            aria-label={i18n.t('saved.filter')}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              document.querySelector<HTMLElement>('.saved-title')?.focus();
            }}
          />
          <p class="saved-count small quiet" role="status" data-testid="saved-count">
            {query.trim() === ''
              ? i18n.t('saved.count', articles.length, [numberInWords(articles.length, language)])
              : i18n.t('saved.countOf', [
                  numberInWords(found.length, language),
                  numberInWords(articles.length, language),
                ])}
          </p>
          {found.length === 0 && !hasHits && (
            <EmptyState icon="search" title={i18n.t('saved.noMatch')} text={i18n.t('saved.noMatchHelp')}>
              <button type="button" class="button" onClick={() => setQuery('')}>
                {i18n.t('saved.clearFilter')}
              </button>
            </EmptyState>
          )}
          {found.length > 0 && <ArticleRows articles={found} />}
          {hasHits && <FoundInTexts result={result} />}
        </>
      )}
      <Bin />
    </section>
  );
}

/** The rows: one stop for the Tab key, arrows between them, Delete deletes. */
function ArticleRows({ articles }: { articles: readonly Article[] }) {
  const current = useSignal<Id | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const focusNext = useRef<Id | null>(null);
  const latest = useRef(articles);
  latest.current = articles;

  const focus = (id: Id) =>
    box.current?.querySelector<HTMLElement>(`[data-article-id="${id}"] .saved-title`)?.focus();

  useLayoutEffect(() => {
    if (!articles.some(({ id }) => id === current.value)) current.value = articles[0]?.id ?? null;
  }, [articles]);
  useEffect(() => {
    if (focusNext.current === null) return;
    const id = focusNext.current;
    focusNext.current = null;
    focus(id);
  }, [articles]);

  const remove = useCallback(async (article: Article) => {
    const list = latest.current;
    const at = list.findIndex(({ id }) => id === article.id);
    focusNext.current = (list[at + 1] ?? list[at - 1])?.id ?? null;
    await deleteArticle(article.id, Date.now());
    showToast(i18n.t('saved.deleted', [article.title]), async () => {
      focusNext.current = article.id;
      await restoreArticle(article.id);
    });
  }, []);

  const row = useCallback(
    (article: Article) => (
      <SavedItem key={article.id} article={article} current={current} onDelete={() => void remove(article)} />
    ),
    [remove],
  );
  const before = useRef<readonly (readonly Article[])[]>([]);
  const blocks = useMemo(() => cutIntoBlocks(articles, () => true, before.current), [articles]);
  before.current = blocks;

  const onKeyDown = (event: KeyboardEvent) => {
    const item = event.target instanceof Element ? event.target.closest('[data-article-id]') : null;
    const at = articles.findIndex(({ id }) => id === item?.getAttribute('data-article-id'));
    const article = articles[at];
    if (!article || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      void remove(article);
      return;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: articles.length - 1 }[event.key];
    const next = to === undefined ? undefined : articles[to];
    if (!next) return;
    event.preventDefault();
    focus(next.id);
  };

  return (
    <div ref={box} class="saved-rows" onKeyDown={onKeyDown}>
      <LongList
        label={i18n.t('saved.title')}
        blocks={blocks}
        row={row}
        plainRow={plainArticle}
        estimate={() => HEIGHT}
      />
    </div>
  );
}
