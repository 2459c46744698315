import type { ReadingContext } from '../../context';
import type { CommentKind } from '@/lib/model';
import { walk } from '../../walk';
import { FOUND } from '../comments';
import type { FoundComment } from '../found';
import type { Stretch } from './candidates';
import { readNodes, type ReadItem } from './item';
import { fold } from './lines';
import { AUTHOR } from './roles';
import { parentsOf } from './replies';
import { elementAt, type Survey } from './survey';
import { PING_EXCERPT, PING_TEXT, wordsOfName } from './words';

/** Reads the comments that stretches of the page hold, in document order. */
export async function toComments(
  survey: Survey,
  stretches: readonly Stretch[],
  context: ReadingContext,
): Promise<FoundComment[]> {
  const isChrome = chromeOf(survey, stretches);
  const marks = new Set<Node>(
    stretches.map(({ first }) => survey.nodes[first]).filter((node) => node !== undefined),
  );
  const comments: FoundComment[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const pause = context.breathe();
    if (pause) await pause;
    context.progress?.((FOUND * index) / stretches.length);
    comments.push(toComment(survey, stretch, marks, isChrome, context));
  }
  parentsOf(survey, stretches, comments);
  return withoutEmpty(comments);
}

/** Boxes without a word are no comments, and most being so, the rest is none either. */
function withoutEmpty(comments: FoundComment[]): FoundComment[] {
  const empty = new Set(comments.filter(({ body }) => body.length === 0));
  if (empty.size > 0.5 * comments.length) return [];
  for (const comment of comments) {
    while (comment.parent && empty.has(comment.parent)) comment.parent = comment.parent.parent;
  }
  return comments.filter((comment) => !empty.has(comment));
}

function toComment(
  survey: Survey,
  stretch: Stretch,
  marks: ReadonlySet<Node>,
  isChrome: (text: string) => boolean,
  context: ReadingContext,
): FoundComment {
  const nodes = nodesOf(survey, stretch);
  const element = nodes.find((node) => node.nodeType === 1) as Element | undefined;
  const mark = elementAt(survey, stretch.mark) ?? element;
  const whole = nodes.length === 1 && nodes[0] === mark;
  const read = readNodes(
    whole && mark ? [...mark.childNodes] : nodes,
    mark ?? null,
    (one) => marks.has(one) && !nodes.includes(one),
    isChrome,
  );
  const holder = element ?? (survey.nodes[stretch.first]?.parentElement as Element);
  const sourceId = idOf(survey, stretch, marks);
  const listed = (survey.evidence.pings[stretch.mark] ?? 0) > 0;
  const kind = listed ? 'pingback' : kindOf(holder, nodes, read.body);
  const pingback = kind === 'pingback' ? titleOf(nodes, read) : null;
  return {
    element: holder,
    sourceId,
    author: pingback?.author ?? read.author,
    authorUrl: pingback?.authorUrl ?? read.authorUrl,
    byArticleAuthor: isByAuthor(mark ?? holder, read.author, context),
    machineDate: read.machineDate,
    dateText: read.dateText,
    kind,
    body: pingback?.body ?? read.body,
    parent: null,
    parentInferred: false,
    url: urlOf(survey, stretch, sourceId),
  };
}

/** The siblings that a stretch is made of, with the white space between them. */
function nodesOf({ nodes, ends }: Survey, { first, last }: Stretch): Node[] {
  let end = first;
  while ((ends[end] ?? last) < last) end = ends[end] ?? last;
  const list: Node[] = [];
  for (let node = nodes[first] ?? null; node; node = node.nextSibling) {
    list.push(node);
    if (node === nodes[end]) break;
  }
  return list;
}

const LONGEST_LABEL = 45;

