/** Runs in the page: marks passages of article and comments as the extension does, and finds them again. */

import { PageComments } from '@/entrypoints/page.content/page-comments';
import { anchor, describeRange } from '@/lib/annotation/anchoring';
import { offsetOf, rangeOfOffsets, textIndex } from '@/lib/annotation/text-index';
import { extractPage } from '@/lib/extraction';
import type { Selector } from '@/lib/model';

export interface Place {
  /** Null: in the article's part of the page. */
  commentSourceId: string | null;
  selectors: Selector[];
  /** Offsets in `document.body.textContent`. */
  start: number;
  end: number;
}

export interface Outcome {
  right: number;
  /** Found elsewhere. */
  wrong: number;
  /** Not found. */
  lost: number;
}

/** Up to `count` passages all over the page, and one in each of as many comments; always the same. */
export async function describePlaces(url: string, count: number): Promise<Place[]> {
  const comments = await commentsOf(url);
  const places: Place[] = [];
  const bodyIndex = textIndex(document.body);
  const { length } = document.body.textContent;
  for (let i = 0; i < count; i++) {
    const start = Math.floor((i * length) / count);
    const range = rangeOfOffsets(bodyIndex, start, Math.min(length, start + 3 + ((i * 37) % 250)));
    const source = range && comments.page.commentAt(range.commonAncestorContainer);
    const place =
      range && placeOf(range, source ? comments.page.commentElement(source) : null, source ?? null);
    if (place) places.push(place);
  }
  for (const id of comments.ids.slice(0, count)) {
    const element = comments.page.commentElement(id);
    if (!element) continue;
    const { length } = element.textContent;
    const range = rangeOfOffsets(textIndex(element), Math.floor(length / 3), Math.floor(length / 2) + 2);
    const place = range && placeOf(range, element, id);
    if (place) places.push(place);
  }
  return places;
}

/** On the page loaded anew. */
export async function findPlaces(url: string, places: readonly Place[]): Promise<Outcome> {
  const comments = await commentsOf(url);
  const outcome = { right: 0, wrong: 0, lost: 0 };
  for (const { commentSourceId, selectors, start, end } of places) {
    const root = commentSourceId === null ? document.body : comments.page.commentElement(commentSourceId);
    const range = root && anchor(root, selectors);
    if (!range) outcome.lost++;
    else if (isAt(range, start, end)) outcome.right++;
    else outcome.wrong++;
  }
  return outcome;
}

function placeOf(range: Range, element: Element | null, commentSourceId: string | null): Place | null {
  const selectors = describeRange(element ?? document.body, range);
  // nothing to read there
  if (selectors.length === 0) return null;
  const found = anchor(element ?? document.body, selectors);
  const [start, end] = found ? offsetsOf(found) : [-1, -1];
  return { commentSourceId, selectors, start, end };
}

const isAt = (range: Range, start: number, end: number) => offsetsOf(range).join() === [start, end].join();

function offsetsOf({ startContainer, startOffset, endContainer, endOffset }: Range): [number, number] {
  const index = textIndex(document.body);
  return [offsetOf(index, startContainer, startOffset), offsetOf(index, endContainer, endOffset)];
}

async function commentsOf(url: string): Promise<{ page: PageComments; ids: string[] }> {
  const extracted = await extractPage(document, url);
  const page = new PageComments(document);
  page.learn(extracted);
  return { page, ids: extracted.comments.map(({ id }) => id) };
}
