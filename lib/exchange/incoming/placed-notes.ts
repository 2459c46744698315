import * as v from 'valibot';
import { selectorShape } from '@/lib/model';
import { idInAddress } from '../addresses';
import type { SharedSelector } from '../annotations/targets';
import { problem, type ImportItem } from '../import-item';
import { wordsOf } from '../library/read-json';
import { incoming, type IncomingNote } from './draft';
import { earliest } from './fields';

/** A note with the page it stands on. */
export interface PlacedNote extends IncomingNote {
  url: string;
  title: string;
}

/** What stands on a comment names its page, too. */
export function placeOf(source: string, page: string | undefined): Pick<PlacedNote, 'url' | 'comment'> {
  if (page === undefined || page === source || !/^https?:\/\//i.test(page)) return { url: source };
  return { url: page, comment: idInAddress(source) ?? source };
}

/** Selectors may be refined by others, without end in a file that means harm. */
const DEEPEST = 5;

/** The marked words with what stands around them, and where they stand. */
export function describedBy(
  selectors: readonly unknown[],
): Pick<IncomingNote, 'quote' | 'prefix' | 'suffix' | 'places'> {
  const own = known(selectors);
  const quote = [...own, ...refining(selectors)].find((one) => one.type === 'TextQuoteSelector');
  const position = own.find((one) => one.type === 'TextPositionSelector' && one.start < one.end);
  const path = own.find((one) => one.type === 'RangeSelector');
  return {
    quote: quote?.exact ?? '',
    ...(quote?.prefix !== undefined && { prefix: quote.prefix }),
    ...(quote?.suffix !== undefined && { suffix: quote.suffix }),
    places: [position, path].filter((place) => place !== undefined),
  };
}

function known(selectors: readonly unknown[]): SharedSelector[] {
  return selectors.flatMap((selector) => {
    const read = v.safeParse(selectorShape, selector);
    return read.success && read.output.type !== 'PassageSelector' ? [read.output] : [];
  });
}

const refined = v.object({ refinedBy: v.unknown() });

function refining(selectors: readonly unknown[]): SharedSelector[] {
  let all: unknown[] = [];
  let level = selectors;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    level = level.flatMap((selector) => (v.is(refined, selector) ? selector.refinedBy : []));
    all = [...all, ...level];
  }
  return known(all);
}

/**
 * The notes of each page as one article, what cannot be read named.
 * @param read an annotation as the notes it is, one for each place; throws for what is none
 */
export function* byPage(
  annotations: readonly unknown[],
  read: (annotation: unknown) => PlacedNote[],
): Generator<ImportItem> {
  const pages = new Map<string, PlacedNote[]>();
  for (const [place, value] of annotations.entries()) {
    try {
      for (const note of read(value)) {
        const notes = pages.get(note.url);
        if (notes) notes.push(note);
        else pages.set(note.url, [note]);
      }
    } catch (error) {
      const words = v.isValiError(error) ? wordsOf(error.issues) : error;
      yield problem(`annotations[${place}]`, 'not-understood', words);
    }
  }
  for (const [url, notes] of pages) {
    yield incoming({
      url,
      title: notes.find(({ title }) => title !== '')?.title ?? '',
      savedAt: earliest(notes.map(({ at }) => at)),
      notes,
    });
  }
}
