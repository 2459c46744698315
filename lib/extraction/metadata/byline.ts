import { findDate, type DateHints } from '../dates';
import { authorNames, hasBylineWord, isPersonal } from './author-names';
import { type Claims, claim } from './claims';
import { linesAround, type PageLine } from './page-lines';

/** Lines under a headline among which a byline is looked for, and how many above it. */
const UNDER = 24;
const ABOVE = 8;

/** Lines that are looked through for a name at the end of the text. */
const MOST_LINES = 250;

/** A longer line is prose. */
const LONGEST_LINE = 220;

/** Paragraphs that may stand between headline and byline: a lead, and the first of the text. */
const MOST_PROSE = 2;

const MODIFIED =
  /aktualisier|updated?\b|geändert|überarbeitet|letzte änderung|zuletzt|modified|revised|mis à jour|modifié|actualizad|aggiornat|bijgewerkt|atualizad|zaktualizowan|uppdaterad|opdateret|обновлен|güncelle/i;
const STAND = /^\s*stand(?:\s+vom)?\s*:?\s*\d/i;

/** Ends of articles name their author too: "Autor: …", "Text: …". */
const CLOSING = /^\s*(?:autor(?:in|en)?|text|author|auteur|written by|verfasst von|von|by)\s*:?\s+\S/i;

/** A line that is little more than a date is as long as this. */
const LONGEST_DATE_LINE = 60;

/** The first line that is little more than a date: old pages put it at the end. */
function dateAlone(lines: readonly PageLine[], hints: DateHints): string | null {
  for (const { text } of lines) {
    if (text.length > LONGEST_DATE_LINE) continue;
    const date = findDate(text, hints);
    if (date && !date.reading.inferred && date.reading.iso.length >= 10 && date.length * 2 > text.length)
      return date.reading.iso;
  }
  return null;
}

export interface Byline {
  /** Who wrote it, when it was published and changed. */
  said: Claims;
  /** A name that stands beside the date, with no word that says whose it is. */
  supposed: Claims;
}

/** What stands visibly beside a headline. */
export function readByline(headline: Element, hints: DateHints): Byline {
  const claims: Claims = {};
  const supposed: Claims = {};
  const under = linesAround(headline, 1, MOST_LINES);
  const near = [...zone(under.slice(0, UNDER)), ...zone(linesAround(headline, -1, ABOVE))];
  const parts = [headline.textContent.slice(0, LONGEST_LINE), ...near.map(({ text }) => text)]
    .flatMap(partsOf)
    .filter((part) => part.length <= LONGEST_LINE)
    .map((part) => readDates(part, hints, claims, supposed));
  readNames(parts.slice(1), claims);
  claim(supposed, 'author', nameBesideDate(parts.slice(1), headline.textContent));
  if (!claims.published && !claims.modified) claim(claims, 'published', dateAlone(under, hints));
  if (!claims.author) {
    for (const { text } of under) {
      if (text.length > 100 || !CLOSING.test(text)) continue;
      const names = authorNames(text).filter(isPersonal);
      if (names.length) {
        for (const name of names) claim(claims, 'author', name);
        break;
      }
    }
  }
  return { said: claims, supposed };
}

/** Short lines, until the text has begun in earnest. */
function zone(lines: readonly PageLine[]): PageLine[] {
  const short: PageLine[] = [];
  let prose = 0;
  for (const line of lines) {
    if (line.text.length <= LONGEST_LINE) short.push(line);
    else if (++prose > MOST_PROSE) break;
  }
  return short;
}

/** What of a line stands between separators; in short lines dashes separate too. */
const partsOf = (line: string): string[] =>
  line.split(line.length < 120 ? /\s*[|•·]\s*|\s+[–—-]\s+/ : /\s*[|•·]\s*/).filter(Boolean);

interface DatedPart {
  text: string;
  /** What is left of it without its date. */
  rest: string;
  dated: boolean;
}

function readDates(part: string, hints: DateHints, claims: Claims, supposed: Claims): DatedPart {
  const date = part.length <= 140 ? findDate(part, hints) : null;
  if (!date) return { text: part, rest: part, dated: false };
  const { iso } = date.reading;
  if (date.reading.inferred) claim(supposed, 'published', iso);
  else if (iso.length >= 10) {
    if (STAND.test(part)) claim(claims, 'modified', iso);
    else if (MODIFIED.test(part)) readModified(part, iso, hints, claims);
    else claim(claims, 'published', iso);
  }
  const rest = `${part.slice(0, date.index)} | ${part.slice(date.index + date.length)}`;
  return { text: part, rest, dated: true };
}

/** "Published 3 May 2019, updated 5 May 2019": the first date may be the other one. */
function readModified(part: string, iso: string, hints: DateHints, claims: Claims): void {
  const word = MODIFIED.exec(part);
  const found = findDate(part, hints);
  if (word && found && found.index < word.index) {
    claim(claims, 'published', iso);
    const rest = findDate(part.slice(word.index), hints);
    claim(claims, 'modified', rest?.reading.iso);
  } else claim(claims, 'modified', iso);
}

/** Who wrote it, by what the lines say about it; the first that says so. */
function readNames(parts: readonly DatedPart[], claims: Claims): void {
  for (const [i, part] of parts.entries()) {
    const names = namesIn(part, isBesideDate(parts, i), parts[i + 1]);
    if (!names.length) continue;
    for (const name of names) claim(claims, 'author', name);
    return;
  }
}

const isBesideDate = (parts: readonly DatedPart[], i: number): boolean =>
  [parts[i - 1], parts[i], parts[i + 1]].some((part) => part?.dated);

/** Two or three words, each with a capital: what stands beside a date may be anything. */
const PLAIN_NAME =
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}\.)?(?:\s(?:von|van|de))?(?:\s\p{Lu}\p{Ll}[\p{L}'’-]*){1,2}$/u;

function nameBesideDate(parts: readonly DatedPart[], heading: string): string | undefined {
  return parts
    .filter((_, i) => isBesideDate(parts, i))
    .map(({ rest }) => rest.replace(/^[\s|,]+|[\s|,]+$/g, ''))
    .find((name) => PLAIN_NAME.test(name) && isPersonal(name) && !heading.includes(name));
}

function namesIn(
  { text, rest, dated }: DatedPart,
  nearDate: boolean,
  after: DatedPart | undefined,
): string[] {
  if (hasBylineWord(text)) {
    const names = authorNames(rest);
    // the word in one line, the name in the next
    if (!names.length && text.length < 20 && after && after.text.length < 60) return authorNames(after.rest);
    return nearDate ? names : names.filter(isPersonal);
  }
  if (text.length >= 120) return [];
  const inner = /(?:^|\s)(?:von|vom|by|par|por|door|di|av)\s+(.*)$/iu.exec(rest.replace(/\s*\|\s*$/, ''));
  if (inner?.[1] && dated) return authorNames(inner[1]);
  return inner?.[1] && isPersonal(inner[1]) ? [inner[1]] : [];
}
