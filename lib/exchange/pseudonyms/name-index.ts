import { isNoName, wordsIn, type Word } from './words';

/**
 * How sure it is that words are meant as a name where they match: `full`, a name of several words; `handle`, one word that
 * nobody writes by chance; `plain`, a word that may be an ordinary one; `part`, a first or last name by itself.
 */
export type NameRank = 'full' | 'handle' | 'plain' | 'part';

export interface KnownName {
  /** Folded. */
  words: readonly string[];
  /** What stands between them in the name. */
  gaps: readonly string[];
  rank: NameRank;
  /** The name as it is written. */
  written: string;
  /** Pseudonyms of all who are called so. */
  labels: Set<string>;
}

/** A known name in a text. */
export interface NameHit {
  name: KnownName;
  /** Words of the text that it takes. */
  count: number;
  start: number;
  /** Before the ending of a genitive. */
  end: number;
}

/** Words by which a name is none of a person. */
const NO_PERSON =
  /redaktion|editor|team|gmbh|verlag|verein|magazin|blog|news|portal|admin|gast|guest|anonym|user|leser/i;

/** Between the words of a name, in a text. */
const GAP = /^(?:[^\S\n]{1,2}|[-._'’])$/u;

/** Names and where they begin: a text is looked through once, however many names there are. */
export class NameIndex {
  private readonly byFirst = new Map<string, KnownName[]>();
  private readonly known = new Map<string, KnownName>();
  /** Names without a single letter or digit, as they are written. */
  readonly symbols = new Map<string, Set<string>>();

  /** A name, and if it has several words, each of them that may be meant as one. */
  add(written: string, label: string): void {
    const words = wordsIn(written);
    if (words.length === 0) {
      const symbol = written.trim();
      if (symbol !== '') this.symbols.set(symbol, (this.symbols.get(symbol) ?? new Set()).add(label));
      return;
    }
    this.put(written, words, rankOf(written, words), label);
    if (words.length < 2) return;
    for (const word of words) {
      if (word.folded.length > 1 && !isNoName(word.folded) && /\p{L}/u.test(word.folded))
        this.put(written.slice(word.start, word.end), [word], 'part', label);
    }
  }

  /** A name if nobody writes it by chance. */
  addFull(written: string, label: string): void {
    const words = wordsIn(written);
    const rank = words.length === 0 ? null : rankOf(written, words);
    if (rank === 'full' || rank === 'handle') this.put(written, words, rank, label);
  }

  /** The longest known name that begins with a word of a text, the surest one first; null: none does. */
  at(text: string, words: readonly Word[], place: number): NameHit | null {
    const first = words[place];
    if (!first) return null;
    const candidates = [first.folded, withoutEnding(first.folded)].flatMap((word) =>
      word === null ? [] : (this.byFirst.get(word) ?? []),
    );
    let best: NameHit | null = null;
    for (const name of candidates) {
      const hit = matchAt(name, text, words, place);
      if (hit && (!best || hit.end > best.end)) best = hit;
    }
    return best;
  }

  private put(written: string, words: readonly Word[], rank: NameRank, label: string): void {
    const folded = words.map((word) => word.folded);
    const key = folded.join('\n');
    const before = this.known.get(key);
    if (before) {
      before.labels.add(label);
      // who is called just so by name makes it more than a part of another one's
      if (before.rank === 'part') before.rank = rank;
      return;
    }
    const gaps = words.slice(1).map((word, i) => written.slice(words[i]?.end, word.start));
    const name: KnownName = { words: folded, gaps, rank, written: written.trim(), labels: new Set([label]) };
    this.known.set(key, name);
    const first = folded[0] ?? '';
    this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), name]);
  }
}

function rankOf(written: string, words: readonly Word[]): NameRank {
  const letters = words.filter(({ folded }) => /\p{L}/u.test(folded));
  if (words.length > 1) {
    const real = letters.filter(({ folded }) => !isNoName(folded));
    const ordinary = NO_PERSON.test(written) || words.some(({ folded }, i) => i === 0 && isNoName(folded));
    return real.length > 1 && !ordinary ? 'full' : 'plain';
  }
  const [word] = words;
  const own = word ? written.slice(word.start, word.end) : '';
  const odd = /\p{L}/u.test(own) && (/[\p{N}_]/u.test(own) || /\p{Ll}\p{Lu}/u.test(own));
  return odd && own.length > 3 ? 'handle' : 'plain';
}

/** `Annas` is what belongs to Anna. */
function withoutEnding(word: string): string | null {
  return word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : null;
}

function matchAt(name: KnownName, text: string, words: readonly Word[], place: number): NameHit | null {
  const last = name.words.length - 1;
  for (const [i, wanted] of name.words.entries()) {
    const word = words[place + i];
    if (!word) return null;
    const ending = i === last && withoutEnding(word.folded) === wanted;
    if (word.folded !== wanted && !ending) return null;
    if (i === 0) continue;
    const gap = text.slice(words[place + i - 1]?.end, word.start);
    if (gap !== name.gaps[i - 1] && !GAP.test(gap)) return null;
  }
  const [first, final] = [words[place], words[place + last]];
  if (!first || !final) return null;
  const ending = final.folded === name.words[last] ? 0 : 1;
  return extended({ name, count: last + 1, start: first.start, end: final.end - ending }, text);
}

/** With the signs that belong to the name, where the text has them too. */
function extended(hit: NameHit, text: string): NameHit {
  const { written } = hit.name;
  const lead = wordsIn(written)[0]?.start ?? 0;
  const start = hit.start - lead;
  return start >= 0 && text.startsWith(written, start) && start + written.length >= hit.end
    ? { ...hit, start, end: start + written.length }
    : hit;
}
