import { spotDate } from './date-spot';
import { endOfLine, type ReadDate } from './date';
import { fold, type Lines, type Span } from './lines';
import { cleanName, isName, withoutJoints } from './names';
import { ABOUT, AUTHOR, AVATAR, BODY, CONTROL, DATE, SURE } from './roles';
import { isControl, isVerb, LEADING_BY, LEADING_MARKS, SAYS_BY, TRAILING_VERB } from './words';

export interface ReadAuthor {
  name: string;
  url: string | null;
  /** The leaves that the name stands in; -1 and -1 when it stands in an attribute. */
  first: number;
  last: number;
}

interface Candidate extends ReadAuthor {
  rank: number;
}

/** Some call themselves by the title of their page. */
const LONGEST_NAME = 180;
const PARTICLE = /^\s*(?:de|di|da|dal|van|von|af|av)\b/;

/** The name of who wrote a comment, wherever it stands; null when nothing looks like one. */
export function authorIn(
  root: Element | null,
  lines: Lines,
  body: Span | null,
  date: ReadDate | null,
  isChrome: (text: string) => boolean,
): ReadAuthor | null {
  const inBody = (first: number): boolean => body !== null && first >= body.first && first < body.last;
  const found: Candidate[] = lines.spans.flatMap((span) => ofSpan(lines, span, inBody, isChrome) ?? []);
  found.push(...[ofAttribute(root)].filter((one) => one !== null));
  let best = highest(found);
  if (best && best.rank >= 5) return withUrl(lines, best);
  best = highest([best, ofWords(lines, body, date, isChrome)]);
  if (best && best.rank >= 3) return withUrl(lines, best);
  best = highest([best, ofPlace(lines, body, date, isChrome), ofAvatar(lines)]);
  return best && withUrl(lines, best);
}

/** Of equals the first. */
function highest(candidates: readonly (Candidate | null)[]): Candidate | null {
  let best: Candidate | null = null;
  for (const one of candidates) if (one && (!best || one.rank > best.rank)) best = one;
  return best;
}

function ofSpan(
  lines: Lines,
  span: Span,
  inBody: (first: number) => boolean,
  isChrome: (text: string) => boolean,
): Candidate | null {
  if (!(span.roles & AUTHOR)) return null;
  const content = span.element.localName === 'meta' ? span.element.getAttribute('content') : null;
  if (span.first === span.last && !content) return null;
  if (span.quoted || inBody(span.first)) return null;
  const text = content ?? nameText(lines, span);
  const name = cleanName(text);
  if (
    !name ||
    name.length > LONGEST_NAME ||
    isChrome(name) ||
    isControl(name) ||
    (!(span.roles & SURE) && /^[\d\s.,:]+$/.test(name))
  ) {
    return null;
  }
  let rank = span.roles & SURE ? 7 : 6;
  if (span.roles & (ABOUT | AVATAR | CONTROL)) rank -= 2;
  if (span.roles & DATE && spotDate(name)) rank -= 3;
  if (span.roles & BODY) rank -= 2;
  if (!isName(name)) rank -= 1;
  // of one inside the other the inner one says it more closely
  return { name, url: null, first: span.first, last: span.last, rank: rank + Math.min(span.depth, 40) / 100 };
}

/** Text of an author's element without its verb, date and links of control. */
function nameText(lines: Lines, span: Span): string {
  let text = '';
  for (let i = span.first; i < span.last; i++) {
    const leaf = lines.leaves[i];
    if (leaf?.kind !== 'text') continue;
    if (text && (isControl(leaf.text) || isVerb(leaf.text))) break;
    const spot = spotDate(leaf.text);
    if (spot && text) break;
    text += (text ? ' ' : '') + (spot?.day && spot.start > 0 ? leaf.text.slice(0, spot.start) : leaf.text);
    if (text.length > LONGEST_NAME) break;
  }
  return text;
}

const NAME_ATTRIBUTES = [
  'data-author',
  'data-username',
  'data-user-name',
  'data-comment-author',
  'data-name',
  'author',
] as const;

