/** A date as a page gives it: ISO 8601, from a bare year to a time with offset. */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

export type Precision = 'year' | 'month' | 'day' | 'time';

interface KnownDate {
  date: Date;
  precision: Precision;
  /** Undefined, the user's own, where the page gives an offset; else the page's local time is shown as it stands. */
  timeZone: 'UTC' | undefined;
}

/** Null for what is no date. */
export function readIsoDate(iso: string): KnownDate | null {
  const match = ISO.exec(iso.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, offset] = match;
  const precision: Precision = hour ? 'time' : day ? 'day' : month ? 'month' : 'year';
  const date =
    hour && offset
      ? new Date(iso.trim().replace(' ', 'T').replace(',', '.'))
      : new Date(
          Date.UTC(
            Number(year),
            Number(month ?? 1) - 1,
            Number(day ?? 1),
            Number(hour ?? 0),
            Number(minute ?? 0),
          ),
        );
  if (Number.isNaN(date.getTime())) return null;
  return { date, precision, timeZone: offset ? undefined : 'UTC' };
}

const SHORT: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { dateStyle: 'medium' },
  time: { dateStyle: 'medium', timeStyle: 'short' },
};

const EXACT: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'full' },
  time: { dateStyle: 'full', timeStyle: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it; a long thread uses the same few. */
function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let kept = formats.get(key);
  if (!kept) formats.set(key, (kept = new Intl.DateTimeFormat(language, options)));
  return kept.format(date);
}

export interface DateInWords {
  /** As short as lists need it. */
  short: string;
  /** All that is known. */
  exact: string;
}

/**
 * A page's date in words, never more precise than the page; null for what is no date.
 * @param most the precision that is enough for `short`
 */
export function dateInWords(iso: string, language: string, most: Precision = 'time'): DateInWords | null {
  const known = readIsoDate(iso);
  if (!known) return null;
  const { date, precision, timeZone } = known;
  const shown = precision === 'time' && most === 'day' ? 'day' : precision;
  return {
    short: format(date, language, { ...SHORT[shown], timeZone }),
    exact: format(date, language, { ...EXACT[precision], timeZone }),
  };
}

/** When something happened on this machine: the time alone if that was today. */
export function momentInWords(at: number, language: string, now: number): DateInWords {
  const date = new Date(at);
  const today = date.toDateString() === new Date(now).toDateString();
  return {
    short: format(date, language, today ? { timeStyle: 'short' } : { dateStyle: 'medium' }),
    exact: format(date, language, EXACT.time),
  };
}
