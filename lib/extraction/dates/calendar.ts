import { type Parsed, touch } from './clock';
import type { Lexicon } from './lexicon';
import { type CalendarDay, type DateOrder, EARLIEST_YEAR, isRealDay } from './reading';
import type { Token } from './tokens';

/** A date of the calendar as it stands in the tokens. */
export interface FoundDay extends Parsed<Omit<CalendarDay, 'year'> & { year: number | null }> {
  /** `certain` by itself; `timed`: only with a time of day beside it; `alone`: only when nothing else is said. */
  needs: 'certain' | 'timed' | 'alone';
}

export interface CalendarHints {
  lexicon: Lexicon;
  /** null: not known; points then mean day first. */
  order: DateOrder | null;
  languageOrder: DateOrder;
  /** Last year that is believed. */
  latestYear: number;
}

/** "5th", "1er", "5º", "5-го": what may stand right after a day. */
const ORDINALS = new Set('st nd rd th er e eme o º ª го te ter ste den de'.split(' '));
const OF = new Set('of de del di d van des den'.split(' '));
/** Numbers after these words are no dates: "Version 2.0.13". */
const NOT_DATES = new Set(
  'v ver version versione versión wersja release build php ip tel fax fon telefon'.split(' '),
);
const SEPARATORS = new Set(['.', '/', '-', '–', '‑']);

/** A day, month or year that begins at `index`. */
export function readDay(tokens: readonly Token[], index: number, hints: CalendarHints): FoundDay | null {
  const token = tokens[index];
  if (!token || token.kind === 'mark') return null;
  if (token.kind === 'word') return readMonthFirst(tokens, index, hints);
  if (token.text.length > 4 || !startsNumber(tokens, index)) return null;
  return (
    readDigits(tokens, index, hints) ??
    readYearFirst(tokens, index, hints) ??
    readDayFirst(tokens, index, hints) ??
    readShort(tokens, index, hints)
  );
}

/** Not in the middle of "192.168.1.14", "x264" or "Version 2.0.13". */
function startsNumber(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before) return true;
  if (NOT_DATES.has(before.text) || (before.text === '.' && NOT_DATES.has(tokens[index - 2]?.text ?? '')))
    return false;
  if (!touch(before, tokens[index])) return true;
  if (before.kind === 'word') return false;
  const inNumber = tokens[index - 2]?.kind === 'number' && touch(tokens[index - 2], before);
  return !inNumber && !'$€£+#'.includes(before.text);
}

/** "11.02.2014", "12/31/14", "2014-05-12", "5. 5. 2014". */
function readDigits(tokens: readonly Token[], index: number, hints: CalendarHints): FoundDay | null {
  const [a, mark, b, again, c] = tokens.slice(index, index + 5);
  if (!a || !mark || !b || !again || !c || !SEPARATORS.has(mark.text) || mark.text !== again.text)
    return null;
  if (b.kind !== 'number' || c.kind !== 'number' || b.text.length > 2) return null;
  if (!touch(a, mark) || !touch(b, again)) {
    const spaced = b.start - a.end <= 3 && c.start - b.end <= 3 && c.text.length === 4;
    if (!spaced) return null;
  }
  const isCompact = touch(mark, b) && touch(again, c);
  if (!isCompact && c.text.length !== 4) return null;
  if (goesOn(tokens, index + 4)) return null;
  const next = index + 5;
  if (a.text.length === 4)
    return c.text.length <= 2 ? dayOf(yearOf(a, hints), b.value, c.value, next, hints) : null;
  if (a.text.length > 2) return null;
  if (hints.order === 'ymd' && a.text.length === 2 && c.text.length === 2) {
    const read = dayOf(yearOf(a, hints), b.value, c.value, next, hints);
    if (read) return read;
  }
  if (c.text.length !== 4 && c.text.length !== 2) return null;
  const year = yearOf(c, hints);
  const [day, month] = isMonthFirst(a.value, b.value, mark.text, hints)
    ? [b.value, a.value]
    : [a.value, b.value];
  return dayOf(year, month, day, next, hints);
}

