/** A date as a page gives it. */
export interface DateReading {
  /**
   * ISO 8601, as precise as the page says: `2014`, `2014-05`, `2014-05-12`, `2014-05-12T09:14`; seconds and offset only where
   * given. A time that was counted back from `readAt` ("5 minutes ago") is an instant and ends in `Z`.
   */
  iso: string;
  /** Counted back from `readAt` ("3 days ago"), or without a year, which was worked out. */
  inferred: boolean;
}

export interface DateHints {
  /** BCP 47; null when the page does not say. */
  language: string | null;
  /** When the page is read: base of relative dates (by the calendar of UTC, so that no machine's zone matters). */
  readAt: Date;
  /** Order of the parts in dates of digits alone; left out: by the language. */
  order?: DateOrder;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** No comment on the web is older, and hardly an article: an earlier year is a number that means something else. */
export const EARLIEST_YEAR = 1990;

export interface CalendarDay {
  year: number;
  /** 1 to 12; null: the page gives the year only. */
  month: number | null;
  day: number | null;
}

export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number | null;
  /** `Z` or `+02:00`; null where the page gives none. */
  offset: string | null;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

export function isoOfDay({ year, month, day }: CalendarDay): string {
  return [String(year), ...[month, day].filter((part) => part !== null).map(twoDigits)].join('-');
}

/** A time needs a full day before it: without one it is left out. */
export function isoOf(day: CalendarDay, time: TimeOfDay | null): string {
  if (!time || day.day === null) return isoOfDay(day);
  const seconds = time.second === null ? '' : `:${twoDigits(time.second)}`;
  return `${isoOfDay(day)}T${twoDigits(time.hour)}:${twoDigits(time.minute)}${seconds}${time.offset ?? ''}`;
}

/** Whether the calendar has this day: not February 30th. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
