import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { numberInWords } from '@/components/format/numbers';
import { goInPlace } from '@/components/host/go';
import { useHost } from '@/components/host/host';
import { usePageTitle } from '@/components/host/page-title';
import { useLive } from '@/components/live/use-live';
import { compare, type Comparison } from '@/lib/exchange/comparison';
import type { Category, Id } from '@/lib/model';
import {
  articlesById,
  articlesWithMostNotes,
  categoriesInOrder,
  passagesOfArticles,
  type Passage,
} from '@/lib/store';
import { ArticlePicker } from './article-picker';
import { CategoryChoice } from './category-choice';
import { choiceQuery, columnsOf, readChoice, viewsOf, type CompareChoice } from './choice';
import { ColumnList } from './column-list';
import { ComparisonTable } from './comparison-table';
import { ExportRow } from './export-row';
import './compare.css';

/** Articles that a first comparison is offered of. */
const SUGGESTED = 4;

type Records = Awaited<ReturnType<typeof recordsFor>>;

async function recordsFor(articleIds: readonly Id[]) {
  const [articles, passages, scheme] = await Promise.all([
    articlesById(articleIds),
    passagesOfArticles(articleIds),
    categoriesInOrder(),
  ]);
  for (const [id, { deletedAt }] of articles) if (deletedAt !== null) articles.delete(id);
  return { articles, passages, scheme };
}

/** Marked passages of chosen articles side by side, a row a category. What is chosen stands in the address. */
export function ComparePage({ query }: { query: string }) {
  usePageTitle(i18n.t('compare.title'));
  const { libraryAddress } = useHost();
  const choice = useMemo(() => readChoice(query), [query]);
  const chosen = useMemo(() => viewsOf(choice.columns), [choice]);
  const ids = chosen.map(({ articleId }) => articleId);
  const { value, failed } = useLive(() => recordsFor(ids), [ids.join()]);
  // what was there stays until what is new is there: nothing jumps
  const last = useRef<Records>(undefined);
  const records = value ?? last.current;
  last.current = records;
  const choose = (changes: Partial<CompareChoice>) =>
    goInPlace(libraryAddress('compare', choiceQuery({ ...choice, ...changes })));

  if (failed)
    return (
      <EmptyState
        whole
        icon="alert"
        title={i18n.t('saved.unreadable')}
        text={i18n.t('saved.unreadableHelp')}
      />
    );
  const offered = records ? offeredRows(records.scheme, records.passages) : [];
  const rows = offered.filter(
    (category) => choice.categories === 'all' || choice.categories.includes(category?.id ?? null),
  );
  const columns = choice.columns.flatMap(({ articleId, part }) => {
    const article = records?.articles.get(articleId);
    return article ? [{ article, part }] : [];
  });

  return (
    <section class="compare" aria-labelledby="compare">
      <h1 id="compare">{i18n.t('compare.title')}</h1>
      <div class="compare-choice">
        <p class="quiet">{i18n.t('compare.help')}</p>
        <ArticlePicker
          chosen={ids}
          onPick={({ id }) => choose({ columns: [...choice.columns, { articleId: id, part: 'whole' }] })}
        />
        {records && chosen.length > 0 && (
          <div class="compare-chosen">
            <ColumnList
              chosen={chosen}
              articles={records.articles}
              complete={value !== undefined}
              onChange={(views) => choose({ columns: columnsOf(views) })}
            />
            <CategoryChoice
              offered={offered}
              chosen={rows}
              onChange={(categories) => choose({ categories })}
            />
          </div>
        )}
      </div>
      {chosen.length === 0 ? (
        <Beginning onChoose={(articleIds) => choose({ columns: articleIds.map(wholeColumn) })} />
      ) : (
        columns.length > 0 &&
        records && <Result comparison={compare(records.passages, columns, rows)} scheme={records.scheme} />
      )}
    </section>
  );
}

const wholeColumn = (articleId: Id) => ({ articleId, part: 'whole' as const });

/** The scheme, and a row for what has no category where there is such. */
function offeredRows(scheme: readonly Category[], passages: readonly Passage[]): (Category | null)[] {
  return passages.some(({ categoryId }) => categoryId === null) ? [...scheme, null] : [...scheme];
}

function Result({ comparison, scheme }: { comparison: Comparison; scheme: readonly Category[] }) {
  const { language, libraryAddress } = useHost();
  if (scheme.length === 0)
    return (
      <EmptyState icon="tag" title={i18n.t('compare.noScheme')} text={i18n.t('compare.noSchemeHelp')}>
        <a class="button" href={libraryAddress('categories')}>
          {i18n.t('categories.edit')}
        </a>
      </EmptyState>
    );
  if (comparison.rows.length === 0)
    return <EmptyState icon="tag" title={i18n.t('compare.noRows')} text={i18n.t('compare.noRowsHelp')} />;
  const { count, emptyCells } = comparison;
  return (
    <>
      <div class="compare-head">
        <p class="facts" role="status" data-testid="comparison-count">
          <span>{i18n.t('passages.count', count, [numberInWords(count, language)])}</span>
          <span>{i18n.t('compare.empty', emptyCells, [numberInWords(emptyCells, language)])}</span>
        </p>
        <ExportRow comparison={comparison} />
      </div>
      <ComparisonTable comparison={comparison} />
      {emptyCells > 0 && <p class="small quiet">{i18n.t('compare.emptyHelp')}</p>}
    </>
  );
}

/** Nothing is chosen: a comparison of what has the most notes is one click away. */
function Beginning({ onChoose }: { onChoose: (articleIds: Id[]) => void }) {
  const articles = useLive(() => articlesWithMostNotes(SUGGESTED), []).value;
  if (!articles) return null;
  return (
    <EmptyState
      icon="columns"
      title={i18n.t('compare.nothingChosen')}
      text={i18n.t(articles.length < 2 ? 'compare.nothingToCompare' : 'compare.nothingChosenHelp')}
    >
      {articles.length > 1 && (
        <button
          type="button"
          class="button primary"
          data-testid="suggested-comparison"
          onClick={() => onChoose(articles.map(({ id }) => id))}
        >
          {i18n.t('compare.suggest', [String(articles.length)])}
        </button>
      )}
    </EmptyState>
  );
}
