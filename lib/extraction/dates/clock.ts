import type { TimeOfDay } from './reading';
import type { Token } from './tokens';

/** A part of a date that was read from the tokens: what it says, and the token after it. */
export interface Parsed<T> {
  value: T;
  next: number;
}

/** Words that may stand between a date and its time of day, in any of the languages; "г." and "r." follow a year. */
const BETWEEN = new Set(
  (
    'at um a as alle ore o godz godzina godzinie kl klo klockan klokken om v ve в во saat gegen vers las la the on am le ' +
    'r roku g г года году год de el den e en og och und and et y i'
  ).split(' '),
);

/** Of these words only a time of day can follow: "kl. 14.05". */
const BEFORE_TIME = new Set('um alle ore godz godzinie kl klo klockan klokken om saat at'.split(' '));

const MARKS_BETWEEN = ", - – — | · • @ / ( ) [ ] : ; » ~ ' ’ .".split(' ');
const OCLOCK = new Set(['uhr', 'uur', 'h', 'hrs', 'ч']);

const CURRENCIES = new Set('€ $ £ euro eur chf usd zl kc kr tl'.split(' '));

/** Offsets that pages name by letters; letters with several meanings (CST, IST) are left out. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** More than this between a date and its time: they do not belong together. */
const MOST_BETWEEN = 5;

export const touch = (left: Token | undefined, right: Token | undefined) =>
  left !== undefined && right !== undefined && left.end === right.start;

/** Index of the first token from `index` that is neither a mark nor a word that joins date and time. */
export function skipBetween(
  tokens: readonly Token[],
  index: number,
  isWeekday: (word: string) => boolean,
): number {
  let next = index;
  for (; next < index + MOST_BETWEEN; next++) {
    const token = tokens[next];
    if (!token || token.kind === 'number') break;
    const joins =
      token.kind === 'mark'
        ? MARKS_BETWEEN.includes(token.text)
        : BETWEEN.has(token.text) || isWeekday(token.text);
    if (!joins) break;
  }
  return next;
}

export const joinsDateAndTime = (token: Token) =>
  token.kind === 'mark'
    ? MARKS_BETWEEN.includes(token.text)
    : token.kind === 'word' && BETWEEN.has(token.text);

export interface TimeSurroundings {
  /** Right after a date "9.14" is a time, elsewhere a number. */
  afterDate: boolean;
  /** Whether "am" says before noon: in German it leads to a date ("09:14 am 11.02.2014"). */
  meridiem: boolean;
}

/** A time of day at `index`: "14:05", "2:05 pm", "14h05", "9 Uhr", "14.05 Uhr". `source` is the text of the tokens. */
export function readTime(
  tokens: readonly Token[],
  index: number,
  source: string,
  { afterDate, meridiem }: TimeSurroundings,
): Parsed<TimeOfDay> | null {
  const first = tokens[index];
  if (!first || first.kind !== 'number' || first.text.length > 2) return null;
  const digits = readDigits(tokens, index);
  let { next } = digits;
  const half = meridiem ? readHalf(tokens, next) : null;
  if (half) next = half.next;
  const oclock = tokens[next];
  const named = oclock !== undefined && OCLOCK.has(oclock.text);
  if (named) next++;
  const announced = BEFORE_TIME.has(
    tokens[index - 1]?.text === '.' ? wordAt(tokens, index - 2) : wordAt(tokens, index - 1),
  );
  const isPrice = CURRENCIES.has(wordAt(tokens, next));
  const pointed = digits.form === 'point' && (announced || (afterDate && !isPrice));
  const sure = digits.form === 'colon' || named || half !== null || pointed;
  const hour = half ? (first.value % 12) + half.value : first.value;
  if (!sure || first.value > 23 || digits.minute > 59 || (digits.second ?? 0) > 60) return null;
  const zone = readZone(tokens, next, source);
  return {
    value: {
      // "14:05 pm" is written by careless themes
      hour: first.value > 12 ? first.value : hour,
      minute: digits.minute,
      second: digits.second,
      offset: zone?.value ?? null,
    },
    next: zone?.next ?? next,
  };
}

const wordAt = (tokens: readonly Token[], index: number) => tokens[index]?.text ?? '';