function isMonthFirst(first: number, second: number, mark: string, hints: CalendarHints): boolean {
  if (first > 12) return false;
  if (second > 12) return true;
  if (hints.order) return hints.order === 'mdy';
  return mark !== '.' && hints.languageOrder === 'mdy';
}

/** More digits follow at once: a telephone number, an address, a version. */
function goesOn(tokens: readonly Token[], last: number): boolean {
  const [end, mark, more] = tokens.slice(last, last + 3);
  if (!touch(end, mark) || !mark) return false;
  if (mark.kind === 'word') return mark.text.length > 1 && mark.text !== 'um';
  return SEPARATORS.has(mark.text) && more?.kind === 'number' && touch(mark, more);
}

/** "2014-May-05", "2014 May 5". */
function readYearFirst(tokens: readonly Token[], index: number, hints: CalendarHints): FoundDay | null {
  const year = fullYear(tokens[index], hints);
  if (year === null) return null;
  const at = skipMarks(tokens, index + 1, '-/., ');
  const month = monthAt(tokens, at, hints.lexicon);
  if (!month) return null;
  const dayAt = skipMarks(tokens, at + 1, '-/., ');
  const day = tokens[dayAt];
  if (day?.kind !== 'number' || day.text.length > 2) return null;
  return dayOf(year, month.month, day.value, dayAt + 1, hints);
}

/** "5. Mai 2014", "5th of May, 2014", "1er mai", "5 de mayo de 2014", "05-May-14", "5 мая 2014 г.". */
function readDayFirst(tokens: readonly Token[], index: number, hints: CalendarHints): FoundDay | null {
  const day = tokens[index];
  if (!day || day.text.length > 2) return null;
  let at = index + 1;
  const dash = tokens[at]?.text === '-' && touch(day, tokens[at]) ? 1 : 0;
  if (ORDINALS.has(tokens[at + dash]?.text ?? '') && touch(tokens[at + dash - 1], tokens[at + dash]))
    at += dash + 1;
  at = skipMarks(tokens, at, '.');
  if (OF.has(tokens[at]?.text ?? '')) at = skipMarks(tokens, at + 1, "'’");
  at = skipMarks(tokens, at, '-–/');
  const month = monthAt(tokens, at, hints.lexicon);
  if (!month) return null;
  const year = yearAfter(tokens, at + 1, hints);
  return withMonth(month, day.value, year, at, hints);
}

/** "May 5th, 2014", "Mai 2014", "mayo 5 de 2014". */
function readMonthFirst(tokens: readonly Token[], index: number, hints: CalendarHints): FoundDay | null {
  const month = monthAt(tokens, index, hints.lexicon);
  if (!month) return null;
  const at = skipMarks(tokens, index + 1, '.');
  const first = tokens[at];
  if (first?.kind === 'number' && first.text.length <= 2 && tokens[at + 1]?.text !== ':') {
    let after = at + 1;
    if (ORDINALS.has(tokens[after]?.text ?? '') && touch(first, tokens[after])) after++;
    const year = yearAfter(tokens, after, hints);
    const read = withMonth(month, first.value, year, after - 1, hints);
    if (read) return read;
  }
  const year = yearAfter(tokens, index + 1, hints);
  if (!year || year.twoDigits) return null;
  return { value: { year: year.value, month: month.month, day: null }, next: year.next, needs: 'certain' };
}

function withMonth(
  month: MonthWord,
  day: number,
  year: YearToken | null,
  last: number,
  hints: CalendarHints,
): FoundDay | null {
  if (year) return dayOf(year.value, month.month, day, year.next, hints);
  // a leap year, so that February 29th without a year is possible
  if (month.doubtful || !isRealDay(2024, month.month, day)) return null;
  return { value: { year: null, month: month.month, day }, next: last + 1, needs: 'certain' };
}

