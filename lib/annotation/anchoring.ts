/**
 * Passages of a document <-> selectors of the W3C Web Annotation model.
 *
 * A passage is described by its words, its place and what stands around it, and is found again in a document that may
 * have changed in the meantime: in spelling, markup, order or wording. A wrong place is worse than none.
 */

import type { Selector } from '@/lib/model';
import { fingerprint } from '@/lib/model/fingerprint';
import {
  findChanged,
  findUnchanged,
  MANY_OCCURRENCES,
  NEAR,
  occurrencesOf,
  type Passage,
} from './match-quote';
import { BLOCK, fold, joins, NO_GAP } from './normalise';
import {
  letterAt,
  offsetOf,
  rangeOfLetters,
  rangeOfOffsets,
  readableText,
  textIndex,
  type TextIndex,
  type TextRoot,
} from './text-index';
import { nodeAt, pointAt } from './xpath';

/** Context in a TextQuoteSelector, in letters: what others expect there. */
const SHORT_CONTEXT = 32;
/** Context in a PassageSelector, in letters: farther than the changes near a passage usually reach. */
const LONG_CONTEXT = 300;

type SelectorOf<Type extends Selector['type']> = Extract<Selector, { type: Type }>;

/** Selectors for a range under root; none when the range holds no readable text. */
export function describeRange(root: TextRoot, range: Range): Selector[] {
  const index = textIndex(root);
  const start = letterAt(index, offsetOf(index, range.startContainer, range.startOffset));
  const end = letterAt(index, offsetOf(index, range.endContainer, range.endOffset));
  const found = rangeOfLetters(index, start, end);
  if (!found) return [];

  const exact = readableText(index, start, end).trimStart();
  const before = textBefore(index, start, LONG_CONTEXT);
  const after = textAfter(index, end, LONG_CONTEXT);
  const quote = index.text.slice(start, end);
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: textBefore(index, start, SHORT_CONTEXT),
      suffix: textAfter(index, end, SHORT_CONTEXT),
    },
    {
      type: 'TextPositionSelector',
      start: offsetOf(index, found.startContainer, found.startOffset),
      end: offsetOf(index, found.endContainer, found.endOffset),
    },
    {
      type: 'PassageSelector',
      start,
      end,
      fingerprint: fingerprintOf(index),
      before,
      after,
      occurrences: occurrencesOf(index, { quote, ...wordBorders(quote, before, after) }).length,
    },
  ];
}

function textBefore(index: TextIndex, letter: number, letters: number): string {
  const text = readableText(index, Math.max(0, letter - letters), letter, ' ').trimStart();
  const gap = index.gaps[letter] ?? NO_GAP;
  return text + (gap === BLOCK ? '\n' : gap === NO_GAP ? '' : ' ');
}

const textAfter = (index: TextIndex, letter: number, letters: number): string =>
  readableText(index, letter, Math.min(letter + letters, index.text.length), ' ');

/** Finds the passage again; null when it is gone. Understands the selectors of other programs too, alone or together. */
export function anchor(root: TextRoot, selectors: Selector[]): Range | null {
  const index = textIndex(root);
  const of = <Type extends Selector['type']>(type: Type) =>
    selectors.find((s): s is SelectorOf<Type> => s.type === type);
  const text = of('TextQuoteSelector');
  const position = of('TextPositionSelector');
  const passage = of('PassageSelector');
  const path = of('RangeSelector');

  const quote = text ? fold(text.exact) : '';
  if (!text || quote === '')
    return (
      (path && rangeOfPath(index, path)) ??
      (position ? rangeOfOffsets(index, position.start, position.end) : null)
    );
  if (passage?.fingerprint === fingerprintOf(index) && index.text.startsWith(quote, passage.start)) {
    return rangeOfLetters(index, passage.start, passage.start + quote.length);
  }
  const before = passage?.before ?? text.prefix ?? '';
  const after = passage?.after ?? text.suffix ?? '';
  // Words that stood in several places need more context, for one of them may have been edited.
  const near = (passage?.occurrences ?? 1) > 1 ? LONG_CONTEXT : NEAR;
  // half as many characters more: white space and soft hyphens are no letters
  const left = fold(before.slice(-1.5 * near)).slice(-near);
  const right = fold(after.slice(0, 1.5 * near)).slice(0, near);
  const span =
    findUnchanged(index, quote, left, right) ??
    findChanged(index, passageOf(index, quote, text, passage, position));
  if (span) return rangeOfLetters(index, span.start, span.end);
  const range = path && rangeOfPath(index, path);
  return range && fold(range.toString()) === quote ? range : null;
}

function passageOf(
  index: TextIndex,
  quote: string,
  text: SelectorOf<'TextQuoteSelector'>,
  passage: SelectorOf<'PassageSelector'> | undefined,
  position: SelectorOf<'TextPositionSelector'> | undefined,
): Passage {
  const before = passage?.before ?? text.prefix ?? '';
  const after = passage?.after ?? text.suffix ?? '';
  return {
    quote,
    before: fold(before),
    after: fold(after),
    ...wordBorders(quote, before, after),
    severalBlocks: text.exact.trim().includes('\n'),
    blockBefore: fold(before.slice(before.lastIndexOf('\n') + 1)).length,
    blockAfter: fold(after.slice(0, (after + '\n').indexOf('\n'))).length,
    expected: passage?.start ?? (position ? letterAt(index, position.start) : null),
    occurrences: passage && passage.occurrences < MANY_OCCURRENCES ? passage.occurrences : null,
  };
}

function wordBorders(quote: string, before: string, after: string): Pick<Passage, 'startsWord' | 'endsWord'> {
  const left = fold(before.slice(-8));
  const right = fold(after.slice(0, 8));
  return {
    startsWord:
      left === '' || /\s$/.test(before) || !joins(left.charCodeAt(left.length - 1), quote.charCodeAt(0)),
    endsWord:
      right === '' || /^\s/.test(after) || !joins(quote.charCodeAt(quote.length - 1), right.charCodeAt(0)),
  };
}

function rangeOfPath(index: TextIndex, path: SelectorOf<'RangeSelector'>): Range | null {
  const startNode = nodeAt(index.root, path.startContainer);
  const endNode = nodeAt(index.root, path.endContainer);
  const start = startNode && pointAt(startNode, path.startOffset);
  const end = endNode && pointAt(endNode, path.endOffset);
  if (!start || !end) return null;
  return rangeOfOffsets(
    index,
    offsetOf(index, start.node, start.offset),
    offsetOf(index, end.node, end.offset),
  );
}

const fingerprints = new WeakMap<TextIndex, string>();

/** Equal for texts of the same letters: positions in letters hold. */
function fingerprintOf(index: TextIndex): string {
  let known = fingerprints.get(index);
  if (known === undefined) fingerprints.set(index, (known = fingerprint(index.text)));
  return known;
}
