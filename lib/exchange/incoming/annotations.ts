import * as v from 'valibot';
import { idInAddress } from '../addresses';
import { problem, type ImportItem } from '../import-item';
import { wordsOf } from '../library/read-json';
import { incoming, timeOf, type IncomingNote } from './draft';

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
const otherSelector = v.looseObject({ type: v.string() });
const selectors = v.optional(v.array(v.union([quoteSelector, otherSelector])), []);

const hypothesis = v.object({
  id: v.optional(v.pipe(v.string(), v.nonEmpty())),
  created: v.optional(v.string()),
  updated: v.optional(v.string()),
  uri: v.string(),
  text: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
  document: v.optional(
    v.object({
      title: v.optional(v.array(v.string()), []),
      link: v.optional(v.array(v.object({ href: v.string() })), []),
    }),
    { title: [], link: [] },
  ),
  target: v.optional(v.array(v.object({ selector: selectors })), []),
});

const one = <T>(of: v.GenericSchema<unknown, T>) =>
  v.union([
    v.array(of),
    v.pipe(
      of,
      v.transform((value) => [value]),
    ),
  ]);

const textualBody = v.object({
  type: v.literal('TextualBody'),
  value: v.string(),
  purpose: v.optional(v.string(), 'commenting'),
});
const webTarget = v.union([
  v.pipe(
    v.string(),
    v.transform((source) => ({ source, scope: undefined, selector: [] })),
  ),
  v.object({
    source: v.string(),
    scope: v.optional(v.string()),
    selector: v.optional(one<unknown>(v.union([quoteSelector, otherSelector])), []),
  }),
]);
const webAnnotation = v.object({
  id: v.string(),
  type: v.union([v.literal('Annotation'), v.pipe(v.array(v.string()), v.includes('Annotation'))]),
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  bodyValue: v.optional(v.string()),
  body: v.optional(one<unknown>(v.unknown()), []),
  target: one(webTarget),
});

/** A note with the page it stands on. */
interface PlacedNote extends IncomingNote {
  url: string;
  title: string;
}

/** What the Hypothesis client exports. */
export function readHypothesis(annotations: readonly unknown[]): Generator<ImportItem> {
  return byPage(annotations, (value) => {
    const { uri, text, tags, document, target, id, created, updated } = v.parse(hypothesis, value);
    const quote = quoteOf(target[0]?.selector ?? []);
    const at = timeOf(created);
    return {
      ...placeOf(uri, document.link[0]?.href),
      title: document.title[0] ?? '',
      ...(id !== undefined && { id }),
      ...quote,
      note: text,
      tags,
      at,
      ...(updated !== undefined && { changedAt: timeOf(updated) }),
    };
  });
}

/** W3C Web Annotations: several, or a collection's. */
export function readWebAnnotations(annotations: readonly unknown[]): Generator<ImportItem> {
  return byPage(annotations, (value) => {
    const read = v.parse(webAnnotation, value);
    const [target] = read.target;
    const bodies = read.body.flatMap((body) => {
      const textual = v.safeParse(textualBody, body);
      return textual.success ? [textual.output] : [];
    });
    const tags = bodies.filter(({ purpose }) => purpose === 'tagging' || purpose === 'classifying');
    const notes = bodies.filter((body) => !tags.includes(body)).map(({ value }) => value);
    return {
      ...placeOf(target?.source ?? '', target?.scope),
      title: '',
      id: ownId(read.id),
      ...quoteOf(target?.selector ?? []),
      note: [...notes, ...(read.bodyValue === undefined ? [] : [read.bodyValue])].join('\n\n'),
      tags: tags.map(({ value }) => value),
      at: timeOf(read.created),
      ...(read.modified !== undefined && { changedAt: timeOf(read.modified) }),
    };
  });
}

/** What we have written ourselves is the same again. */
function ownId(id: string): string {
  return idInAddress(id) ?? id;
}

/** What stands on a comment names its page, too. */
function placeOf(source: string, page: string | undefined): Pick<PlacedNote, 'url' | 'comment'> {
  if (page === undefined || page === source || !/^https?:\/\//i.test(page)) return { url: source };
  return { url: page, comment: idInAddress(source) ?? source };
}

function quoteOf(selectors: readonly unknown[]): Pick<IncomingNote, 'quote' | 'prefix' | 'suffix'> {
  for (const selector of selectors) {
    const quote = v.safeParse(quoteSelector, selector);
    if (!quote.success) continue;
    const { exact, prefix, suffix } = quote.output;
    return {
      quote: exact,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    };
  }
  return { quote: '' };
}

function* byPage(values: readonly unknown[], read: (value: unknown) => PlacedNote): Generator<ImportItem> {
  const pages = new Map<string, PlacedNote[]>();
  for (const [place, value] of values.entries()) {
    try {
      const note = read(value);
      pages.set(note.url, [...(pages.get(note.url) ?? []), note]);
    } catch (error) {
      const words = v.isValiError(error) ? wordsOf(error.issues) : error;
      yield problem(`annotations[${place}]`, 'not-understood', words);
    }
  }
  for (const [url, notes] of pages) {
    yield incoming({
      url,
      title: notes.find(({ title }) => title !== '')?.title ?? '',
      savedAt: Math.min(...notes.map(({ at }) => at)),
      notes,
    });
  }
}
