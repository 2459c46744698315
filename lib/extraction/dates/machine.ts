import { findDate } from './find';
import { EARLIEST_YEAR, isoOf, isRealDay } from './reading';

const ISO =
  /^(\d{4})(?:([-/.]?)(\d{2})(?:\2(\d{2})(?:(?:[T ]\s?|T?)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;

/** "Wed Oct 10 20:19:24 +0000 2018", as C, Twitter and old feeds write it; "Z" and zone names are for `findDate`. */
const NAMED = /^[a-z]{3,9}\.?,?\s|^\d{1,2}[\s-][a-z]{3,9}[\s-]\d{4}\b/i;

/**
 * Dates that are written for machines: ISO 8601 and its variants, RFC 2822, seconds or milliseconds since 1970. Gives ISO 8601 with
 * nothing added (no precision, no zone) and fractions of seconds left out; null for what is none, before 1990 or after next year.
 */
export function readMachineDate(value: string): string | null {
  const text = value.trim();
  if (text.length > 80) return null;
  return readEpoch(text) ?? readIso(text) ?? readNamed(text);
}

const latestYear = () => new Date().getUTCFullYear() + 1;

const isPlausible = (year: number) => year >= EARLIEST_YEAR && year <= latestYear();

function readEpoch(text: string): string | null {
  const match = /^(\d{9,10})(?:\.\d+)?$|^(\d{12,13})$/.exec(text);
  if (!match) return null;
  const [, seconds, milliseconds] = match;
  const date = new Date(seconds === undefined ? Number(milliseconds) : Number(seconds) * 1000);
  return isPlausible(date.getUTCFullYear()) ? date.toISOString().replace(/\.\d+Z$/, 'Z') : null;
}

function readIso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year = '', separator = '', month, day, hour, minute, second, zone] = match;
  if (!isPlausible(Number(year))) return null;
  if (month === undefined) return year;
  // six digits are a number, not a month
  if (day === undefined)
    return separator === '-' && isRealDay(Number(year), Number(month), 1) ? `${year}-${month}` : null;
  if (!isRealDay(Number(year), Number(month), Number(day))) return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined || minute === undefined) return isoOf(date, null);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  return isoOf(date, {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    offset: zone === undefined ? null : offsetOf(zone),
  });
}

function offsetOf(zone: string): string {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '');
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`;
}

/** RFC 2822 and what programs print: month in English letters, a year, nothing worked out. */
function readNamed(text: string): string | null {
  if (!NAMED.test(text)) return null;
  const found = findDate(text, { language: 'en', readAt: new Date() });
  if (!found || found.reading.inferred || found.index > 0) return null;
  const rest = text.slice(found.length).trim();
  return rest === '' || /^\([^()]*\)$/.test(rest) ? found.reading.iso : null;
}
