import type { FoundComment, FoundDiscussion } from './found';

type Data = Record<string, unknown>;

/** Deeper structures are not followed: they are no threads. */
const DEEPEST = 60;

/** Comments that stand on the page for machines only: schema.org Comment in JSON-LD. Null when there are none. */
export function readJsonLd(document: Document): FoundDiscussion | null {
  const comments: FoundComment[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      gather(JSON.parse(script.textContent), null, { script, comments, byId: new Map() }, 0);
    } catch {
      continue; // not JSON: nothing to read
    }
  }
  return comments.length > 0 ? { system: 'schema.org', comments, regions: [] } : null;
}

interface Gathering {
  script: Element;
  comments: FoundComment[];
  byId: Map<string, FoundComment>;
}

function gather(value: unknown, parent: FoundComment | null, to: Gathering, depth: number): void {
  if (depth > DEEPEST) return;
  for (const data of listOf(value)) {
    const comment = isComment(data) ? commentOf(data, parent, to) : null;
    if (comment) to.comments.push(comment);
    for (const key of comment ? ['comment'] : ['@graph', 'mainEntity', 'comment', 'subjectOf']) {
      gather(data[key], comment ?? parent, to, depth + 1);
    }
  }
}

const listOf = (value: unknown): Data[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (one): one is Data => typeof one === 'object' && one !== null && !Array.isArray(one),
  );

const isComment = (data: Data) => /(?:^|[/"])(?:User)?Comments?"/.test(JSON.stringify(data['@type'] ?? ''));

const stringOf = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' && one.trim() ? one.trim() : null;
};

function commentOf(data: Data, parent: FoundComment | null, to: Gathering): FoundComment | null {
  const text = stringOf(data.text) ?? stringOf(data.commentText);
  if (text === null) return null;
  const [author] = listOf(data.author ?? data.creator);
  const address = stringOf(data['@id']);
  const ids = [stringOf(data.identifier), address, stringOf(data.url)].filter((id) => id !== null);
  const [parentItem] = listOf(data.parentItem);
  const parentId = stringOf(parentItem?.['@id'] ?? parentItem?.identifier ?? data.parentItem);
  const comment: FoundComment = {
    element: to.script,
    sourceId: ids[0] === undefined ? null : (/#.*?(\d+)$/.exec(ids[0])?.[1] ?? ids[0]),
    author: author ? stringOf(author.name) : stringOf(data.author ?? data.creator),
    authorUrl: author ? stringOf(author.url) : null,
    byArticleAuthor: false,
    machineDate: stringOf(data.dateCreated) ?? stringOf(data.datePublished) ?? stringOf(data.commentTime),
    dateText: null,
    kind: 'comment',
    body: bodyOf(text),
    parent: (parentId === null ? null : to.byId.get(parentId)) ?? parent,
    parentInferred: false,
    url: stringOf(data.url) ?? address,
  };
  for (const id of ids) to.byId.set(id, comment);
  return comment;
}

/** Text, or markup, as nodes of a document that loads and runs nothing. */
function bodyOf(text: string): Node[] {
  const isMarkup = /<\/?[a-z][^>]*>|&[a-z#\d]+;/i.test(text);
  const inert = new DOMParser().parseFromString(isMarkup ? text : '', 'text/html');
  if (isMarkup) return [...inert.body.childNodes];
  return text.split(/\n\s*\n/).map((paragraph) => {
    const element = inert.createElement('p');
    paragraph.split('\n').forEach((line, index) => {
      if (index > 0) element.append(inert.createElement('br'));
      element.append(line);
    });
    return element;
  });
}
