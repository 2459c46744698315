import type { ExtractedComment } from '@/lib/model';
import type { ReadingContext } from '../context';
import { orderOf, readDate, readMachineDate, type DateHints, type DateReading } from '../dates';
import { cleanBody, type CleanBody } from './body';
import type { FoundComment, FoundDiscussion } from './found';
import { inferredId, uniqueIds } from './identity';

type Written = Omit<ExtractedComment, 'id' | 'parentId'>;

/** Share of the work that is done when the comments are found. */
export const FOUND = 0.5;

/** Comments as they were found, made uniform: clean text, dates, ids. Those that hold nothing are left out. */
export async function toComments(
  discussions: readonly FoundDiscussion[],
  context: ReadingContext,
): Promise<ExtractedComment[]> {
  const found = discussions.flatMap(({ comments }) => comments);
  if (found.length === 0) return [];
  const noise = [...new Set(discussions.flatMap((discussion) => discussion.noise ?? []))].join(', ');
  const inert = document.implementation.createHTMLDocument('');
  const readDateOf = dateReader(found, context);
  const written = new Map<FoundComment, Written>();
  for (const [index, comment] of found.entries()) {
    const pause = context.breathe();
    if (pause) await pause;
    context.progress?.(FOUND + ((1 - FOUND) * index) / found.length);
    const { author, dateText } = comment;
    const body = cleanBody(comment.body, { author, dateText, noise, baseUrl: context.url, inert });
    if (comment.kind === 'pingback') dropLabel(body);
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

/** "Pingback: " and its like before the title of the page that linked here, or the dash between title and words. */
const PING_LABEL =
  /^(?:(?:pingbacks?|trackbacks?|pings?|rückverweis|rétrolien)\s*(?:von|from|de)?\s*[:–-]?\s+|[-–—:]\s+)/i;

function dropLabel(body: CleanBody): void {
  body.text = body.text.replace(PING_LABEL, '').replace(/\s*\(\)$/, '');
  body.html = body.html.replace(new RegExp(`^((?:<[a-z]+>)?)\\s*${PING_LABEL.source.slice(1)}`, 'i'), '$1');
}

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
  const cyclic = cyclicOf(kept);
  return kept.flatMap((comment) => {
    const id = ids.get(comment);
    const it = written.get(comment);
    if (id === undefined || !it) return [];
    const parent = comment.parent && !cyclic.has(comment) ? (ids.get(comment.parent) ?? null) : null;
    return { id, parentId: parent, ...it, parentInferred: it.parentInferred && parent !== null };
  });
}

/** Comments whose way up to the article goes in a circle: a page may claim that two comments answer each other. */
function cyclicOf(comments: readonly FoundComment[]): ReadonlySet<FoundComment> {
  const cyclic = new Set<FoundComment>();
  const cleared = new Set<FoundComment>();
  for (const comment of comments) {
    const way = new Set<FoundComment>();
    let at: FoundComment | null = comment;
    while (at && !cleared.has(at) && !cyclic.has(at) && !way.has(at)) {
      way.add(at);
      at = at.parent;
    }
    const isCyclic = at !== null && !cleared.has(at);
    for (const passed of way) (isCyclic ? cyclic : cleared).add(passed);
  }
  return cyclic;
}

/** Reads dates as this thread writes them; what is meant for machines wins. */
function dateReader(found: readonly FoundComment[], { language, readAt }: ReadingContext) {
  const texts = found.flatMap(({ dateText }) => dateText ?? []);
  const hints: DateHints = { language, readAt, order: orderOf(texts, language) };
  return ({ machineDate, dateText }: FoundComment): DateReading | null => {
    const iso = machineDate === null ? null : readMachineDate(machineDate);
    const shown = iso !== null && !iso.endsWith('Z') ? null : readDate(dateText ?? '', hints);
    if (iso !== null)
      return { iso: shown && !shown.inferred ? inZoneOf(iso, shown.iso) : iso, inferred: false };
    return shown ?? readDate(machineDate ?? '', hints);
  };
}

const QUARTER = 15 * 60_000;
const MINUTES_A_DAY = 24 * 60;

/**
 * An instant, with the offset under which the page shows it ("2015-06-06T08:23:05Z", shown as 10:23, gives "2015-06-06T10:23:05+02:00"): the
 * day that a reader sees stays the day. As it is where the page does not show the minute.
 */
function inZoneOf(instant: string, shown: string): string {
  if (!/T\d\d:\d\d(?::\d\d)?$/.test(shown)) return instant;
  const time = Date.parse(instant);
  const offset = Math.round((Date.parse(`${shown.slice(0, 16)}Z`) - time) / QUARTER) * 15;
  const local = new Date(time + offset * 60_000);
  if (Math.abs(offset) >= MINUTES_A_DAY || local.toISOString().slice(0, 16) !== shown.slice(0, 16))
    return instant;
  if (offset === 0) return instant;
  const size = Math.abs(offset);
  const zone = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${local.toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${zone}`;
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const isAuthor = (name: string | null, authors: string[]) =>
  name !== null && authors.some((author) => folded(author) === folded(name));

/** Absolute address of the web; null for anything else. */
function webAddress(address: string | null, base: URL): string | null {
  const url = address === null ? null : URL.parse(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
