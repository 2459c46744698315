import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { choiceQuery } from '@/components/compare/choice';
import { EmptyState } from '@/components/empty-state/empty-state';
import { numberInWords } from '@/components/format/numbers';
import { goInPlace } from '@/components/host/go';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { Swatch } from '@/components/marking/swatch';
import { markColors } from '@/components/passage/mark-colors';
import type { Category, Id } from '@/lib/model';
import { passagesOfCategory } from '@/lib/store';
import type { SchemeCounts } from './overview';
import { filterPassages, NO_FILTER, PLACES, viewQuery, type PassageFilter } from './passage-filter';
import { PassageList } from './passage-list';
import { SchemeRow } from './scheme-row';
import { tally, type Tallies } from './tally';
import { TallyTable } from './tally-table';
import '@/components/choice/choice.css';

/** Articles laid side by side at once: more do not fit beside each other. */
const COMPARED = 6;

interface CategoryPassagesProps extends SchemeCounts {
  /** Null: passages without a category. */
  category: Category | null;
  filter: PassageFilter;
}

/** All passages of a category: how many by article, author and year, and the passages themselves. */
export function CategoryPassages({ category, filter, categories, counts }: CategoryPassagesProps) {
  const { language, libraryAddress } = useHost();
  const categoryId = category?.id ?? null;
  const all = useLive(() => passagesOfCategory(categoryId), [categoryId]).value;
  const passages = useMemo(() => filterPassages(all ?? [], filter), [all, filter]);
  const tallies = useMemo(() => tally(passages), [passages]);
  const articles = tallies.articles.length;
  const choose = (changes: Partial<PassageFilter>) =>
    goInPlace(libraryAddress('codes', viewQuery({ categoryId, filter: { ...filter, ...changes } })));

  return (
    <section class="codes" aria-labelledby="codes" style={markColors(category)}>
      <SchemeRow categories={categories} counts={counts} at={categoryId} />
      <h1 id="codes">
        <Swatch category={category} /> {category?.name ?? i18n.t('marks.noCategory')}
      </h1>
      {all?.length === 0 && (
        <EmptyState icon="quote" title={i18n.t('codes.none')} text={i18n.t('codes.noneHelp')} />
      )}
      {all && all.length > 0 && (
        <>
          <PlaceChoice filter={filter} onChange={choose} />
          <p class="facts" role="status" data-testid="codes-count">
            <span>
              {i18n.t('passages.count', passages.length, [numberInWords(passages.length, language)])}
            </span>
            {articles > 0 && (
              <span>{i18n.t('saved.count', articles, [numberInWords(articles, language)])}</span>
            )}
            {passages.length < all.length && (
              <span>
                <button
                  type="button"
                  class="quiet-button"
                  data-testid="all-passages"
                  onClick={() => choose(NO_FILTER)}
                >
                  {i18n.t('codes.all', [numberInWords(all.length, language)])}
                </button>
              </span>
            )}
          </p>
          {articles > 0 && <TallyRow tallies={tallies} filter={filter} onChange={choose} />}
          {articles > 1 && (
            <p>
              <a class="quiet-button" href={libraryAddress('compare', compared(tallies, categoryId))}>
                {i18n.t('codes.compare', [String(Math.min(COMPARED, articles))])}
              </a>
            </p>
          )}
          {articles > 0 && <PassageList passages={passages} categories={categories} />}
        </>
      )}
    </section>
  );
}

/** Comparison of the articles with most passages, by this category. */
function compared({ articles }: Tallies, categoryId: Id | null): Record<string, string> {
  return choiceQuery({
    columns: articles.slice(0, COMPARED).map(({ key }) => ({ articleId: key, part: 'whole' })),
    categories: [categoryId],
  });
}

interface FilterProps {
  filter: PassageFilter;
  onChange: (changes: Partial<PassageFilter>) => void;
}

function PlaceChoice({ filter, onChange }: FilterProps) {
  return (
    <fieldset class="codes-places">
      <legend class="visually-hidden">{i18n.t('codes.places.title')}</legend>
      {PLACES.map((place) => (
        <label key={place} class="choice-label">
          <input
            type="radio"
            name="place"
            checked={place === filter.place}
            onChange={() => onChange({ place })}
          />
          {i18n.t(`codes.places.${place}`)}
        </label>
      ))}
    </fieldset>
  );
}

function TallyRow({ tallies, filter, onChange }: FilterProps & { tallies: Tallies }) {
  return (
    <div class="codes-tallies">
      <TallyTable
        title={i18n.t('codes.byArticle')}
        of={i18n.t('codes.article')}
        entries={tallies.articles}
        unknown=""
        chosen={filter.articleId}
        onChoose={(articleId) => onChange({ articleId })}
      />
      <TallyTable
        title={i18n.t('codes.byAuthor')}
        of={i18n.t('codes.author')}
        entries={tallies.authors}
        unknown={i18n.t('comment.anonymous')}
        chosen={filter.author}
        onChoose={(author) => onChange({ author })}
      />
      <TallyTable
        title={i18n.t('codes.byYear')}
        of={i18n.t('codes.year')}
        entries={tallies.years}
        unknown={i18n.t('codes.noDate')}
        chosen={filter.year}
        onChoose={(year) => onChange({ year })}
      />
    </div>
  );
}
