import { spotDate } from './date-spot';
import { lengthBetween, textBetween, type Leaf, type Lines, type Span } from './lines';
import { ABOUT, BODY, DATE, SURE } from './roles';

export interface ReadDate {
  machineDate: string | null;
  dateText: string | null;
  /** The leaves that the date stands in: from `first` to before `last`; -1 and -1 when it stands in an attribute. */
  first: number;
  last: number;
}

const ISO = /^\s*(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?(?:[T\s].*)?$/;
const EPOCH = /^\s*[1-9]\d{8,9}(?:\d{3})?(?:\.\d+)?\s*$/;
/** RFC 2822 */
const MAIL_DATE =
  /^\s*(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|[a-z]{1,4}))?\s*$/i;

const DATE_ATTRIBUTES = [
  'datetime',
  'content',
  'data-time',
  'data-timestamp',
  'data-datetime',
  'data-date',
  'data-utime',
  'data-unixtime',
  'data-epoch',
  'data-created',
  'data-created-at',
  'data-published',
  'data-comment-timestamp',
  'title',
  'aria-label',
] as const;

/** ISO 8601, RFC 2822 or seconds or milliseconds since 1970; null for anything else. */
export function machineDateIn(value: string | null): string | null {
  if (!value || value.length > 60) return null;
  return ISO.test(value) || EPOCH.test(value) || MAIL_DATE.test(value) ? value.trim() : null;
}

/** Links to a comment that carry the moment it was written, in milliseconds. */
const MOMENT_IN_LINK = /[?&](?:showComment|ts|timestamp|time)=(1\d{9}(?:\d{3})?)\b/;

interface Candidate extends ReadDate {
  rank: number;
}

/** The date of a comment, wherever it stands; what is in `body` comes last, for bodies have dates of their own. */
export function dateIn(lines: Lines, body: Span | null): ReadDate | null {
  const inBody = (first: number): boolean => body !== null && first >= body.first && first < body.last;
  const found: Candidate[] = [];
  for (const span of lines.spans) {
    if (!(span.roles & DATE) || span.quoted) continue;
    const candidate = ofSpan(lines, span);
    if (!candidate) continue;
    if (span.roles & ABOUT) candidate.rank -= 3;
    if (inBody(span.first)) candidate.rank -= 4;
    found.push(candidate);
  }
  for (const { element, first } of withOwnMoment(lines)) {
    const candidate = ofAttributes(element, first, first);
    if (candidate) found.push({ ...candidate, rank: 5 - (inBody(first) ? 4 : 0) });
  }
  // of equals the first
  const best = found.sort((a, b) => b.rank - a.rank)[0] ?? null;
  const isDay = best?.machineDate != null || (best?.dateText && spotDate(best.dateText)?.day !== false);
  if (best?.dateText && isDay) return best;
  // an attribute alone does not say which words are the date
  const spotted = inText(lines, body);
  // the time of day may have an element of its own, beside the day
  return spotted && best
    ? { ...spotted, machineDate: best.machineDate ?? spotted.machineDate }
    : (best ?? spotted);
}

function ofSpan(lines: Lines, span: Span): Candidate | null {
  const text = textBetween(lines, span.first, span.last);
  if (text.length > 120) return null;
  const { machineDate = momentInLinks(lines, span.first, span.last), dateText } =
    ofAttributes(span.element, span.first, span.last) ?? {};
  const spot = spotDate(text);
  const words = spot ? text.slice(spot.start, spot.end) : null;
  if (!machineDate && !dateText && !words) return null;
  // words that say how long ago it is know less than the attribute
  const exact = dateText && (!words || !/\d{4}/.test(words)) ? dateText : words;
  const time = span.element.localName === 'time' || span.roles & SURE ? 1 : 0;
  return {
    machineDate,
    dateText: exact ?? dateText ?? (text || null),
    first: span.first,
    last: span.last,
    rank: (machineDate ? 6 : spot?.day || dateText ? 5 : 2) + time + (span.roles & BODY ? -1 : 0),
  };
}

