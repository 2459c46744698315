import { foldedWords } from '@/lib/store';
import { filterNamed, havingNamed, kindsNamed, type FilterWord } from './filter-names';
import { periodOf } from './period';
import type { Filter, Query, QueryProblem } from './query';

/** Beyond these, words are left out: a pasted page is no query. */
const MOST_WORDS = 12;

/**
 * A name with a colon and nothing behind it; or an optional minus, an optional name with a colon, and something in
 * quotes of any kind or without white space.
 */
const PART =
  /[-–−]?(?<empty>\p{L}+):(?=\s|$)|(?<minus>[-–−]?)(?:(?<name>\p{L}+):)?(?:["“”„«»](?<quoted>[^"“”„«»]*)(?<closing>["“”„«»]?)|(?<bare>\S+))/gu;

/** Reads what was typed. What cannot be understood is told in `problems`, and taken as words where it has some. */
export function parseQuery(typed: string): Query {
  const query: Query = { text: typed, words: [], phrases: [], excluded: [], filters: [], problems: [] };
  for (const match of typed.matchAll(PART)) {
    const { empty, minus, name, quoted, closing, bare } = match.groups ?? {};
    const text = match[0];
    if (empty !== undefined) {
      takeEmpty(query, text, empty);
      continue;
    }
    take(query, {
      text,
      not: minus !== '',
      name: name ?? null,
      value: quoted ?? bare ?? '',
      quoted: quoted !== undefined,
    });
    if (closing === '') query.problems.push({ problem: 'open-quote', text });
  }
  markUnfinished(query);
  if (query.words.length > MOST_WORDS) {
    query.words.length = MOST_WORDS;
    query.problems.push({ problem: 'too-many-words', text: typed });
  }
  return query;
}

interface Part {
  text: string;
  not: boolean;
  name: string | null;
  value: string;
  quoted: boolean;
}

function take(query: Query, part: Part): void {
  if (part.name !== null) {
    const filter = filterNamed(foldedWords(part.name)[0] ?? '');
    if (filter !== null) {
      const made = makeFilter(filter, part);
      if ('problem' in made) query.problems.push(made);
      else query.filters.push(made);
      return;
    }
    // an address or a time of day is no filter
    if (!part.value.startsWith('//')) query.problems.push({ problem: 'unknown-filter', text: part.text });
  }
  const words = foldedWords(part.name === null ? part.value : `${part.name} ${part.value}`);
  if (words.length === 0) return;
  if (part.not) query.excluded.push(words);
  else if (part.quoted) query.phrases.push(words);
  else for (const word of words) query.words.push({ word, unfinished: false });
}

/** `tag:` with nothing behind it: somebody is about to type. */
function takeEmpty(query: Query, text: string, name: string): void {
  if (filterNamed(foldedWords(name)[0] ?? '') !== null)
    query.problems.push({ problem: 'empty-filter', text });
  else for (const word of foldedWords(name)) query.words.push({ word, unfinished: false });
}

function makeFilter(name: FilterWord, part: Part): Filter | QueryProblem {
  const { not, text, value, quoted } = part;
  const words = foldedWords(value);
  if (words.length === 0) return { problem: 'empty-filter', text };
  switch (name) {
    case 'tag':
      return { name, not, text, tag: value, words, whole: quoted };
    case 'author':
    case 'site':
    case 'category':
      return { name, not, text, words, whole: quoted };
    case 'kind': {
      const kinds = kindsNamed(words[0] ?? '');
      return kinds ? { name, not, text, kinds } : { problem: 'unknown-value', text };
    }
    case 'has': {
      const what = havingNamed(words[0] ?? '');
      return what ? { name, not, text, what } : { problem: 'unknown-value', text };
    }
    default: {
      const period = periodOf(value);
      if (!period) return { problem: 'not-a-date', text };
      const bounds = {
        before: { from: null, to: period.from },
        after: { from: period.to, to: null },
        since: { from: period.from, to: null },
        in: { from: period.from, to: period.to },
      };
      return { name: 'date', not, text, ...bounds[name] };
    }
  }
}

/** The last word is unfinished as long as nothing stands behind it. */
function markUnfinished({ text, words }: Query): void {
  const last = words.at(-1);
  if (last && /[\p{L}\p{N}\p{M}]$/u.test(text) && foldedWords(text).at(-1) === last.word)
    last.unfinished = true;
}