function ofAttribute(root: Element | null): Candidate | null {
  for (const attribute of NAME_ATTRIBUTES) {
    const name = fold(root?.getAttribute(attribute) ?? '');
    if (name && name.length <= LONGEST_NAME && !/^\d+$/.test(name)) {
      return { name, url: null, first: -1, last: -1, rank: 6.5 };
    }
  }
  return null;
}

/** "Par X, le 7 mai", "X schrieb am 12. Mai", "X | 12. Mai": what is left of the date's line, or of a line with a verb. */
function ofWords(
  lines: Lines,
  body: Span | null,
  date: ReadDate | null,
  isChrome: (text: string) => boolean,
): Candidate | null {
  let best: Candidate | null = null;
  for (let at = 0; at < lines.leaves.length;) {
    const [first, last] = [at, endOfLine(lines.leaves, at)];
    at = last;
    const leaf = lines.leaves[first];
    if (!leaf || leaf.quoted || (body && first >= body.first && first < body.last)) continue;
    const text = lineText(lines, first, last, isChrome);
    if (!text) continue;
    const dated = date !== null && date.first >= first && date.first < last;
    const spot = dated ? spotDate(text) : null;
    const head = spot ? text.slice(0, spot.start) : text;
    if (head.length > 120 && !spot) continue;
    const apart = first + 1 < last && (leaf.strong || leaf.link) && isName(leaf.text);
    const outstanding = apart && !SAYS_BY.test(leaf.text) ? leaf.text : nameBehindBy(lines, first, last);
    const said = LEADING_BY.test(head.replace(LEADING_MARKS, '')) || TRAILING_VERB.test(head) || isVerb(text);
    if (!said && !spot) continue;
    for (const part of spot ? [head, text.slice(spot.end)] : [head]) {
      const name = part === head && outstanding ? cleanName(outstanding) : nameInPart(part, said);
      if (!name || isChrome(name)) continue;
      const rank = (said ? 3.5 : 3) + (spot ? 0.2 : 0) - (part === head ? 0 : 0.5);
      if (!best || rank > best.rank) best = { name, url: null, first, last, rank };
    }
  }
  return best;
}

/** "Av <b>Karin</b>": alone in its element, the word that leads to a name is no part of it. */
function nameBehindBy({ leaves }: Lines, first: number, last: number): string | null {
  const [by, name] = [leaves[first], leaves[first + 1]];
  if (!by || !name || first + 1 >= last || !(name.strong || name.link) || !isName(name.text)) return null;
  return LEADING_BY.exec(`${by.text} `)?.[0].trim() === by.text ? name.text : null;
}

/** "Kommentar von X" says who in its middle. */
function nameInPart(part: string, said: boolean): string | null {
  const short = part.slice(0, 160);
  const name = withoutJoints(short);
  if (!name || (!said && PARTICLE.test(name))) return null;
  return isName(name) ? name : null;
}

function lineText(lines: Lines, first: number, last: number, isChrome: (text: string) => boolean): string {
  let text = '';
  for (let i = first; i < last && text.length < 400; i++) {
    const leaf = lines.leaves[i];
    if (leaf?.kind !== 'text' || isControl(leaf.text)) continue;
    if (isChrome(leaf.text) && !isVerb(leaf.text)) continue;
    text += (text ? ' ' : '') + leaf.text;
  }
  return text;
}

const PROFILE =
  /\/(?:user|users|profile|profil|member|members|mitglied|author|autor|autoren|people|u|benutzer|usuario)s?[/.?=-]|profile\.|user(?:id|name)?=/i;

