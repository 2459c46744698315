import { type CalendarHints, type FoundDay, readDay } from './calendar';
import { joinsDateAndTime, type Parsed, readTime, skipBetween } from './clock';
import { knownLanguage, type Lexicon, lexiconFor } from './lexicon';
import { orderOfLanguage } from './order';
import { type CalendarDay, type DateHints, type DateReading, isoOf, type TimeOfDay } from './reading';
import { countBack, isNow, readAge, readDayWord } from './relative';
import { type Token, tokensOf } from './tokens';

export interface FoundDate {
  reading: DateReading;
  /** Where it stands, in UTF-16 units: with its weekday, time of day and the preposition before it ("on", "am"). */
  index: number;
  length: number;
}

/** A date without a year, or "yesterday", is believed in a line about a comment or an article, not in prose. */
const LONGEST_LINE = 120;

/** Longer texts are not searched to the end: dates of bylines and comments stand at the beginning. */
const LONGEST_TEXT = 20_000;

/** A short string that is or contains one date, in words or digits; null when there is none. */
export function readDate(text: string, hints: DateHints): DateReading | null {
  return findDate(text, hints)?.reading ?? null;
}

/** The first date within a longer text, and where it stands. */
export function findDate(text: string, hints: DateHints): FoundDate | null {
  const source = text.slice(0, LONGEST_TEXT);
  const tokens = tokensOf(source);
  const language = knownLanguage(hints.language);
  const find = (lexicon: Lexicon) => new Scan(source, tokens, hints, language, lexicon).first();
  if (language === null) return find(lexiconFor(null, 'all'));
  return (
    find(lexiconFor(language, 'own')) ?? (mayBeForeign(source) ? find(lexiconFor(language, 'all')) : null)
  );
}

/** A year, a time of day, or a word that puts things into the past: pages often name a language they are not in. */
const DATE_LIKE =
  /(?:19|20)\d\d|\d[:h]\d\d|(?:^|\P{L})(?:vor|il y a|hace|há|fa|temu|geleden|önce|назад|před|sedan|atrás)(?!\p{L})/iu;

/** Foreign words are only for a line that does look like a date. */
const mayBeForeign = (text: string) => text.length <= LONGEST_LINE && DATE_LIKE.test(text);

interface FoundReading extends DateReading {
  /** First token, where it is not the one looked at: a time that stands before its date. */
  from: number;
  next: number;
}

const calendarOf = ({ order, language, readAt }: DateHints, lexicon: Lexicon): CalendarHints => ({
  lexicon,
  order: order ?? null,
  languageOrder: order ?? orderOfLanguage(language),
  latestYear: readAt.getUTCFullYear() + 2,
});

/** One reading of one text. */
class Scan {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly hints: DateHints;
  private readonly language: string | null;
  private readonly lexicon: Lexicon;
  private readonly isLine: boolean;
  /** null: no date of the calendar, since there is no number. */
  private readonly calendar: CalendarHints | null;

  constructor(
    source: string,
    tokens: readonly Token[],
    hints: DateHints,
    language: string | null,
    lexicon: Lexicon,
  ) {
    this.source = source;
    this.tokens = tokens;
    this.hints = hints;
    this.language = language;
    this.lexicon = lexicon;
    this.isLine = source.trim().length <= LONGEST_LINE;
    this.calendar = tokens.some(({ kind }) => kind === 'number') ? calendarOf(hints, lexicon) : null;
  }

  first(): FoundDate | null {
    if (isNow(this.tokens)) {
      const iso = countBack(this.hints.readAt, [{ count: 0, unit: 'second' }]) ?? '';
      return this.place({ iso, inferred: true, from: 0, next: this.tokens.length }, 0);
    }
    for (let index = 0; index < this.tokens.length; index++) {
      const found = this.dateAt(index);
      if (found) return this.place(found, index);
    }
    return null;
  }

  private dateAt(index: number): FoundReading | null {
    const token = this.tokens[index];
    if (!token || token.kind === 'mark') return null;
    return (
      this.calendarDate(index) ?? this.age(index) ?? (token.kind === 'word' ? this.recentDay(index) : null)
    );
  }

  /** Where a reading stands in the text, with what belongs to it before its first token. */
  private place({ iso, inferred, from, next }: FoundReading, index: number): FoundDate {
    const first = this.leadIn(Math.min(from, index));
    const start = this.tokens[first]?.start ?? 0;
    const end = this.tokens[next - 1]?.end ?? this.source.length;
    return { reading: { iso, inferred }, index: start, length: end - start };
  }

  private calendarDate(index: number): FoundReading | null {
    const day = this.calendar && readDay(this.tokens, index, this.calendar);
    if (!day) return null;
    const after = this.timeAfter(day.next);
    const before = after ? null : this.timeBefore(index);
    const time = after ?? before;
    if (day.needs === 'timed' && !time) return null;
    if (day.needs === 'alone' && !this.isAlone(index, day.next)) return null;
    const late = day.value.year === null ? this.yearBehind(after?.next ?? day.next) : null;
    const year = day.value.year ?? late?.value ?? null;
    if (year === null && !this.mayLackYear(index, day, time !== null)) return null;
    return {
      iso: isoOf({ ...day.value, year: year ?? this.latestYearOf(day.value) }, time?.value ?? null),
      inferred: year === null,
      from: before?.from ?? index,
      next: late?.next ?? after?.next ?? day.next,
    };
  }

