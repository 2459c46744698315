import { findDate, type DateHints } from '../dates';
import { closingNames, type DatedPart, nameBesideDate, readNames } from './byline-names';
import { type Claims, claim } from './claims';
import { type PageLine, PageLines } from './page-lines';

/** Lines under a headline among which a byline is looked for, and how many above it. */
const UNDER = 24;
const ABOVE = 8;

/** Of those above it, how many belong to the article for sure; farther ones may be the page's. */
const BESIDE = 2;

/** Lines that are looked through for a name or a date at the end of the text. */
const MOST_LINES = 250;

/** A longer line is prose. */
const LONGEST_LINE = 220;

/** Paragraphs that may stand between headline and byline: a lead, and the first of the text. */
const MOST_PROSE = 2;

const MODIFIED =
  /aktualisier|updated?\b|geändert|überarbeitet|letzte änderung|zuletzt|modified|revised|mis à jour|modifié|actualizad|aggiornat|bijgewerkt|atualizad|zaktualizowan|uppdaterad|opdateret|обновлен|güncelle/i;
const STAND = /^\s*stand(?:\s+vom)?\s*:?\s*\d/i;

/** Bylines come to their date within so many characters; later ones are within a sentence. */
const LATEST_DATE = 90;

/** A line that is little more than a date is as long as this. */
const LONGEST_DATE_LINE = 60;

export interface Byline {
  /** Who wrote it, when it was published and changed. */
  said: Claims;
  /** Dates above the headline: of the article with some pages, of today with others. */
  above: Claims;
  /** A name that stands beside the date, or at the end of a line, with no word that says whose it is. */
  supposed: Claims;
}

/**
 * What stands visibly beside a headline.
 * @param title the title as a reader sees it, where the headline is but the first heading of the page
 */
export function readByline(headline: Element, title: string, hints: DateHints): Byline {
  const byline: Byline = { said: {}, above: {}, supposed: {} };
  const { said, above, supposed } = byline;
  // a date within the headline counts, a name does not
  datedParts(headline.textContent.slice(0, LONGEST_LINE), hints, said, supposed);
  const following = new PageLines(headline, 1);
  const below = zone(following.first(UNDER)).flatMap((line) => datedParts(line, hints, said, supposed));
  const over = zone(new PageLines(headline, -1).first(ABOVE))
    .map((line, i) => datedParts(line, hints, i < BESIDE ? said : above, supposed))
    .toReversed()
    .flat();
  // a name may follow its word in the next line, in the order in which one reads
  readNames([...below, ...over], said, supposed);
  const heading = `${headline.textContent}\n${title}`;
  if (!supposed.author)
    claim(supposed, 'author', nameBesideDate(below, heading) ?? nameBesideDate(over, heading));
  const isDated = (said.published ?? said.modified) !== undefined;
  if (isDated && said.author) return byline;
  const under = following.first(MOST_LINES);
  if (!isDated)
    claim(said, 'published', datelineOf(under, hints) ?? (above.published ? null : dateAlone(under, hints)));
  if (!said.author)
    for (const name of closingNames(under.map(({ text }) => text))) claim(said, 'author', name);
  return byline;
}

/** Short lines, until the text has begun in earnest. */
function zone(lines: readonly PageLine[]): string[] {
  const short: string[] = [];
  let prose = 0;
  for (const { text } of lines) {
    if (text.length <= LONGEST_LINE) short.push(text);
    else if (++prose > MOST_PROSE) break;
  }
  return short;
}

/** What of a line stands between separators; in short lines dashes separate too. */
const partsOf = (line: string): string[] =>
  line.split(line.length < 120 ? /\s*[|•·]\s*|\s+[–—-]\s+/ : /\s*[|•·]\s*/).filter(Boolean);

const datedParts = (line: string, hints: DateHints, claims: Claims, supposed: Claims): DatedPart[] =>
  partsOf(line)
    .filter((part) => part.length <= LONGEST_LINE)
    .map((part) => readDates(part, hints, claims, supposed));

function readDates(part: string, hints: DateHints, claims: Claims, supposed: Claims): DatedPart {
  const date = part.length <= 140 ? findDate(part, hints) : null;
  if (!date || date.index > LATEST_DATE) return { text: part, rest: part, dated: false };
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

/** The first line that is little more than a date: old pages put it at the end. */
function dateAlone(lines: readonly PageLine[], hints: DateHints): string | null {
  for (const { text } of lines) {
    // a date that is not guessed says its day
    if (text.length > LONGEST_DATE_LINE || !/\d/.test(text)) continue;
    const date = findDate(text, hints);
    if (date && !date.reading.inferred && date.reading.iso.length >= 10 && date.length * 2 > text.length)
      return date.reading.iso;
  }
  return null;
}

/** Paragraphs that may begin with the place and date of a report. */
const MOST_OPENINGS = 3;

/** A place, an agency and a date are no longer. */
const LONGEST_DATELINE = 80;

/** "29.11.2022 – The text", "Berlin, 3 May 2019 (dpa) – The text": the date that a text opens with. */
function datelineOf(lines: readonly PageLine[], hints: DateHints): string | null {
  const openings = lines.filter(({ text }) => text.length > LONGEST_DATE_LINE).slice(0, MOST_OPENINGS);
  for (const { text } of openings) {
    const end = /\s[–—-]+\s|[)\]:]\s/.exec(text.slice(0, LONGEST_DATELINE));
    const date = end && findDate(text.slice(0, end.index + 1), hints);
    if (date && !date.reading.inferred && date.reading.iso.length >= 10) return date.reading.iso;
  }
  return null;
}