/** Tells the texts that most comments have: labels and links, not words of somebody. */
function chromeOf(survey: Survey, stretches: readonly Stretch[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  // what stands in an answer is the answer's
  const inner = new Map(stretches.filter(({ outer }) => outer >= 0).map(({ first, last }) => [first, last]));
  for (const { first, last } of stretches) {
    const seen = new Set<string>();
    for (let i = first; i < last; i++) {
      const behind = i > first ? inner.get(i) : undefined;
      if (behind !== undefined) {
        i = behind - 1;
        continue;
      }
      const node = survey.nodes[i];
      if (node?.nodeType !== 3 || (node as Text).data.length > 2 * LONGEST_LABEL) continue;
      const text = fold((node as Text).data);
      const parent = survey.parents[i] ?? -1;
      const roles = (survey.roles[parent] ?? 0) | (survey.roles[survey.parents[parent] ?? -1] ?? 0);
      if (text.length <= LONGEST_LABEL && !(roles & AUTHOR)) seen.add(text);
    }
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const many = Math.max(3, 0.7 * stretches.length);
  return (text) => (counts.get(text) ?? 0) >= many;
}

/** Entries of a comment that may say its id; what stands deeper in it has ids of its own. */
const NEAR = 40;

/** The number in the id of a comment's element, of its anchor or of what is said to be its id. */
function idOf(survey: Survey, { first, last }: Stretch, marks: ReadonlySet<Node>): string | null {
  const element = elementAt(survey, first);
  const own = element && numberIn(element);
  if (own) return own;
  const before = element?.previousElementSibling;
  const anchor = before?.localName === 'a' && !before.textContent.trim() ? numberIn(before) : null;
  if (anchor) return anchor;
  for (let i = first + 1; i < Math.min(last, first + NEAR); i++) {
    const inner = elementAt(survey, i);
    if (inner && marks.has(inner)) break;
    const number = inner && OF_COMMENT.test(inner.id + inner.localName) ? numberIn(inner) : null;
    if (number) return number;
  }
  return null;
}

const OF_COMMENT = /comment|kommentar|^a$/i;

function numberIn(element: Element): string | null {
  for (const attribute of [
    'data-comment-id',
    'data-commentid',
    'id',
    'data-id',
    'data-post-id',
    'name',
  ] as const) {
    const value = element.getAttribute(attribute);
    const number = value && value.length < 80 ? /(?:^|[^\d])(\d+)$/.exec(value)?.[1] : null;
    if (number) return number;
  }
  return null;
}

/** Address that leads to the comment: the link that ends in its id. */
function urlOf(survey: Survey, { first, last }: Stretch, id: string | null): string | null {
  if (!id) return null;
  for (let i = first; i < Math.min(last, first + 3 * NEAR); i++) {
    const link = elementAt(survey, i);
    if (link?.localName !== 'a') continue;
    const href = link.getAttribute('href') ?? '';
    const at = href.lastIndexOf('#');
    if (at >= 0 && href.endsWith(id) && !/\d/.test(href.slice(at, -id.length))) return href;
  }
  return null;
}

const SOCIAL = / (?:tweet|twitter|social|facebook|mastodon|bluesky|instagram|repost|retweet) /;

function kindOf(element: Element, nodes: readonly Node[], body: readonly Node[]): CommentKind {
  const words = wordsOfName(element.getAttribute('class') ?? '');
  if (/ (?:pingback|trackback|ping|pings) /.test(words)) return 'pingback';
  if (SOCIAL.test(words)) return 'social';
  const text = body
    .slice(0, 3)
    .map((node) => node.textContent ?? '')
    .join(' ')
    .trim();
  const isPing = [text.slice(0, 40), beginningOf(nodes)].some((one) => PING_TEXT.test(one));
  return isPing || PING_EXCERPT.test(text) ? 'pingback' : 'comment';
}

/** The first 40 characters of text, without reading on: answers may stand in it. */
function beginningOf(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes.slice(0, 3)) {
    text += text && ' ';
    walk(node, {
      enter: () => true,
      text: ({ data }) => {
        text = (text + data).trimStart();
        return text.length >= 40 ? 'stop' : null;
      },
    });
  }
  return text.slice(0, 40).trim();
}

/** The author of a pingback is the title of the other page; where nothing else is said, it is the text as well. */
function titleOf(
  nodes: readonly Node[],
  read: ReadItem,
): Pick<ReadItem, 'author' | 'authorUrl' | 'body'> | null {
  const link = nodes
    .map((node) => (node.nodeType === 1 ? linkIn(node as Element) : null))
    .find((one) => one !== null);
  const title = fold(link?.textContent ?? '');
  if (!link || title.length < 3) return null;
  const text = fold(read.body.map((node) => node.textContent ?? '').join(' '));
  const rest = text.replace(PING_TEXT, '').replace(title, '');
  if (read.author && rest.length > 20) return null;
  const body = rest.replace(/[^\p{L}]/gu, '').length > 3 ? read.body : [link];
  return { author: title, authorUrl: link.getAttribute('href'), body };
}

const linkIn = (element: Element): Element | null =>
  element.localName === 'a' ? element : element.querySelector('a[href]');

const BY_AUTHOR =
  / (?:bypostauthor|by post ?author|is ?author|author comment|by ?author|op|blog ?author|post ?author|is op|topic ?starter|original poster) /;

function isByAuthor(element: Element, author: string | null, { authors }: ReadingContext): boolean {
  if (BY_AUTHOR.test(wordsOfName(element.getAttribute('class') ?? ''))) return true;
  const name = author?.toLowerCase();
  return name !== undefined && authors.some((one) => one.toLowerCase() === name);
}