  /** "Oct 10 20:19:24 +0000 2018" */
  private yearBehind(index: number): Parsed<number> | null {
    const token = this.tokens[index];
    const isYear = token?.kind === 'number' && /^(199|20\d)\d$/.test(token.text);
    return isYear && token.value <= this.hints.readAt.getUTCFullYear() + 2
      ? { value: token.value, next: index + 1 }
      : null;
  }

  /** "May 5" in a line, but not "5 may enter" or the beginning of a sentence about March. */
  private mayLackYear(index: number, day: FoundDay, timed: boolean): boolean {
    if (timed) return true;
    if (!this.isLine) return false;
    const words = this.tokens.slice(index, day.next).filter(({ kind }) => kind === 'word');
    const isLowerCase = words.every(({ start }) => /^\p{Ll}/u.test(this.source.slice(start, start + 1)));
    if (
      isLowerCase &&
      (this.language === 'en' || words.some(({ text }) => text === 'may' || text === 'march'))
    )
      return false;
    const after = this.tokens[day.next];
    return after?.kind !== 'word' && after?.kind !== 'number';
  }

  /** The latest year that does not put the day into the future (a day of grace for the zones). */
  private latestYearOf({ month, day }: Omit<CalendarDay, 'year'>): number {
    const { readAt } = this.hints;
    const year = readAt.getUTCFullYear();
    const isFuture = Date.UTC(year, (month ?? 1) - 1, day ?? 1) > readAt.getTime() + 86_400_000;
    const latest = isFuture ? year - 1 : year;
    if (month !== 2 || day !== 29) return latest;
    for (let leap = latest; ; leap--) if (new Date(Date.UTC(leap, 1, 29)).getUTCMonth() === 1) return leap;
  }

  private age(index: number): FoundReading | null {
    const age = readAge(this.tokens, index, this.lexicon, this.hints.readAt);
    return age && { iso: age.value, inferred: true, from: index, next: age.next };
  }

  /** "gestern, 14:05", "Monday at 3:05 pm", "heute". */
  private recentDay(index: number): FoundReading | null {
    const dayWord = readDayWord(this.tokens, index, this.lexicon);
    const word = dayWord ?? this.lastWeekday(index);
    if (!word) return null;
    const after = this.timeAfter(word.next);
    const before = after ? null : this.timeBefore(index);
    const time = after ?? before;
    if (!time && !(dayWord && this.isAlone(index, dayWord.next))) return null;
    const date = countBack(this.hints.readAt, [{ count: word.value, unit: 'day' }]) ?? '';
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const iso = isoOf({ year, month, day }, time?.value ?? null);
    return { iso, inferred: true, from: before?.from ?? index, next: after?.next ?? word.next };
  }

  /** A weekday in full means the last one: days before today. */
  private lastWeekday(index: number): Parsed<number> | null {
    const token = this.tokens[index];
    if (!token || token.text.length < 5) return null;
    const weekday = this.lexicon.weekdays.get(token.text);
    if (weekday === undefined) return null;
    const daysAgo = (this.hints.readAt.getUTCDay() - weekday + 7) % 7;
    return { value: daysAgo, next: index + 1 };
  }

  private timeAfter(index: number): Parsed<TimeOfDay> | null {
    const at = skipBetween(this.tokens, index, this.isWeekday);
    // "12.05.2014 14" is no time; "2014-05-12T14:05" is one
    const isT = this.tokens[index]?.text === 't' && this.tokens[index + 1]?.kind === 'number';
    return readTime(this.tokens, isT ? index + 1 : at, this.source, { afterDate: true, meridiem: true });
  }

  /** "14:05, 12.05.2014", "3:12 PM - 5 May 2014", "09:14 Uhr am 11.02.2014". */
  private timeBefore(index: number): (Parsed<TimeOfDay> & { from: number }) | null {
    for (let from = Math.max(0, index - 10); from < index; from++) {
      const before = this.tokens[from - 1];
      if (before?.text === ':' && this.tokens[from - 2]?.kind === 'number') continue;
      const time = readTime(this.tokens, from, this.source, {
        afterDate: false,
        meridiem: this.language !== 'de',
      });
      if (time && skipBetween(this.tokens, time.next, this.isWeekday) === index) return { ...time, from };
    }
    return null;
  }

  /** Nothing else is said but marks, weekdays and words that lead to a date. */
  private isAlone(from: number, next: number): boolean {
    return this.tokens.every(
      (token, at) => (at >= from && at < next) || joinsDateAndTime(token) || LEADING.has(token.text),
    );
  }

  /** Goes back over the weekday and the preposition. */
  private leadIn(index: number): number {
    let first = index;
    for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
      const token = this.tokens[at];
      if (!token) break;
      const isMark = token.kind === 'mark' && ',.('.includes(token.text);
      if (token.kind === 'word' && (LEADING.has(token.text) || this.isWeekday(token.text))) first = at;
      else if (!isMark || first !== at + 1) break;
    }
    return first;
  }

  private readonly isWeekday = (word: string) => this.lexicon.weekdays.has(word);
}

/** Words that lead to a date: they go with it when it is cut out of a line. */
const LEADING = new Set('on am den dem der vom le the el dia il em dne dnia op in im du del'.split(' '));
