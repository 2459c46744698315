import {
  DOCUMENT_KINDS,
  exactly,
  FACETS,
  inCategory,
  NO_DAY,
  readPostings,
  startingWith,
  wholeTag,
  foldedWords,
  type IndexView,
  type TermLookup,
  type TermRange,
} from '@/lib/store';
import type { Category } from '@/lib/model';
import type { Filter } from './query';

/** Whether a document passes. */
export type DocumentTest = (document: number) => boolean;

const ARTICLE = DOCUMENT_KINDS.indexOf('article');
const NOTE = DOCUMENT_KINDS.indexOf('note');

/** The terms that a filter needs to be looked up: of the first list each, or any of the second. */
function termsOf(
  filter: Filter,
  categories: readonly Category[],
): { all: TermRange[] } | { any: TermRange[] } {
  switch (filter.name) {
    case 'author':
    case 'site':
      return { all: filter.words.map((word) => named(FACETS[filter.name] + word, filter.whole)) };
    case 'tag':
      return filter.whole
        ? { all: [exactly(wholeTag(filter.tag))] }
        : { all: filter.words.map((word) => startingWith(FACETS.tag + word)) };
    case 'category':
      return {
        any: categories
          .filter((category) => isCalled(category.name, filter.words, filter.whole))
          .map((category) => exactly(inCategory(category.id))),
      };
    default:
      return { all: [] };
  }
}

const named = (term: string, whole: boolean) => (whole ? exactly(term) : startingWith(term));

function isCalled(name: string, words: readonly string[], whole: boolean): boolean {
  const own = foldedWords(name);
  return words.every((word) => own.some((other) => (whole ? other === word : other.startsWith(word))));
}

export function rangesOfFilters(filters: readonly Filter[], categories: readonly Category[]): TermRange[] {
  return filters.flatMap((filter) => Object.values(termsOf(filter, categories)).flat());
}

/** One test for all filters together. */
export function testFilters(
  view: IndexView,
  lookup: TermLookup,
  filters: readonly Filter[],
  categories: readonly Category[],
): DocumentTest {
  const tests = filters.map((filter) => {
    const test = testFilter(view, lookup, filter, categories);
    return filter.not ? (document: number) => !test(document) : test;
  });
  return (document) => tests.every((test) => test(document));
}

function testFilter(
  view: IndexView,
  lookup: TermLookup,
  filter: Filter,
  categories: readonly Category[],
): DocumentTest {
  const { articles, kinds, days } = view;
  switch (filter.name) {
    case 'kind': {
      const wanted = DOCUMENT_KINDS.map((kind) => filter.kinds.includes(kind));
      return (document) => wanted[kinds[document] ?? 0] ?? false;
    }
    case 'date': {
      const from = filter.from ?? NO_DAY + 1;
      const to = filter.to ?? 0x7fffffff;
      return (document) => {
        const day = days[document] ?? NO_DAY;
        return day >= from && day < to;
      };
    }
    case 'has': {
      const having = articlesWith(view, (kind) =>
        filter.what === 'note' ? kind === NOTE : kind !== NOTE && kind !== ARTICLE,
      );
      return (document) => having[articles[document] ?? 0] === 1;
    }
    case 'author':
    case 'category': {
      const flags = flagged(view, lookup, termsOf(filter, categories));
      return (document) => flags[document] === 1;
    }
    case 'site':
    case 'tag': {
      // what an article has, its comments and notes have too; a note may have a tag of its own
      const flags = flagged(view, lookup, termsOf(filter, categories));
      const having = new Uint8Array(view.articleCount);
      for (let document = 0; document < flags.length; document++) {
        if (flags[document] === 1 && kinds[document] === ARTICLE) having[articles[document] ?? 0] = 1;
      }
      return (document) => flags[document] === 1 || having[articles[document] ?? 0] === 1;
    }
  }
}

function articlesWith(view: IndexView, wanted: (kind: number) => boolean): Uint8Array {
  const having = new Uint8Array(view.articleCount);
  const wantedKinds = DOCUMENT_KINDS.map((_, kind) => wanted(kind));
  for (let document = 0; document < view.visible.length; document++) {
    if (view.visible[document] === 1 && wantedKinds[view.kinds[document] ?? 0]) {
      having[view.articles[document] ?? 0] = 1;
    }
  }
  return having;
}

/** Marks the documents alive that have a term of every range, or of any. */
function flagged(
  view: IndexView,
  lookup: TermLookup,
  terms: { all: TermRange[] } | { any: TermRange[] },
): Uint8Array {
  const size = view.visible.length;
  const sets = 'all' in terms ? terms.all.map((range) => [range]) : [terms.any];
  let all: Uint8Array | null = null;
  for (const ranges of sets) {
    const flags = new Uint8Array(size);
    for (const range of ranges) {
      lookup.visit(range, ({ bytes, start, end, first }) =>
        readPostings(bytes, start, end, first, (document) => (flags[document] = view.visible[document] ?? 0)),
      );
    }
    if (all)
      for (let document = 0; document < size; document++)
        flags[document] = (flags[document] ?? 0) & (all[document] ?? 0);
    all = flags;
  }
  return all ?? new Uint8Array(size);
}
