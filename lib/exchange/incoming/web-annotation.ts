import * as v from 'valibot';
import { idInAddress } from '../addresses';
import { cleanMarkup } from '../clean-markup';
import type { ImportItem } from '../import-item';
import { markdownOf } from '../markdown';
import { categoriesOf } from './categories';
import { timeOf } from './fields';
import { byPage, describedBy, placeOf, type PlacedNote } from './placed-notes';

/** JSON-LD has a list or its one element. */
const some = <T>(of: v.GenericSchema<unknown, T>) =>
  v.optional(
    v.union([
      v.array(of),
      v.pipe(
        of,
        v.transform((value) => [value]),
      ),
    ]),
    [],
  );

/** JSON-LD has a type or a list of them. */
export const typed = (name: string) =>
  v.union([v.literal(name), v.pipe(v.array(v.string()), v.includes(name))]);

const anything = some<unknown>(v.unknown());
const maybe = v.optional(v.string());

const target = v.union([
  v.pipe(
    v.string(),
    v.transform((source) => ({ source, scope: undefined, selector: [] })),
  ),
  v.pipe(
    v.object({ source: maybe, id: maybe, scope: maybe, selector: anything }),
    v.check(({ source, id }) => (source ?? id) !== undefined, 'neither source nor id'),
    v.transform(({ source, id, ...rest }) => ({ ...rest, source: source ?? id ?? '' })),
  ),
]);

const annotation = v.object({
  id: v.optional(v.pipe(v.string(), v.nonEmpty())),
  type: typed('Annotation'),
  created: maybe,
  modified: maybe,
  bodyValue: maybe,
  body: anything,
  target: v.pipe(some(target), v.minLength(1)),
  generator: v.fallback(v.optional(v.object({ name: maybe })), undefined),
});

const body = v.object({
  value: maybe,
  id: maybe,
  source: v.optional(v.unknown()),
  items: v.fallback(v.optional(v.array(v.unknown())), undefined),
  format: v.fallback(maybe, undefined),
  purpose: v.fallback(some(v.string()), []),
});

interface BodyWords {
  words: string;
  purpose: string[];
}

/** Bodies may hold others, without end in a file that means harm. */
const DEEPEST = 5;

/**
 * W3C Web Annotations: several, or a collection's. What cannot be had here, as a picture as the body, comes as its address.
 * Positions stay as the standard counts them: see `inCodeUnits`. Categories of our own files are categories again, those of
 * others, which may be colours, tags.
 */
export function* readWebAnnotations(annotations: readonly unknown[]): Generator<ImportItem> {
  const named = new Set<string>();
  const items = byPage(annotations, (value) => {
    const notes = notesOf(value);
    for (const { category } of notes) if (category !== undefined) named.add(category);
    return notes;
  });
  const entries = [...items];
  if (named.size > 0) {
    const frame = { categories: categoriesOf(named), collections: [], searches: [] };
    yield { kind: 'frame', frame };
  }
  yield* entries;
}

function notesOf(value: unknown): PlacedNote[] {
  const read = v.parse(annotation, value);
  const bodies = read.body.flatMap((one) => wordsOfBody(one, [], 0));
  const withPurpose = (...purposes: string[]) =>
    bodies.filter(({ purpose }) => purpose.some((one) => purposes.includes(one))).map(({ words }) => words);
  const classes = withPurpose('classifying');
  const category = read.generator?.name === 'Randnotiz' ? classes[0] : undefined;
  const tags = withPurpose('tagging', 'classifying');
  const note = [
    ...bodies.filter(({ purpose }) => !purpose.includes('tagging') && !purpose.includes('classifying')),
    ...(read.bodyValue === undefined ? [] : [{ words: read.bodyValue }]),
  ];
  return read.target.map(({ source, scope, selector }, place) => ({
    ...placeOf(source, scope),
    title: '',
    // what we have written ourselves is the same again; each place of one with several is a note of its own
    ...(read.id !== undefined && {
      id: (idInAddress(read.id) ?? read.id) + (place === 0 ? '' : `#${place + 1}`),
    }),
    ...describedBy(selector),
    note: note.map(({ words }) => words).join('\n\n'),
    tags: category === undefined ? tags : withPurpose('tagging'),
    ...(category !== undefined && { category }),
    at: timeOf(read.created),
    ...(read.modified !== undefined && { changedAt: timeOf(read.modified) }),
  }));
}

/** @param purpose of the body that holds this one */
function wordsOfBody(value: unknown, purpose: string[], depth: number): BodyWords[] {
  if (typeof value === 'string') return value === '' ? [] : [{ words: value, purpose }];
  const read = v.safeParse(body, value);
  if (!read.success || depth > DEEPEST) return [];
  const { value: text, id, source, items, format } = read.output;
  const purposes = read.output.purpose.length > 0 ? read.output.purpose : purpose;
  if (text !== undefined) {
    const words = format === 'text/html' ? markdownOf(cleanMarkup(text)) : text;
    return words === '' ? [] : [{ words, purpose: purposes }];
  }
  const inner = items ?? (source === undefined ? (id ?? []) : source);
  return (Array.isArray(inner) ? inner : [inner]).flatMap((one) => wordsOfBody(one, purposes, depth + 1));
}
