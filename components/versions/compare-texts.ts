import { diffArrays, diffWordsWithSpace } from 'diff';

/** A part of a changed paragraph. */
export interface TextPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What became of a paragraph, or of several that stayed as they were. */
export type BlockChange =
  | { kind: 'same'; blocks: string[] }
  | { kind: 'added' | 'removed'; text: string }
  | { kind: 'changed'; parts: TextPart[] };

/** Texts that have little in common take long to compare, and nothing is gained by it. */
const MOST_MS = 1500;

/** Words that two paragraphs share from which on one is the other, changed. */
const ALIKE = 0.4;

/**
 * How one text became another, by paragraphs and within them by words.
 * @param before plain text, paragraphs separated by newlines, as `Body.text` is
 */
export function compareTexts(before: string, after: string): BlockChange[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const runs = diffArrays(old, now, { timeout: MOST_MS }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const changes: BlockChange[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run) continue;
    const next = runs[i + 1];
    if (!run.added && !run.removed) changes.push({ kind: 'same', blocks: run.value });
    else if (run.removed && next?.added) {
      changes.push(...pairBlocks(run.value, next.value));
      i++;
    } else if (run.added && next?.removed) {
      changes.push(...pairBlocks(next.value, run.value));
      i++;
    } else {
      for (const text of run.value) changes.push({ kind: run.added ? 'added' : 'removed', text });
    }
  }
  return changes;
}

function blocksOf(text: string): string[] {
  return text
    .split('\n')
    .map((block) => block.trim())
    .filter(Boolean);
}

/** Paragraphs ahead among which a changed one is looked for: whole chapters do not move within one change. */
const AHEAD = 30;

/** Brings paragraphs that were replaced together with those that they became, in order. */
function pairBlocks(old: readonly string[], now: readonly string[]): BlockChange[] {
  const changes: BlockChange[] = [];
  const words = now.map(wordsIn);
  let from = 0;
  for (const before of old) {
    const wordsBefore = wordsIn(before);
    const ahead = words.slice(from, from + AHEAD);
    const at = from + ahead.findIndex((wordsAfter) => likeness(wordsBefore, wordsAfter) >= ALIKE);
    const after = at < from ? undefined : now[at];
    if (after === undefined) {
      changes.push({ kind: 'removed', text: before });
      continue;
    }
    for (const text of now.slice(from, at)) changes.push({ kind: 'added', text });
    changes.push({ kind: 'changed', parts: partsOf(before, after) });
    from = at + 1;
  }
  for (const text of now.slice(from)) changes.push({ kind: 'added', text });
  return changes;
}

/** Dice's coefficient: 0 for nothing in common, 1 for the same words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function partsOf(before: string, after: string): TextPart[] {
  const parts = diffWordsWithSpace(before, after, { timeout: MOST_MS });
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
