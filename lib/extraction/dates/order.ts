import type { DateOrder } from './reading';

const DIGITS = /(?<![\d.,/-])(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/-])/g;

/** Enough to be sure; a thread of thousands need not be read to the end. */
const ENOUGH = 20;

/**
 * The order of the parts in a thread's dates of digits: one date with 23 in second place decides for all. When none does, dates with
 * points are day first, the others as the language writes them.
 */
export function orderOf(texts: Iterable<string>, language: string | null): DateOrder {
  const votes = { dmy: 0, mdy: 0, ymd: 0 };
  let points = 0;
  let undecided = 0;
  for (const text of texts) {
    for (const [, first = '', mark, second = '', third = ''] of text.matchAll(DIGITS)) {
      // 99 in first place of three pairs of digits can only be a year
      if (first.length === 2 && Number(first) > 31 && third.length === 2) return 'ymd';
      const vote = voteOf(first, second);
      if (vote) votes[vote]++;
      else undecided++;
      if (!vote && mark === '.') points++;
    }
    if (votes.dmy + votes.mdy + votes.ymd >= ENOUGH) break;
  }
  if (votes.dmy + votes.mdy > 0) return votes.dmy >= votes.mdy ? 'dmy' : 'mdy';
  if (votes.ymd > 0) return 'ymd';
  if (undecided > 0 && points === undecided) return 'dmy';
  return orderOfLanguage(language);
}

function voteOf(first: string, second: string): DateOrder | null {
  if (first.length === 3) return null;
  if (first.length === 4) return 'ymd';
  const isDay = (part: string) => Number(part) > 12 && Number(part) <= 31;
  if (isDay(first) === isDay(second)) return null;
  return isDay(first) ? 'dmy' : 'mdy';
}

/** How the languages write a short date, of CLDR, and where some regions write it in another way; the browser takes long to tell. */
const ORDERS: Readonly<Record<string, DateOrder>> = {
  de: 'dmy',
  fr: 'dmy',
  'fr-ca': 'ymd',
  es: 'dmy',
  'es-pa': 'mdy',
  'es-pr': 'mdy',
  it: 'dmy',
  pl: 'dmy',
  nl: 'dmy',
  pt: 'dmy',
  tr: 'dmy',
  ru: 'dmy',
  cs: 'dmy',
  sv: 'ymd',
  'sv-fi': 'dmy',
  'sv-ax': 'dmy',
  en: 'mdy',
  'en-us': 'mdy',
  'en-ca': 'ymd',
  'en-za': 'ymd',
  'en-gb': 'dmy',
  'en-ie': 'dmy',
  'en-au': 'dmy',
  'en-nz': 'dmy',
  'en-in': 'dmy',
};

/** As the language writes a short date; day first where it is not known, as most of the world does. */
export function orderOfLanguage(language: string | null): DateOrder {
  if (!language || !/^[a-z]{2,3}([-_]|$)/i.test(language)) return 'dmy';
  const tag = /^[a-z]{2,3}([-_][a-z]{2})?(?=[-_]|$)/i.exec(language)?.[0].replace('_', '-') ?? 'en-GB';
  const [base = ''] = tag.toLowerCase().split('-', 1);
  // half of the world writes English in its own way
  return ORDERS[tag.toLowerCase()] ?? (base === 'en' ? undefined : ORDERS[base]) ?? orderByIntl(tag);
}

const orders = new Map<string, DateOrder>();

function orderByIntl(tag: string): DateOrder {
  const known = orders.get(tag);
  if (known) return known;
  const parts = new Intl.DateTimeFormat(tag, { dateStyle: 'short', calendar: 'gregory', timeZone: 'UTC' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
  const order = parts[0] === 'year' ? 'ymd' : parts[0] === 'month' ? 'mdy' : 'dmy';
  orders.set(tag, order);
  return order;
}
