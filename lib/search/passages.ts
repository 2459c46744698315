import { foldWord, wordsOf } from '@/lib/store';

/** Places in a text, `end` exclusive. */
export type Mark = [start: number, end: number];

export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** What is to be marked. */
export interface Sought {
  /** Words that are marked wherever they stand: one function each. */
  words: readonly ((word: string) => boolean)[];
  /** Folded words that are marked only in a row. */
  phrases: readonly (readonly string[])[];
  /** First letters of all of them, folded: most words of a text are ruled out by theirs. */
  initials: ReadonlySet<string>;
}

/** Characters of a passage: some three lines in a column. */
const LENGTH = 220;

/** What is shown before the first marked word. */
const LEAD = 60;

/** Beyond this, a text is not looked through any further. */
const MOST_CHARACTERS = 200_000;

interface Hit {
  start: number;
  end: number;
  /** Which of the words or phrases. */
  sought: number;
}

/** The whole text with its marks. */
export function markText(text: string, sought: Sought): MarkedText {
  return { text, marks: hitsIn(text, sought).map(({ start, end }) => [start, end]) };
}

/** The part of a text that has most of what is sought, in one line; its beginning when it has nothing. */
export function passageOf(text: string, sought: Sought): MarkedText {
  const hits = hitsIn(text, sought);
  const best = bestStretch(hits);
  const from = best ? wordBoundary(text, best.from - LEAD, best.from) : 0;
  const to = endBoundary(text, Math.max(from + LENGTH, best?.to ?? 0));
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  const marks = hits
    .filter((hit) => hit.start >= from && hit.end <= to)
    .map(({ start, end }): Mark => [start - from + before.length, end - from + before.length]);
  return { text: before + text.slice(from, to).replace(/\s/g, ' ') + after, marks };
}

/** The stretch of `LENGTH` characters with the most different hits, then the most hits, then the first. */
function bestStretch(hits: readonly Hit[]): { from: number; to: number } | null {
  let best: { from: number; to: number; value: number } | null = null;
  for (const [i, first] of hits.entries()) {
    const different = new Set<number>();
    let count = 0;
    let to = first.end;
    for (let j = i; j < hits.length; j++) {
      const hit = hits[j];
      if (!hit || hit.end > first.start + LENGTH - LEAD) break;
      different.add(hit.sought);
      count++;
      to = hit.end;
    }
    const value = different.size * 100 + Math.min(count, 99);
    if (!best || value > best.value) best = { from: first.start, to, value };
  }
  return best;
}

/** Where a word begins, from `at` on; `latest` at the latest. */
function wordBoundary(text: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at - 1, latest).search(/\s/);
  return space < 0 ? latest : Math.min(latest, at + space);
}

/** Where a word ends, up to `at`, if one does within some characters. */
function endBoundary(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const shorter = text.slice(0, at + 1).search(/\s\S*$/);
  return shorter > at - 30 ? shorter : at;
}

function hitsIn(text: string, sought: Sought): Hit[] {
  const hits: Hit[] = [];
  const looked = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
  const begun: Begun[] = [];
  for (const match of wordsOf(looked)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!mayMatch(match[0], sought)) {
      begun.length = 0;
      continue;
    }
    const word = foldWord(match[0]);
    const place = sought.words.findIndex((matches) => matches(word));
    if (place >= 0) hits.push({ start, end, sought: place });
    hits.push(...stepPhrases(begun, sought, word, start, end));
  }
  return withoutOverlaps(hits);
}

function mayMatch(word: string, { initials }: Sought): boolean {
  return word.charCodeAt(0) > 127 || initials.has(word.charAt(0).toLowerCase());
}

/** A phrase of which some words have been seen in a row. */
interface Begun {
  phrase: number;
  seen: number;
  start: number;
}

/** Takes the next word of the text; the phrases that end with it. */
function stepPhrases(begun: Begun[], sought: Sought, word: string, start: number, end: number): Hit[] {
  if (sought.phrases.length === 0) return [];
  const going = [...begun, ...sought.phrases.map((_, phrase) => ({ phrase, seen: 0, start }))];
  begun.length = 0;
  const hits: Hit[] = [];
  for (const one of going) {
    const words = sought.phrases[one.phrase] ?? [];
    if (words[one.seen] !== word) continue;
    if (one.seen + 1 === words.length) {
      hits.push({ start: one.start, end, sought: sought.words.length + one.phrase });
    } else {
      begun.push({ ...one, seen: one.seen + 1 });
    }
  }
  return hits;
}

function withoutOverlaps(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return hits.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}
