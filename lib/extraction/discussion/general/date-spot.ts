/**
 * Spots what looks like a date, so that the parts of a comment can be told apart. What the date says is read
 * elsewhere (`lib/extraction/dates`); this only has to be quick, from its first use on (large expressions take longer
 * to compile than a page to read), and to know where a date begins and ends.
 */

export interface DateSpot {
  /** Offsets in the text. */
  start: number;
  end: number;
  /** A day is named, by date or by distance ("3 days ago"); false for a time of day alone. */
  day: boolean;
}

/** Longer texts hold a date only at their edges, if they hold the comment's own date at all. */
const EDGE = 120;

/** Latin and Cyrillic letters of texts in lower case. */
const LETTER = 'a-zà-öø-ɏа-яё';
const TIME =
  '[0-2]?\\d[:.h][0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s?(?:uhr|h)\\b)?';
const HOUR = '[0-2]?\\d\\s?(?:[ap]\\.?m|uhr|h)\\b\\.?';
const NUMBERS =
  '(?:19|20)\\d\\d\\s?[-/.]\\s?[01]?\\d\\s?[-/.]\\s?[0-3]?\\d(?!\\d)|[0-3]?\\d\\s?[./-]\\s?[0-3]?\\d\\s?[./-]\\s?(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)';
const YEAR = "(?:19|20)\\d\\d(?!\\d)|['’]\\d\\d(?!\\d)";
const COUNT = '(?:\\d{1,4}|an?|one|einer?|einem|une?|uma?|uno|een|en|ett)';

/** Groups: 1 unit after a word for "ago", 2 a day by name, 3 word after a day, 4 its year, 5 word before a day, 6 the year. */
const CANDIDATE = new RegExp(
  `(?<![${LETTER}\\d])(?:${NUMBERS}|` +
    `${COUNT}\\s[${LETTER}]{1,12}\\.?\\s(?:ago|fa|temu|geleden|[öo]nce|назад|sedan|zp[ěe]t|atr[áa]s|siden)(?![${LETTER}])|` +
    `(?:vor|il y a|hace|h[áa]|p[řr]ed|for)\\s(?:about\\s|etwa\\s|environ\\s|ca\\.\\s)?${COUNT}\\s([${LETTER}]{1,14})|` +
    `(today|yesterday|heute|gestern|vorgestern|aujourd['’]hui|hier|hoy|ayer|oggi|ieri|dzisiaj|dzi[śs]|wczoraj|vandaag|gisteren|hoje|ontem|bugün|dün|сегодня|вчера|dnes|včera|idag|igår)(?![${LETTER}])|` +
    `[0-3]?\\d(?:st|nd|rd|th|er|º|ª|°)?[.\\s-]{1,3}(?:de\\s|of\\s)?([${LETTER}]{3,12})\\.?(?:[\\s,/-]{0,3}(?:del?\\s)?(${YEAR}))?|` +
    `([${LETTER}]{3,12})\\.?\\s[0-3]?\\d(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(${YEAR}))?)`,
  'g',
);
/** The time of day behind a date, and what stands between. */
const CLOCK = new RegExp(
  `[T\\s,|/@·•–—-]{0,6}(?:(?:at|um|gegen|à|a|às|as|alle|ore|las|los|o|godz|om|kl|klokken|v|ve|в|saat|the|on)(?![${LETTER}])\\.?:?\\s{0,3}){0,2}[\\s,|@(–—-]{0,4}(?:${TIME}|${HOUR})(?:\\s?(?:z|[+-]\\d\\d:?\\d\\d))?`,
  'y',
);
const ONLY_TIME = new RegExp(`^(?:${TIME}|${HOUR})$`);

/** Beginnings of the months' names in a dozen languages, without the marks that pages leave out. */
const MONTHS = new Set(
  (
    'jan jän ene gen sty led oca янв feb fév fev lut úno uno şub sub фев mar mär mae mrz mrt bře bre мар apr avr abr kwi dub nis ' +
    'апр mai may maj mag kvě kve мая май jun jui giu cze čer cer haz июн jul lug lip tem июл aug aoû aou ago sie srp ağu agu авг ' +
    'sep set wrz zář zar eyl сен oct okt ott out paź paz říj rij eki окт nov lis kas ноя dec dez des dic gru pro ara déc дек'
  ).split(' '),
);
const UNIT =
  /^(?:se[ck]|min|std|h$|hr|hour|stund|heur|hora|or[ae]$|godz|hodin|uur|timm|saat|час|мин|сек|day|tag|jour|d[ií]a|giorn|dni|dzie|dag|g[üu]n|дн|день|week|woche|semaine|seman|settiman|tyg|t[ýy]d|veck|hafta|нед|month|monat|mois|mes|mies|m[ěe]s|maand|månad|мес|year|jahr|ans?$|a[ñn]o|ann|rok|lat|let|jaar|år|yıl|год|лет|moment|augenblick)/;

/** May hold a date at all: spares most texts the long expression. */
const HOPE = /\d|ago|vor |gestern|heute|yesterday|today|hier|ayer|ieri|wczoraj|gisteren|temu|вчера|назад/;

/** The first date in the text; of long texts, only the edges are looked at. */
export function spotDate(text: string): DateSpot | null {
  if (text.length <= 2 * EDGE) return spotIn(text, 0);
  return spotIn(text.slice(0, EDGE), 0) ?? spotIn(text.slice(-EDGE), text.length - EDGE);
}

function spotIn(original: string, offset: number): DateSpot | null {
  const lower = original.toLowerCase();
  const text = lower.length === original.length ? lower : original;
  if (!HOPE.test(text)) return null;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const end = endOfDate(text, match);
    if (end > 0) return { start: offset + startWithTime(text, match.index), end: offset + end, day: true };
    // what is no month may stand before one: "2014 12 May"
    CANDIDATE.lastIndex = match.index + 1;
  }
  const bare = text.trim();
  if (!ONLY_TIME.test(bare)) return null;
  const start = offset + text.indexOf(bare);
  return { start, end: start + bare.length, day: false };
}

/** "12:04, 3 May 2021": the time of day may stand before the day. */
const TIME_BEFORE = new RegExp(`(?<![\\d.:])${TIME}\\s?[,|·•–—-]?\\s(?:(?:on|am|le|el|il|op|den|em)\\s)?$`);

function startWithTime(text: string, start: number): number {
  if (start < 4) return start;
  const before = text.slice(Math.max(0, start - 24), start);
  return start - (TIME_BEFORE.exec(before)?.[0].length ?? 0);
}

/** Where the date that a match begins ends; 0 when it is none. */
function endOfDate(text: string, match: RegExpExecArray): number {
  const [whole, unit, day, monthAfter, yearAfter, monthBefore, yearBefore] = match;
  const month = monthAfter ?? monthBefore;
  if (month !== undefined && !MONTHS.has(month.slice(0, 3))) return 0;
  if (unit !== undefined && !UNIT.test(unit)) return 0;
  const end = match.index + whole.trimEnd().length;
  CLOCK.lastIndex = end;
  const clock = CLOCK.exec(text);
  if (clock) return end + clock[0].length;
  const vague =
    day !== undefined || (month !== undefined && yearAfter === undefined && yearBefore === undefined);
  // "May 13" and "yesterday" are dates where nothing else is said
  return vague && text.trim().length > whole.length ? 0 : end;
}
