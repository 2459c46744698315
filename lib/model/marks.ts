import * as v from 'valibot';
import type { Annotation, Category, Id, Selector } from './records';

/** An annotation as far as marking and painting on a page need it. */
export type PageMark = Pick<
  Annotation,
  'id' | 'selectors' | 'quote' | 'note' | 'categoryId' | 'tags' | 'updatedAt'
> & {
  /** The page's own id (`ExtractedComment.id`) of the comment it stands on; null: it stands on the article. */
  commentSourceId: string | null;
};

/** Everything that is marked on one page, and what it can be marked with. */
export interface PageMarks {
  marks: PageMark[];
  categories: Category[];
  /** Tags in use anywhere, most used first. */
  tags: string[];
}

export type NewMark = Omit<PageMark, 'id' | 'updatedAt'>;

/** With `selectors` go `quote` and `commentSourceId`: the mark stands elsewhere. */
export type MarkChanges = Partial<NewMark>;

/** Which marks stand on a page, and which it does not have any more. */
export interface MarkPlaces {
  found: Id[];
  missing: Id[];
}

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A selector of whoever says so. */
export const selectorShape: v.GenericSchema<unknown, Selector> = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.optional(v.string()),
    suffix: v.optional(v.string()),
  }),
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.object({
    type: v.literal('RangeSelector'),
    startContainer: v.string(),
    startOffset: offset,
    endContainer: v.string(),
    endOffset: offset,
  }),
  v.object({
    type: v.literal('PassageSelector'),
    start: offset,
    end: offset,
    fingerprint: v.string(),
    before: v.string(),
    after: v.string(),
    occurrences: offset,
  }),
]);

const newMark = v.object({
  selectors: v.pipe(v.array(selectorShape), v.maxLength(10)),
  quote: v.string(),
  note: v.string(),
  categoryId: v.nullable(v.string()),
  tags: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.maxLength(200)),
  commentSourceId: v.nullable(v.string()),
});
const markChanges = v.partial(newMark);

/**
 * Takes what a page's side of the extension says for a mark only if it has exactly that shape.
 * @throws {v.ValiError} naming the field that is not as it should be
 */
export function checkNewMark(value: unknown): NewMark {
  return v.parse(newMark, value);
}

/** As `checkNewMark`, for changes to a mark. */
export function checkMarkChanges(value: unknown): MarkChanges {
  return v.parse(markChanges, value);
}
