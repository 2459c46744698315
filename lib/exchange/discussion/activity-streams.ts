import type { ArticleEntry } from '@/lib/model';
import { commentAddress } from '../addresses';
import { isoTime, jsonList, type Exporter } from '../format';

/** Activity Streams 2.0: the articles and their comments as one ordered collection. */
export const writeActivityStreams: Exporter = (entries, { exportedAt, notice }) =>
  jsonList(
    `{"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection","id":"urn:uuid:${crypto.randomUUID()}","published":"${isoTime(exportedAt)}",${notice === null ? '' : `"summary":${JSON.stringify(notice)},`}"orderedItems":[`,
    objects(entries),
    ']}',
  );

async function* objects(entries: AsyncIterable<ArticleEntry>): AsyncGenerator<object> {
  for await (const { article, bodies, comments } of entries) {
    yield {
      type: 'Article',
      id: article.url,
      url: article.url,
      name: article.title,
      ...(article.authors.length > 0 && { attributedTo: article.authors.map(person) }),
      ...dateTime('published', article.publishedAt),
      ...dateTime('updated', article.modifiedAt),
      ...(article.excerpt !== null && { summary: article.excerpt }),
      content: bodies.at(-1)?.html ?? '',
    };
    const addresses = new Map(comments.map((comment) => [comment.id, commentAddress(comment)]));
    for (const comment of comments) {
      const parent = comment.parentId === null ? undefined : addresses.get(comment.parentId);
      yield {
        type: 'Note',
        id: commentAddress(comment),
        ...(comment.url !== null && { url: comment.url }),
        ...(comment.author !== null && { attributedTo: person(comment.author) }),
        ...dateTime('published', comment.publishedAt),
        content: comment.html,
        inReplyTo: parent ?? article.url,
        context: article.url,
      };
    }
  }
}

const person = (name: string) => ({ type: 'Person', name });

/** The vocabulary knows whole times only: less precise dates are left out. */
function dateTime(property: string, iso: string | null): Record<string, string> {
  const whole = iso !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(iso);
  if (!whole) return {};
  return { [property]: /T\d{2}:\d{2}(?!:)/.test(iso) ? iso.replace(/(T\d{2}:\d{2})/, '$1:00') : iso };
}