function ofAttributes(element: Element, first: number, last: number): ReadDate | null {
  let dateText: string | null = null;
  for (const attribute of DATE_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (!value) continue;
    const machineDate = machineDateIn(value);
    if (machineDate) return { machineDate, dateText, first, last };
    const spot = value.length < 120 ? spotDate(value) : null;
    if (spot?.day) dateText ??= value.slice(spot.start, spot.end);
  }
  return dateText ? { machineDate: null, dateText, first, last } : null;
}

/** Elements that carry a moment without saying that they are a date. */
function* withOwnMoment(lines: Lines): Generator<{ element: Element; first: number }> {
  let seen: Element | null = null;
  for (let i = 0; i < lines.leaves.length; i++) {
    const leaf = lines.leaves[i];
    if (!leaf || leaf.kind !== 'text' || leaf.quoted) continue;
    const element = leaf.node.parentElement;
    if (!element || element === seen) continue;
    seen = element;
    const title = element.getAttribute('title');
    if (title !== null && (element.localName === 'abbr' || machineDateIn(title) !== null))
      yield { element, first: i };
    else if (element.hasAttribute('data-time') || element.hasAttribute('data-timestamp'))
      yield { element, first: i };
  }
}

function inText(lines: Lines, body: Span | null): ReadDate | null {
  let fallback: ReadDate | null = null;
  for (let at = 0; at < lines.leaves.length;) {
    const [first, last] = [at, endOfLine(lines.leaves, at)];
    at = last;
    if (lines.leaves[first]?.quoted) continue;
    const found = onLine(lines, first, last) ?? onLeaf(lines, first, last);
    if (!found) continue;
    if (!body || first < body.first || first >= body.last) return found;
    fallback ??= found;
  }
  return fallback;
}

/** Index behind the last leaf of the line that begins at `first`. */
export function endOfLine(leaves: readonly Leaf[], first: number): number {
  let last = first + 1;
  while (last < leaves.length && leaves[last]?.line === leaves[first]?.line) last++;
  return last;
}

function onLine(lines: Lines, first: number, last: number): ReadDate | null {
  const text = textBetween(lines, first, last);
  const spot = spotDate(text);
  if (!spot?.day) return null;
  const moment = momentInLinks(lines, first, last);
  const [from, to] = leavesAt(lines, first, last, spot.start, spot.end);
  // a sentence that names a day is not a date line
  const rest = text.length - (spot.end - spot.start);
  const own = lengthBetween(lines, from, to) - (spot.end - spot.start);
  if (rest > 100 && spot.start > 60 && own > 25) return null;
  return { machineDate: moment, dateText: text.slice(spot.start, spot.end), first: from, last: to };
}

/** A day without a year is a date only where it stands alone: "May 13". */
function onLeaf(lines: Lines, first: number, last: number): ReadDate | null {
  for (let i = first; i < last; i++) {
    const text = lines.leaves[i]?.text ?? '';
    if (text.length === 0 || text.length > 40) continue;
    const moment = momentInLinks(lines, i, i + 1);
    if (moment || spotDate(text)?.day) return { machineDate: moment, dateText: text, first: i, last: i + 1 };
  }
  return null;
}

function momentInLinks(lines: Lines, first: number, last: number): string | null {
  for (let i = first; i < last; i++) {
    const moment = MOMENT_IN_LINK.exec(lines.leaves[i]?.link?.getAttribute('href') ?? '')?.[1];
    if (moment) return moment;
  }
  return null;
}

/** The leaves that hold the characters from `start` to before `end` of a line's text. */
function leavesAt(lines: Lines, first: number, last: number, start: number, end: number): [number, number] {
  let from = first;
  let to = last;
  let offset = 0;
  let begun = false;
  for (let i = first; i < last; i++) {
    const leaf = lines.leaves[i];
    if (leaf?.kind !== 'text') continue;
    if (offset > 0) offset++;
    const behind = offset + leaf.text.length;
    if (!begun && behind > start) {
      from = i;
      begun = true;
    }
    if (behind >= end) {
      to = i + 1;
      break;
    }
    offset = behind;
  }
  return [from, to];
}