interface ClockDigits {
  minute: number;
  second: number | null;
  form: 'hour' | 'colon' | 'point';
  next: number;
}

function readDigits(tokens: readonly Token[], index: number): ClockDigits {
  const [separator, minutes] = [tokens[index + 1], tokens[index + 2]];
  const hourOnly: ClockDigits = { minute: 0, second: null, form: 'hour', next: index + 1 };
  if (!separator || minutes?.kind !== 'number' || minutes.text.length !== 2) return hourOnly;
  if (separator.text === 'h' || separator.text === 'u') {
    return { minute: minutes.value, second: null, form: 'colon', next: index + 3 };
  }
  if (!touch(separator, minutes)) return hourOnly;
  if (separator.text === '.') {
    const more =
      tokens[index + 3]?.text === '.' &&
      touch(minutes, tokens[index + 3]) &&
      tokens[index + 4]?.kind === 'number';
    return more ? hourOnly : { minute: minutes.value, second: null, form: 'point', next: index + 3 };
  }
  if (separator.text !== ':') return hourOnly;
  const seconds = tokens[index + 4];
  if (tokens[index + 3]?.text !== ':' || seconds?.kind !== 'number' || seconds.text.length !== 2) {
    return { minute: minutes.value, second: null, form: 'colon', next: index + 3 };
  }
  const hasFraction = tokens[index + 5]?.text === '.' && touch(tokens[index + 5], tokens[index + 6]);
  const isFraction = hasFraction && tokens[index + 6]?.kind === 'number';
  return { minute: minutes.value, second: seconds.value, form: 'colon', next: index + (isFraction ? 7 : 5) };
}

/** "am", "p.m.", "a. m.": hours to add. */
function readHalf(tokens: readonly Token[], index: number): Parsed<number> | null {
  const first = tokens[index];
  if (first?.text === 'am' || first?.text === 'pm')
    return { value: first.text === 'pm' ? 12 : 0, next: index + 1 };
  if (first?.text !== 'a' && first?.text !== 'p') return null;
  if (tokens[index + 1]?.text !== '.' || tokens[index + 2]?.text !== 'm') return null;
  return { value: first.text === 'p' ? 12 : 0, next: index + (tokens[index + 3]?.text === '.' ? 4 : 3) };
}

/** "UTC", "(GMT+2)", "+0200", "+02:00". */
function readZone(tokens: readonly Token[], index: number, source: string): Parsed<string> | null {
  const bracket = tokens[index]?.text === '(' ? 1 : 0;
  const at = index + bracket;
  const token = tokens[at];
  if (!token) return null;
  const named = token.kind === 'word' ? ZONES[source.slice(token.start, token.end)] : undefined;
  const offset = readOffset(tokens, named === 'Z' ? at + 1 : at);
  const found = offset ?? (named === undefined ? null : { value: named, next: at + 1 });
  if (!found) return null;
  return { value: found.value, next: found.next + (bracket && tokens[found.next]?.text === ')' ? 1 : 0) };
}

function readOffset(tokens: readonly Token[], index: number): Parsed<string> | null {
  const [sign, hours, colon, minutes] = tokens.slice(index, index + 4);
  if (!sign || !['+', '-', '−'].includes(sign.text) || hours?.kind !== 'number' || !touch(sign, hours))
    return null;
  const prefix = sign.text === '+' ? '+' : '-';
  if (hours.text.length === 4 && hours.value <= 1400 && (hours.value % 100) % 15 === 0) {
    return { value: `${prefix}${hours.text.slice(0, 2)}:${hours.text.slice(2)}`, next: index + 2 };
  }
  if (hours.text.length > 2 || hours.value > 14) return null;
  const isPair = colon?.text === ':' && minutes?.kind === 'number' && minutes.text.length === 2;
  if (isPair) return { value: `${prefix}${hours.text.padStart(2, '0')}:${minutes.text}`, next: index + 4 };
  // after "GMT" or "UTC" an hour is enough
  const afterName = tokens[index - 1]?.kind === 'word';
  return afterName ? { value: `${prefix}${hours.text.padStart(2, '0')}:00`, next: index + 2 } : null;
}
