/** A date as a page gives it: ISO 8601, from a bare year to a time with offset. */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

export type Precision = 'year' | 'month' | 'day' | 'time';

export interface KnownDate {
  date: Date;
  precision: Precision;
  /** Undefined, the user's own, where the page gives an offset; else the page's local time is shown as it stands. */
  timeZone: 'UTC' | undefined;
}

/** As the date-time format of ECMAScript (21.4.1.32) has it: with a T before the time and a point before its fraction. */
export function inFormat(iso: string): string {
  return iso.trim().replace(' ', 'T').replace(',', '.');
}

/** Whether it is a date, and one of the calendar. */
export function isRealDate(iso: string): boolean {
  return readIsoDate(iso) !== null && !Number.isNaN(Date.parse(inFormat(iso)));
}

/** Null for what is no date. */
export function readIsoDate(iso: string): KnownDate | null {
  const match = ISO.exec(iso.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, offset] = match;
  const precision: Precision = hour ? 'time' : day ? 'day' : month ? 'month' : 'year';
  const date =
    hour && offset
      ? new Date(inFormat(iso))
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

/** The day of the calendar as it is shown to the user, `YYYY-MM-DD`; null where the page gives no day. */
export function dayOf(iso: string): string | null {
  const known = readIsoDate(iso);
  if (!known || (known.precision !== 'day' && known.precision !== 'time')) return null;
  const { date, timeZone } = known;
  if (timeZone === 'UTC') return date.toISOString().slice(0, 10);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
