import { readIsoDate, type Precision } from '@/lib/model';

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