/** "12.05., 14:33", "05/2014", "2014": little by themselves. */
function readShort(tokens: readonly Token[], index: number, hints: CalendarHints): FoundDay | null {
  const [a, mark, b] = tokens.slice(index, index + 3);
  if (!a) return null;
  const year = fullYear(a, hints);
  if (year !== null) return { value: { year, month: null, day: null }, next: index + 1, needs: 'alone' };
  if (a.text.length > 2 || !mark || !SEPARATORS.has(mark.text) || b?.kind !== 'number' || !touch(a, mark))
    return null;
  if (goesOn(tokens, index + 2)) return null;
  const monthYear = fullYear(b, hints);
  if (monthYear !== null) {
    if (a.value < 1 || a.value > 12) return null;
    return { value: { year: monthYear, month: a.value, day: null }, next: index + 3, needs: 'alone' };
  }
  if (b.text.length > 2 || mark.text === '-') return null;
  const [day, month] = isMonthFirst(a.value, b.value, mark.text, hints)
    ? [b.value, a.value]
    : [a.value, b.value];
  if (!isRealDay(2024, month, day)) return null;
  return { value: { year: null, month, day }, next: skipMarks(tokens, index + 3, '.'), needs: 'timed' };
}

function dayOf(
  year: number | null,
  month: number,
  day: number,
  next: number,
  hints: CalendarHints,
): FoundDay | null {
  if (year === null || year > hints.latestYear || !isRealDay(year, month, day)) return null;
  return { value: { year, month, day }, next, needs: 'certain' };
}

interface MonthWord {
  month: number;
  doubtful: boolean;
}

function monthAt(tokens: readonly Token[], index: number, lexicon: Lexicon): MonthWord | null {
  const token = tokens[index];
  return token?.kind === 'word' ? (lexicon.months.get(token.text) ?? null) : null;
}

interface YearToken extends Parsed<number> {
  twoDigits: boolean;
}

/** The year behind a month: ". 2014", ", 2014", " de 2014", "-14", " '14". */
function yearAfter(tokens: readonly Token[], index: number, hints: CalendarHints): YearToken | null {
  let at = skipMarks(tokens, index, '.,');
  if (OF.has(tokens[at]?.text ?? '')) at++;
  at = skipMarks(tokens, at, "-–/,'’‘");
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  const full = fullYear(token, hints);
  if (full !== null) return { value: full, next: at + 1, twoDigits: false };
  const short = token.text.length === 2 && standsAsYear(tokens, at) ? yearOf(token, hints) : null;
  return short === null ? null : { value: short, next: at + 1, twoDigits: true };
}

/** "12 May 14" is a year, "12 May 14:30", "12 May 14 h" and "12. Mai 14 Kommentare" are not. */
function standsAsYear(tokens: readonly Token[], index: number): boolean {
  if (
    ['-', '/', "'", '’'].includes(tokens[index - 1]?.text ?? '') &&
    touch(tokens[index - 1], tokens[index])
  ) {
    return tokens[index + 1]?.text !== ':';
  }
  const [after, more] = tokens.slice(index + 1, index + 3);
  if (!after) return true;
  if (after.kind === 'mark') return after.text !== ':' && !(after.text === '.' && more?.kind === 'number');
  return after.kind === 'word' && ['at', 'um', 'a', 'om', 'alle', 'kl', 'o'].includes(after.text);
}

function fullYear(token: Token | undefined, hints: CalendarHints): number | null {
  if (token?.kind !== 'number' || token.text.length !== 4) return null;
  return token.value >= EARLIEST_YEAR && token.value <= hints.latestYear ? token.value : null;
}

/** Of two digits the latest year that can be meant. */
function yearOf(token: Token, hints: CalendarHints): number | null {
  if (token.text.length === 4) return fullYear(token, hints);
  const thisCentury = 2000 + token.value;
  if (thisCentury <= hints.latestYear) return thisCentury;
  return 1900 + token.value >= EARLIEST_YEAR ? 1900 + token.value : null;
}

function skipMarks(tokens: readonly Token[], index: number, marks: string): number {
  let at = index;
  // two at most: "Sept., 2014"
  while (at < index + 2 && tokens[at]?.kind === 'mark' && marks.includes(tokens[at]?.text ?? '')) at++;
  return at;
}
