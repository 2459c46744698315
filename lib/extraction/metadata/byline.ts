import { findDate, type DateHints } from '../dates';
import { authorNames, hasBylineWord, isPersonal } from './author-names';
import { type Claims, claim } from './claims';
import { linesAround, type PageLine } from './page-lines';

/** Lines under a headline among which a byline is looked for, and how many above it. */
const UNDER = 24;
const ABOVE = 8;

/** A longer line is prose. */
const LONGEST_LINE = 220;

/** Paragraphs that may stand between headline and byline: a lead, and the first of the text. */
const MOST_PROSE = 2;

const MODIFIED =
  /aktualisier|updated?\b|geändert|überarbeitet|letzte änderung|zuletzt|modified|revised|mis à jour|modifié|actualizad|aggiornat|bijgewerkt|atualizad|zaktualizowan|uppdaterad|opdateret|обновлен|güncelle/i;
const STAND = /^\s*stand(?:\s+vom)?\s*:?\s*\d/i;

/** Ends of articles name their author too: "Autor: …", "Text: …". */
const CLOSING = /^\s*(?:autor(?:in|en)?|text|author|auteur|written by|verfasst von|von|by)\s*:?\s+\S/i;

/** What stands visibly beside a headline: who wrote it, when it was published and changed. */
export function readByline(headline: Element, hints: DateHints): Claims {
  const claims: Claims = {};
  const under = linesAround(headline, 1, 400);
  const near = [...zone(under.slice(0, UNDER)), ...zone(linesAround(headline, -1, ABOVE))];
  for (const [i, line] of near.entries()) readLine(line.text, near[i + 1]?.text ?? '', hints, claims);
  if (!claims.author) {
    for (const { text } of under.slice(UNDER)) {
      if (text.length > 100 || !CLOSING.test(text)) continue;
      const names = authorNames(text).filter(isPersonal);
      if (names.length) {
        for (const name of names) claim(claims, 'author', name);
        break;
      }
    }
  }
  return claims;
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

function readLine(line: string, next: string, hints: DateHints, claims: Claims): void {
  for (const part of line.split(/\s*[|•·]\s*|\s{2,}/)) {
    if (!part || part.length > LONGEST_LINE) continue;
    const date = part.length <= 140 ? findDate(part, hints) : null;
    const iso = date && date.reading.iso.length >= 10 ? date.reading.iso : null;
    if (iso) {
      if (STAND.test(part)) (claims.modified ??= []).push(iso);
      else if (MODIFIED.test(part)) readModified(part, iso, hints, claims);
      else claim(claims, 'published', iso);
    }
    readNames(part, next, date !== null, claims);
  }
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

function readNames(part: string, next: string, dated: boolean, claims: Claims): void {
  if (claims.author) return;
  let names: string[] = [];
  if (hasBylineWord(part)) {
    names = authorNames(part);
    // the word in one line, the name in the next
    if (!names.length && part.length < 20 && next.length < 60) names = authorNames(next);
    if (!dated) names = names.filter(isPersonal);
  } else {
    const inner = /\s(?:von|by|par|por|door|di|av)\s+(\p{Lu}.*)$/u.exec(part);
    if (inner?.[1] && part.length < 120)
      names = authorNames(inner[1]).filter((name) => dated || isPersonal(name));
    if (!dated) names = [];
  }
  for (const name of names) claim(claims, 'author', name);
}
