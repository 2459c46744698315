import type { ReferenceWords } from './words';

/** Year, month and day, as far as they are known. */
type Parts = readonly number[];

/** The date written out, as precise as it is known: `January 18, 2020` or `18. Januar 2020`. */
export function longDate(parts: Parts, words: ReferenceWords): string {
  if (!words.monthFirst) return dayFirst(parts, words);
  const [year, month, day] = parts;
  if (month === undefined) return year === undefined ? '' : String(year);
  return day === undefined ? `${monthAndDay(parts, words)} ${year}` : `${monthAndDay(parts, words)}, ${year}`;
}

/** The same without the year, which stands elsewhere; empty where only the year is known. */
export function monthAndDay([, month, day]: Parts, words: ReferenceWords): string {
  const name = month === undefined ? undefined : words.months[month - 1];
  if (name === undefined) return '';
  if (day === undefined) return name;
  return words.monthFirst ? `${name} ${day}` : `${day}${words.dayStop} ${name}`;
}

/** `18 January 2020`, in any language. */
export function dayFirst(parts: Parts, words: ReferenceWords, months = words.months): string {
  const [year, month, day] = parts;
  return [
    day === undefined ? null : `${day}${words.dayStop}`,
    month === undefined ? null : months[month - 1],
    year,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}
