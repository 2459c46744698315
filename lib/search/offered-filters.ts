import type { Article } from '@/lib/model';
import { DOCUMENT_KINDS, NO_DAY, type IndexView } from '@/lib/store';
import type { Candidates } from './evaluate';
import { DAY_MS } from './period';
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
  const { kinds, years } = countHits(view, documents);
  const asked = new Set(query.filters.filter(({ not }) => !not).map(({ name }) => name));
  const of = (name: OfferedFilter['name'], counts: Map<string, number>): OfferedFilter[] =>
    [...counts]
      .filter(([, hits]) => hits > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([value, hits]) => ({ name, value, query: filterText(name, value), count: hits }));

  return [
    ...(asked.has('kind') ? [] : atLeastTwo(of('kind', kinds))),
    ...(asked.has('date') ? [] : atLeastTwo(of('in', years))),
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

/** Days that years are offered for: a date outside of them is a mistake. */
const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY_MS;
const DAYS = Date.UTC(2100, 0, 1) / DAY_MS - FIRST_DAY;

/** How many hits there are of each kind and in each year. */
function countHits(
  view: IndexView,
  documents: Uint32Array,
): { kinds: Map<string, number>; years: Map<string, number> } {
  const ofKind = new Uint32Array(DOCUMENT_KINDS.length);
  const ofDay = new Uint32Array(DAYS);
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    const kind = view.kinds[document] ?? 0;
    ofKind[kind] = (ofKind[kind] ?? 0) + 1;
    const day = (view.days[document] ?? NO_DAY) - FIRST_DAY;
    // outside of it is nothing, as for any array
    ofDay[day] = (ofDay[day] ?? 0) + 1;
  }
  const kinds = new Map<string, number>();
  ofKind.forEach((hits, kind) => count(kinds, KIND_GROUPS[kind] ?? 'comment', hits));
  const years = new Map<string, number>();
  for (let day = 0; day < DAYS; day++) {
    const hits = ofDay[day] ?? 0;
    if (hits > 0) count(years, String(new Date((day + FIRST_DAY) * DAY_MS).getUTCFullYear()), hits);
  }
  return { kinds, years };
}

/** Comments of all kinds are one to the reader. */
const KIND_GROUPS = DOCUMENT_KINDS.map((kind) => (kind === 'article' || kind === 'note' ? kind : 'comment'));

function filterText(name: string, value: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(value) && name !== 'tag'
    ? `${name}:${value}`
    : `${name}:"${value.replace(/["“”„«»]/g, ' ')}"`;
}

/** One kind or year for all hits divides nothing. */
function atLeastTwo(offered: OfferedFilter[]): OfferedFilter[] {
  return offered.length < 2 ? [] : offered;
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

function count(counts: Map<string, number>, value: string, more = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + more);
}
