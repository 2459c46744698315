import type { Parsed } from './clock';
import type { TimeUnit } from './intl-words';
import type { Lexicon } from './lexicon';
import { isoOf, isoOfDay } from './reading';
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** "about", "more than" and their like in all the languages: they change nothing. */
const ABOUT = new Set(
  (
    'about over almost around nearly more than approximately etwa ungefahr circa ca rund uber fast mehr als knapp gut environ presque plus ' +
    'de aproximadamente casi mas unos unas cerca alrededor quasi oltre piu di ongeveer bijna meer dan okolo ponad prawie около почти более ' +
    'yaklasik asi temer vice nez quase mais ungefar nastan mer an'
  ).split(' '),
);

const COUNTS: ReadonlyMap<string, number> = new Map(
  [
    'a an one ein eine einem einer einen eines un une una uno un um uma een en ett bir один одну jeden jedna jednu jedną',
    'two zwei deux dos due twee dois duas tva iki два две dwa dwie dva dve',
    'three drei trois tres tre drie uc три trzy tri',
    'four vier quatre cuatro quattro quatro fyra dort четыре cztery ctyri',
    'five funf cinq cinco cinque vijf fem bes пять piec pet',
    'six sechs seis sei zes sex alti шесть szesc sest',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** "a few seconds ago": as good as now. Of longer units nobody can tell how many. */
const FEW = new Set(
  'few some ein paar einigen wenigen quelques unos algunos alguns pochi enkele kilka nagra несколько'.split(
    ' ',
  ),
);

/** How precisely a count of this unit gives the moment. */
const PRECISION: Readonly<Record<TimeUnit, 'minute' | 'day' | 'month' | 'year'>> = {
  second: 'minute',
  minute: 'minute',
  hour: 'day',
  day: 'day',
  week: 'day',
  month: 'month',
  year: 'year',
};

interface Amount {
  count: number;
  unit: TimeUnit;
}

/** More than a life long, or longer than the web is old, is no comment's age. */
const MOST_YEARS = 40;

/** "vor 3 Tagen", "2 years, 3 months ago", "il y a une heure" at `index`, as ISO 8601. */
export function readAge(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  readAt: Date,
): Parsed<string> | null {
  if (!mayBegin(tokens, index, lexicon)) return null;
  for (const vocabulary of lexicon.vocabularies) {
    for (const { before, after } of vocabulary.past) {
      if (!matches(tokens, index, before)) continue;
      const amounts = readAmounts(tokens, index + before.length, vocabulary);
      if (!amounts || !matches(tokens, amounts.next, after)) continue;
      const iso = countBack(readAt, amounts.value);
      if (iso !== null) return { value: iso, next: amounts.next + after.length };
    }
  }
  return null;
}

/** Nearly always not: tells it quickly. */
function mayBegin(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { text = '', kind } = tokens[index] ?? {};
  if (kind !== 'number')
    return lexicon.starts.has(text) || COUNTS.has(text) || ABOUT.has(text) || FEW.has(text);
  const next = tokens[index + 1]?.kind === 'mark' ? tokens[index + 2] : tokens[index + 1];
  return next !== undefined && lexicon.units.has(next.text);
}

function matches(tokens: readonly Token[], index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[index + offset]?.text === word);
}

function readAmounts(
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): Parsed<Amount[]> | null {
  const amounts: Amount[] = [];
  let next = index;
  // "2 Jahre, 3 Monate und 5 Tage": three are enough
  for (let at = index; amounts.length < 3;) {
    const amount = readAmount(tokens, at, vocabulary, amounts.length === 0);
    if (!amount) break;
    amounts.push(amount.value);
    next = at = amount.next;
    if ([',', 'and', 'und', 'et', 'y', 'e', 'en', 'och', 'i'].includes(tokens[at]?.text ?? '')) at++;
  }
  return amounts.length > 0 ? { value: amounts, next } : null;
}

function readAmount(
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
  mayLackCount: boolean,
): Parsed<Amount> | null {
  let at = index;
  while (at < index + 3 && ABOUT.has(tokens[at]?.text ?? '') && !COUNTS.has(tokens[at]?.text ?? '')) at++;
  let few = false;
  const counter = tokens[at];
  let count = counter?.kind === 'number' ? counter.value : COUNTS.get(counter?.text ?? '');
  if (count !== undefined) at++;
  // "30+ days ago"
  if (counter?.kind === 'number' && tokens[at]?.text === '+') at++;
  while (at < index + 5 && FEW.has(tokens[at]?.text ?? '')) {
    few = true;
    at++;
  }
  if (count === undefined && mayLackCount && (few || vocabulary.oneUnsaid)) count = 1;
  const unit = vocabulary.units.get(tokens[at]?.text ?? '');
  if (count === undefined || !unit || (few && unit !== 'second')) return null;
  const dot = tokens[at + 1]?.text === '.' ? 1 : 0;
  return { value: { count: few ? 0 : count, unit }, next: at + 1 + dot };
}

/** The moment that long before, by the calendar of UTC; null when it cannot be meant. */
export function countBack(from: Date, amounts: readonly Amount[]): string | null {
  const date = new Date(from);
  let precision: (typeof PRECISION)[TimeUnit] = 'year';
  for (const { count, unit } of amounts) {
    if (count > 100_000) return null;
    precision = PRECISION[unit];
    if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() - count);
    else if (unit === 'month') goBackMonths(date, count);
    else date.setTime(date.getTime() - count * MILLISECONDS[unit]);
  }
  if (date.getUTCFullYear() < from.getUTCFullYear() - MOST_YEARS) return null;
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  if (precision === 'year') return isoOfDay({ year: day.year, month: null, day: null });
  if (precision === 'month') return isoOfDay({ ...day, day: null });
  if (precision === 'day') return isoOfDay(day);
  return isoOf(day, { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: null, offset: 'Z' });
}

const MILLISECONDS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 };

/** Three months before May 31st is in February, not in March. */
function goBackMonths(date: Date, count: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - count);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
}

/** "gestern", "hier", "i går" at `index`: days before today. */
export function readDayWord(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): Parsed<number> | null {
  if (!lexicon.starts.has(tokens[index]?.text ?? '')) return null;
  for (const { dayWords } of lexicon.vocabularies) {
    for (const { words, daysAgo } of dayWords) {
      if (sameWords(tokens, index, words)) return { value: daysAgo, next: index + words.length };
    }
  }
  return null;
}

/** "just now" in all the languages, as plain words. */
const NOW = new Set(
  (
    'just now|right now|a moment ago|moments ago|gerade eben|soeben|eben gerade|jetzt gerade|a l’instant|ahora mismo|justo ahora|' +
    'adesso|proprio ora|zojuist|zonet|agora mesmo|agora|az once|simdi|только что|сеичас|prave ted|prave teraz|przed chwila|' +
    'just nu|alldeles nyss'
  ).split('|'),
);

/** Whether these tokens together say "just now". */
export const isNow = (tokens: readonly Token[]) =>
  tokens.length <= 4 &&
  NOW.has(
    tokens
      .map(({ text }) => text)
      .join(' ')
      .replace(/ ['’`´] /, '’'),
  );

/** Apostrophes and hyphens are written in many ways. */
function sameWords(tokens: readonly Token[], index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const token = tokens[index + offset];
    return (
      token?.text === word ||
      (token?.kind === 'mark' &&
        (word === '’' ? "'´`‘" : word === '-' ? '‑–' : '').includes(token.text) &&
        /^[’-]$/.test(word))
    );
  });
}
