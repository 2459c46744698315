import { fingerprint, isRealDate, type Id, type Timestamp } from '@/lib/model';

/*
 * What stands in the fields of other programs' files, as the library and its own files can keep it.
 */

/** ISO 8601 or what `Date` understands; NaN for anything else. */
export function timeOf(text: string | null | undefined): number {
  // some readers of dates find one in any word with a number
  return text && /\d{4}/.test(text) ? Date.parse(text) : NaN;
}

/** Since 1970 in seconds, or in milli- or microseconds, as some browsers write them; NaN for anything else. */
export function timeOfSeconds(seconds: string | number | null | undefined): number {
  const value = typeof seconds === 'string' && seconds.trim() === '' ? NaN : Number(seconds ?? NaN);
  // the year 3,170,843 in seconds, and 5138
  if (value >= 1e14) return value / 1000;
  return value >= 1e11 ? value : value * 1000;
}

/** NaN for what is no time: see `withTime`. */
export function validTime(at: number): Timestamp {
  return at >= 0 && at <= 8.64e15 ? at : NaN;
}

/** NaN when there is none. */
export function earliest(times: Iterable<number>): number {
  let first = NaN;
  for (const at of times) if (!Number.isNaN(at) && !(at >= first)) first = at;
  return first;
}

/** A date as precise as it is given; null for what is none. */
export function dateOf(text: string | null | undefined): string | null {
  const date = text?.trim() ?? '';
  return isRealDate(date) ? date : null;
}

/** BCP 47, also where it is written with underscores; null for what is no language. */
export function languageOf(text: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(text?.trim().replaceAll('_', '-') ?? [])[0] ?? null;
  } catch {
    return null;
  }
}

export function namesOf(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/** Other ids are made of it: longer ones could become too long for our own files. */
const LONGEST_ID = 200;

/** The same id, or always the same one in the place of one that the library's files do not allow. */
export function keepableId(id: string): Id {
  return id !== '' && id.length <= LONGEST_ID && id !== '__proto__' ? id : `in-${fingerprint(id)}`;
}
