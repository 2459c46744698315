import type { Article } from '@/lib/model';
import { DOCUMENT_KINDS, NO_DAY, type IndexView } from '@/lib/store';
import type { Candidates } from './evaluate';
import type { Query } from './query';

/** A filter that makes a result smaller, to be clicked. */
export interface OfferedFilter {
  name: 'kind' | 'in' | 'site' | 'tag' | 'author';
  /** `article`, `comment` or `note`; a year; or a name as the articles have it. */
  value: string;
  /** What to append to the query. */
  query: string;
  /** Articles, comments and notes that are left then; for sites, tags and authors, of the articles shown only. */
  count: number;
}

/** Years, sites, tags and authors offered, of each. */
const MOST = 5;

/** What divides the result, most hits first. */
export function offerFilters(
  view: IndexView,
  query: Query,
  { documents }: Candidates,
  shown: readonly Article[],
): OfferedFilter[] {
  const kinds = new Map<string, number>();
  const years = new Map<string, number>();
  const yearOfDay = new Map<number, string>();
  for (const document of documents) {
    count(kinds, KIND_GROUPS[view.kinds[document] ?? 0] ?? 'comment');
    const day = view.days[document] ?? NO_DAY;
    if (day === NO_DAY) continue;
    let year = yearOfDay.get(day);
    if (year === undefined) {
      year = String(new Date(day * 86_400_000).getUTCFullYear());
      yearOfDay.set(day, year);
    }
    count(years, year);
  }
  const asked = new Set(query.filters.filter(({ not }) => !not).map(({ name }) => name));
  const of = (name: OfferedFilter['name'], counts: Map<string, number>): OfferedFilter[] =>
    [...counts]
      .filter(([, hits]) => hits > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([value, hits]) => ({ name, value, query: filterText(name, value), count: hits }));

  return [
    ...(asked.has('kind') || kinds.size < 2 ? [] : of('kind', kinds)),
    ...(asked.has('date') || years.size < 2 ? [] : of('in', years)),
    ...(asked.has('site') ? [] : dividing(of('site', tally(shown, sitesOf)), shown)),
    ...dividing(
      of(
        'tag',
        tally(shown, (article) => [...article.tags, ...article.pageTags]),
      ),
      shown,
    ),
    ...(asked.has('author')
      ? []
      : dividing(
          of(
            'author',
            tally(shown, (article) => article.authors),
          ),
          shown,
        )),
  ];
}

/** Comments of all kinds are one to the reader. */
const KIND_GROUPS = DOCUMENT_KINDS.map((kind) => (kind === 'article' || kind === 'note' ? kind : 'comment'));

function filterText(name: string, value: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(value) && name !== 'tag'
    ? `${name}:${value}`
    : `${name}:"${value.replace(/["“”„«»]/g, ' ')}"`;
}

/** Without those that all articles shown have: a click would change nothing. */
function dividing(offered: OfferedFilter[], shown: readonly Article[]): OfferedFilter[] {
  return offered.filter((filter) => filter.count < shown.length);
}

function sitesOf(article: Article): string[] {
  return article.siteName === null ? [] : [article.siteName];
}

function tally(articles: readonly Article[], valuesOf: (article: Article) => string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) for (const value of new Set(valuesOf(article))) count(counts, value);
  return counts;
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
