import { buildThread, type ArticleEntry, type Comment, type ThreadNode } from '@/lib/model';
import { commentAddress } from '../addresses';
import { jsonList, type Exporter } from '../format';

/** schema.org as JSON-LD: a `BlogPosting` an article, its `Comment`s nested as they answer each other. */
export const writeSchemaOrg: Exporter = (entries, { notice }) =>
  jsonList('{"@context":"https://schema.org","@graph":[', graph(entries, notice), ']}');

/** What was done to names is said of the whole, as a data set. */
async function* graph(entries: AsyncIterable<ArticleEntry>, notice: string | null): AsyncGenerator<object> {
  if (notice !== null) yield { '@type': 'Dataset', name: 'Randnotiz', description: notice };
  yield* articles(entries);
}

async function* articles(entries: AsyncIterable<ArticleEntry>): AsyncGenerator<object> {
  for await (const { article, bodies, comments } of entries) {
    const id = article.url;
    yield {
      '@type': 'BlogPosting',
      '@id': id,
      url: article.url,
      headline: article.title,
      ...(article.authors.length > 0 && { author: article.authors.map(person) }),
      ...dated(article.publishedAt),
      ...(article.modifiedAt !== null && { dateModified: article.modifiedAt }),
      ...(article.language !== null && { inLanguage: article.language }),
      ...(article.siteName !== null && { publisher: { '@type': 'Organization', name: article.siteName } }),
      ...(article.pageTags.length > 0 && { keywords: article.pageTags }),
      articleBody: bodies.at(-1)?.text ?? '',
      commentCount: comments.length,
      comment: buildThread(comments).map((node) => commentObject(node, id)),
    };
  }
}

/** Threads are as deep as a page makes them: nested without recursion. */
function commentObject(top: ThreadNode<Comment>, parent: string): object {
  const root = own(top.comment, parent);
  const open = [{ node: top, object: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const reply of next.node.replies) {
      const object = own(reply.comment, commentAddress(next.node.comment));
      next.object.comment = [...(next.object.comment ?? []), object];
      open.push({ node: reply, object });
    }
  }
  return root;
}

interface CommentObject {
  comment?: CommentObject[];
  [property: string]: unknown;
}

function own(comment: Comment, parent: string): CommentObject {
  return {
    '@type': 'Comment',
    '@id': commentAddress(comment),
    ...(comment.url !== null && { url: comment.url }),
    ...(comment.author !== null && { author: person(comment.author) }),
    ...dated(comment.publishedAt),
    text: comment.text,
    parentItem: { '@id': parent },
  };
}

const person = (name: string) => ({ '@type': 'Person', name });

const dated = (iso: string | null) => (iso === null ? {} : { datePublished: iso });
