import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/store';

/** What a filter's name stands for. */
export type FilterWord =
  'author' | 'site' | 'tag' | 'category' | 'kind' | 'has' | 'before' | 'after' | 'since' | 'in';

/** The names of filters in both languages, folded. */
const FILTER_WORDS: Record<FilterWord, string> = {
  author: 'author by autor autorin von',
  site: 'site seite website blog domain',
  tag: 'tag tags schlagwort schlagworter thema',
  category: 'category code kategorie',
  kind: 'kind type art typ',
  has: 'has with hat mit',
  before: 'before until vor bis',
  after: 'after nach',
  since: 'since from seit ab',
  in: 'in year im jahr',
};

/** The values of `kind:` in both languages, folded. */
const KINDS: [words: string, kinds: readonly DocumentKind[]][] = [
  ['article articles artikel text', ['article']],
  ['comment comments kommentar kommentare', ['comment']],
  ['pingback pingbacks trackback', ['pingback']],
  ['social reaction reactions reaktion reaktionen', ['social']],
  ['note notes notiz notizen highlight markierung', ['note']],
  ['discussion diskussion', DOCUMENT_KINDS.filter((kind) => kind !== 'article' && kind !== 'note')],
];

/** The values of `has:` in both languages, folded. */
const HAVINGS: [words: string, what: 'note' | 'comments'][] = [
  ['note notes notiz notizen highlight markierung', 'note'],
  ['comment comments kommentar kommentare discussion diskussion', 'comments'],
];

const FILTERS_BY_WORD = new Map(
  Object.entries(FILTER_WORDS).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, FilterWord] => [word, name as FilterWord]),
  ),
);

const byWord = <T>(list: readonly [string, T][]) =>
  new Map(list.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));

const KINDS_BY_WORD = byWord(KINDS);
const HAVINGS_BY_WORD = byWord(HAVINGS);

/** All of these take a folded word and know it in both languages. */
export const filterNamed = (word: string) => FILTERS_BY_WORD.get(word) ?? null;
export const kindsNamed = (word: string) => KINDS_BY_WORD.get(word) ?? null;
export const havingNamed = (word: string) => HAVINGS_BY_WORD.get(word) ?? null;