/** The first short line that stands out, before what is said or, when the date ends the comment, after it. */
function ofPlace(
  lines: Lines,
  body: Span | null,
  date: ReadDate | null,
  isChrome: (text: string) => boolean,
): Candidate | null {
  let best: Candidate | null = null;
  const opening = ofOpening(lines);
  if (opening) return opening;
  const after = body && body.first === 0 ? body.last : 0;
  let seen = 0;
  for (let i = after; i < lines.leaves.length && seen < 6; i++) {
    const leaf = lines.leaves[i];
    if (leaf?.kind !== 'text') continue;
    if (body && i >= body.first && i < body.last) break;
    if (leaf.quoted || isChrome(leaf.text) || isControl(leaf.text)) continue;
    const spot = spotDate(leaf.text);
    if (spot?.day && spot.start < 3) continue;
    seen++;
    const name = spot ? withoutJoints(leaf.text.slice(0, spot.start)) : cleanName(leaf.text);
    if (!isName(name)) {
      if (leaf.text.length > 80) break;
      continue;
    }
    const href = leaf.link?.getAttribute('href') ?? '';
    const near = date && Math.abs((lines.leaves[date.first]?.line ?? -9) - leaf.line) <= 1 ? 0.1 : 0;
    const alone = isAlone(lines, i) ? 0.2 : -0.8;
    const rank =
      1.3 +
      alone +
      near +
      (PROFILE.test(href) ? 0.6 : 0) +
      (leaf.link && !href.startsWith('#') ? 0.3 : 0) +
      (leaf.strong ? 0.4 : 0) -
      seen / 20;
    if (rank > 0.9 && (!best || rank > best.rank)) best = { name, url: null, first: i, last: i + 1, rank };
  }
  return best;
}

/** `<b>Name</b> text` or `<small>Name</small><span>text</span>`: what a comment opens with in type of its own. */
function ofOpening({ leaves }: Lines): Candidate | null {
  const at = leaves.findIndex(({ kind }) => kind === 'text');
  const [leaf, next] = [leaves[at], leaves[at + 1]];
  if (!leaf || leaf.quoted || next?.line !== leaf.line || !OPENING.has(leaf.node.parentNode?.nodeName ?? ''))
    return null;
  const name = cleanName(leaf.text);
  const open = /^[\p{Ll},.;!?]/u.test(next.text) && !leaf.text.endsWith(':');
  return isName(name) && name.length <= 40 && !open
    ? { name, url: null, first: at, last: at + 1, rank: 1.2 }
    : null;
}

const OPENING = new Set(['B', 'STRONG', 'SMALL', 'CITE']);

/** Nothing but short pieces on its line: no word of a sentence. */
function isAlone(lines: Lines, at: number): boolean {
  const { line, strong } = lines.leaves[at] ?? {};
  let length = 0;
  for (const step of [-1, 1]) {
    for (let i = at + step; lines.leaves[i]?.line === line; i += step) {
      const leaf = lines.leaves[i];
      if (leaf && !isControl(leaf.text) && !spotDate(leaf.text)) length += leaf.text.length;
    }
  }
  return length < (strong ? 40 : 12);
}

const OF_PICTURE =
  /^(?:avatar|profilbild|benutzerbild|user ?avatar|profile (?:picture|photo|image)|photo|foto|bild|image|picture|immagine|zdjęcie|awatar|gravatar)(?: (?:von|of|for|de|di|van|od|by|do|für|from))?\s*[:\s]\s*|(?:['’]s)? (?:avatar|profile picture|picture|photo|profilbild|gravatar)$/i;

function ofAvatar(lines: Lines): Candidate | null {
  for (let i = 0; i < lines.leaves.length && i < 12; i++) {
    const leaf = lines.leaves[i];
    if (leaf?.kind !== 'image' || leaf.quoted) continue;
    const image = leaf.node as Element;
    const name = fold(image.getAttribute('alt') ?? image.getAttribute('title') ?? '').replace(OF_PICTURE, '');
    if (
      isName(name) &&
      !/^(?:avatar|user|gravatar|image|benutzerbild|profilbild|photo|foto|bild|logo)$/i.test(name)
    ) {
      return { name, url: null, first: -1, last: -1, rank: 0.8 };
    }
  }
  return null;
}

/** The author's own page: the link that the name stands in, or is. */
function withUrl(lines: Lines, author: ReadAuthor): ReadAuthor {
  for (let i = Math.max(author.first, 0); i < author.last; i++) {
    const leaf = lines.leaves[i];
    const href = leaf?.link?.getAttribute('href');
    if (
      href &&
      leaf &&
      !/^(?:#|javascript:)/i.test(href) &&
      !spotDate(leaf.text)?.day &&
      !isControl(leaf.text)
    ) {
      return { ...author, url: href };
    }
  }
  return author;
}
