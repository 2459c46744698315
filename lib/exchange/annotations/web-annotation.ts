import type { Annotation, ArticleEntry, LibraryFrame } from '@/lib/model';
import { isoTime, jsonList, type ExportContext, type Exporter } from '../format';
import { standardSelectors, targetAddress, TargetTexts } from './targets';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** W3C Web Annotation: a collection with one page that holds everything. */
export const writeWebAnnotations: Exporter = async function* (entries, context) {
  const id = `urn:uuid:${crypto.randomUUID()}`;
  const pageId = `urn:uuid:${crypto.randomUUID()}`;
  // the number stands behind the items, so that they need not be counted before
  const count = { total: 0 };
  yield* jsonList(
    `{"@context":"${CONTEXT}","id":"${id}","type":"AnnotationCollection","label":"Randnotiz","created":"${isoTime(context.exportedAt)}","first":{"id":"${pageId}","type":"AnnotationPage","partOf":"${id}","startIndex":0,"items":[`,
    annotations(entries, context, count),
    ']}',
  );
  yield `,"total":${count.total}}\n`;
};

async function* annotations(
  entries: AsyncIterable<ArticleEntry>,
  { frame }: ExportContext,
  count: { total: number },
): AsyncGenerator<object> {
  for await (const entry of entries) {
    const texts = new TargetTexts(entry);
    for (const annotation of entry.annotations) {
      count.total++;
      yield webAnnotation(annotation, entry, frame, texts);
    }
  }
}

/** One annotation, as it may also stand by itself. */
export function webAnnotation(
  annotation: Annotation,
  entry: ArticleEntry,
  frame: LibraryFrame,
  texts: TargetTexts,
): object {
  const { note, tags, categoryId } = annotation;
  const category = frame.categories.find(({ id }) => id === categoryId);
  const textual = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose });
  const body = [
    ...(note === '' ? [] : [{ ...textual(note, 'commenting'), format: 'text/markdown' }]),
    ...tags.map((tag) => textual(tag, 'tagging')),
    ...(category ? [textual(category.name, 'classifying')] : []),
  ];
  const selector = standardSelectors(annotation, texts);
  return {
    '@context': CONTEXT,
    id: `urn:randnotiz:${encodeURIComponent(annotation.id.toWellFormed())}`,
    type: 'Annotation',
    motivation: note === '' ? (selector.length > 0 ? 'highlighting' : 'bookmarking') : 'commenting',
    created: isoTime(annotation.createdAt),
    modified: isoTime(annotation.updatedAt),
    generator: { type: 'Software', name: 'Randnotiz' },
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: targetAddress(entry, annotation),
      // the page that the comment stands on
      ...(annotation.commentId !== null && { scope: entry.article.url }),
      ...(selector.length > 0 && { selector }),
      state: { type: 'TimeState', sourceDate: isoTime(readAt(annotation, entry)) },
    },
  };
}

/** When the text it was made on was read. */
function readAt({ bodyId }: Annotation, { article, bodies }: ArticleEntry): number {
  return bodies.find(({ id }) => id === bodyId)?.readAt ?? article.readAt;
}
