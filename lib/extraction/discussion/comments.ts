import type { ExtractedComment } from '@/lib/model';
import type { ReadingContext } from '../context';
import { orderOf, readDate, readMachineDate, type DateHints, type DateReading } from '../dates';
import { cleanBody, type CleanBody } from './body';
import type { FoundComment } from './found';
import { inferredId, uniqueIds } from './identity';

type Written = Omit<ExtractedComment, 'id' | 'parentId'>;

/** Comments as they were found, made uniform: clean text, dates, ids. Those that hold nothing are left out. */
export async function toComments(
  found: readonly FoundComment[],
  context: ReadingContext,
  noise?: string,
): Promise<ExtractedComment[]> {
  const inert = document.implementation.createHTMLDocument('');
  const readDateOf = dateReader(found, context);
  const written = new Map<FoundComment, Written>();
  for (const comment of found) {
    await context.breathe();
    const { author, dateText } = comment;
    const body = cleanBody(comment.body, { author, dateText, noise, baseUrl: context.url, inert });
    if (isEmpty(body)) body.text = comment.kind === 'comment' ? '' : (author ?? '');
    const date = readDateOf(comment);
    written.set(comment, {
      author,
      authorUrl: webAddress(comment.authorUrl, context.url),
      byArticleAuthor: comment.byArticleAuthor || isAuthor(author, context.authors),
      publishedAt: date?.iso ?? null,
      publishedAtInferred: date?.inferred ?? false,
      kind: isExcerpt(comment, body.text) ? 'pingback' : comment.kind,
      parentInferred: comment.parentInferred,
      url: webAddress(comment.url, context.url),
      ...body,
    });
  }
  const answered = new Set(found.map((comment) => comment.parent));
  const kept = found.filter((comment) => {
    const it = written.get(comment);
    return it && (!isEmpty(it) || answered.has(comment));
  });
  return linked(kept, written);
}

/** A pingback that the page prints like any comment: "[…] words around the link […]" in the name of a page elsewhere. */
const isExcerpt = ({ kind, authorUrl }: FoundComment, text: string) =>
  kind === 'comment' && authorUrl !== null && /^\[(?:…|\.{3})\].*\[(?:…|\.{3})\]$/s.test(text);

const isEmpty = ({ html, text }: CleanBody) => text === '' && !html.includes('<img');

function linked(kept: FoundComment[], written: Map<FoundComment, Written>): ExtractedComment[] {
  const unique = uniqueIds();
  const ids = new Map<FoundComment, string>();
  for (const comment of kept) {
    const it = written.get(comment);
    if (!it) continue;
    const date = it.publishedAtInferred ? null : it.publishedAt;
    ids.set(comment, unique(comment.sourceId ?? inferredId(it.author, date, it.text)));
  }
  return kept.flatMap((comment) => {
    const id = ids.get(comment);
    const it = written.get(comment);
    if (id === undefined || !it) return [];
    const parent = comment.parent && !isCyclic(comment) ? (ids.get(comment.parent) ?? null) : null;
    return { id, parentId: parent, ...it, parentInferred: it.parentInferred && parent !== null };
  });
}

/** A page may claim that two comments answer each other. */
function isCyclic(comment: FoundComment): boolean {
  let slow: FoundComment | null = comment;
  let fast = comment.parent;
  while (fast?.parent) {
    if (fast === slow) return true;
    slow = slow?.parent ?? null;
    fast = fast.parent.parent;
  }
  return false;
}

/** Reads dates as this thread writes them; what is meant for machines wins. */
function dateReader(found: readonly FoundComment[], { language, readAt }: ReadingContext) {
  const texts = found.flatMap(({ dateText }) => dateText ?? []);
  const hints: DateHints = { language, readAt, order: orderOf(texts, language) };
  return ({ machineDate, dateText }: FoundComment): DateReading | null => {
    const iso = machineDate === null ? null : readMachineDate(machineDate);
    if (iso !== null) return { iso, inferred: false };
    return readDate(dateText ?? '', hints) ?? readDate(machineDate ?? '', hints);
  };
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const isAuthor = (name: string | null, authors: string[]) =>
  name !== null && authors.some((author) => folded(author) === folded(name));

/** Absolute address of the web; null for anything else. */
function webAddress(address: string | null, base: URL): string | null {
  const url = address === null ? null : URL.parse(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
