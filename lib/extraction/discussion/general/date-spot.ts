/**
 * Spots what looks like a date, so that the parts of a comment can be told apart. What the date says is read
 * elsewhere (`lib/extraction/dates`); this only has to be quick and to know where it begins and ends.
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

/** Beginnings of the months' names in a dozen languages, without the marks that pages leave out. */
const MONTH =
  '(?:jan|j[äa]n|ene|gen|sty|led|oca|янв|feb|f[ée]v|lut|[úu]nor|[şs]ub|фев|mar|m[äae]r|mrz|mrt|b[řr]ez|мар|apr|avr|abr|' +
  'kwi|dub|nis|апр|ma[iyjg]|kv[ěe]|мая|май|jun|juin|juni|giu|cze|[čc]erv|haz|июн|jul|juil|lug|lip|tem|июл|aug|ao[ûu]|ago|' +
  'sie|srp|a[ğg]u|авг|sep|set|wrz|z[áa][řr]|eyl|сен|o[ck]t|ott|out|pa[źz]|[řr][íi]j|eki|окт|nov|lis|kas|ноя|de[cszg]|' +
  'd[ée]c|dic|gru|pro|ara|дек)\\p{L}{0,9}\\.?';
const YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
const DAY = '(?:[0-3]?\\d)(?:st|nd|rd|th|er|º|ª|°|\\.)?';
const TIME =
  '[0-2]?\\d[:.h][0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s?(?:uhr|h|ч)\\b)?';
const HOUR = '(?:[01]?\\d\\s?[ap]\\.?m\\b\\.?|[0-2]?\\d\\s?(?:uhr|h)\\b)';
/** What stands between a date and its time of day. */
const JOINT =
  '[\\s,|/@·•–—-]{0,6}(?:(?:at|um|gegen|à|a|às|as|alle|ore|las|los|o|godz|om|kl|klokken|v|ve|в|saat|the|on)(?!\\p{L})\\.?:?\\s{0,3}){0,2}[\\s,|@(–—-]{0,4}';
const UNIT =
  '(?:se[ck]|sek|min|std|h\\b|hr|hour|stund|heur|hora|or[ae](?!\\p{L})|godz|hodin|uur|uren|timm|saat|час|мин|сек|day|tag|jour|d[ií]a|giorn|dni|dzie|dag|g[üu]n|дн|день|' +
  'week|woche|semaine|seman|settiman|tyg|t[ýy]d|veck|hafta|нед|month|monat|mois|mes|mies|m[ěe]s[íi]c|maand|m[åa]nad|ay(?!\\p{L})|мес|year|jahr|an\\b|ans\\b|a[ñn]o|ann|ano|rok|lat|let|jaar|[åa]r(?!\\p{L})|y[ıi]l|год|лет|moment|augenblick)\\p{L}{0,8}';
const COUNT = '(?:\\d{1,4}|an?|one|einer?|einem|une?|uma?|uno|een|en|ett)';

const DATE = [
  // 2014-05-12 10:22, 2014/05/12
  `(?:19|20)\\d\\d\\s?[-/.]\\s?[01]?\\d\\s?[-/.]\\s?[0-3]?\\d(?:[T\\s,|@–-]{1,5}${TIME})?(?:\\s?(?:Z|[+-]\\d\\d:?\\d\\d))?\\b`,
  // 12.05.2014 | 10:22, 5/12/14
  `[0-3]?\\d\\s?[./-]\\s?[0-3]?\\d\\s?[./-]\\s?(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)(?:${JOINT}(?:${TIME}|${HOUR}))?`,
  // 12. Mai 2014 um 10:22 Uhr; le 7 mai 2020 - 12:38; 12 de mayo de 2014
  `${DAY}[\\s-](?:de\\s|of\\s)?${MONTH}[\\s,/-]{0,3}(?:de[l]?\\s)?${YEAR}(?:${JOINT}(?:${TIME}|${HOUR}))?`,
  `${DAY}[\\s-](?:de\\s|of\\s)?${MONTH}${JOINT}${TIME}`,
  // May 12, 2014 at 10:22 am
  `${MONTH}\\s${DAY},?\\s${YEAR}(?:${JOINT}(?:${TIME}|${HOUR}))?`,
  `${MONTH}\\s${DAY}${JOINT}${TIME}`,
  // 3 days ago, vor 3 Tagen, il y a 3 jours, hace 3 días, 3 giorni fa
  `${COUNT}\\s${UNIT}\\s(?:ago|fa|temu|geleden|[öo]nce|назад|sedan|zp[ěe]t|atr[áa]s|siden)`,
  `(?:vor|il\\sy\\sa|hace|h[áa]|p[řr]ed|for)\\s(?:about\\s|etwa\\s|environ\\s)?${COUNT}\\s${UNIT}`,
  // yesterday at 10:22
  `(?:today|yesterday|heute|gestern|vorgestern|aujourd['’]hui|hier|hoy|ayer|oggi|ieri|dzisiaj|dzi[śs]|wczoraj|vandaag|gisteren|hoje|ontem|bug[üu]n|d[üu]n|сегодня|вчера|dnes|v[čc]era|idag|ig[åa]r)${JOINT}(?:${TIME}|${HOUR})`,
].join('|');

const SPOT = new RegExp(`(?<![\\p{L}\\d])(?:${DATE})`, 'iu');
/** Only where a text is nothing else: "5. Mai", "Mai 2014", "yesterday", "10:22". */
const SHORT_DAY = new RegExp(
  `^(?:${DAY}\\s${MONTH}|${MONTH}\\s(?:${DAY}|${YEAR})|yesterday|gestern|heute|today|hier|ayer|ieri|wczoraj|gisteren|вчера)$`,
  'iu',
);
const SHORT_TIME = new RegExp(`^(?:${TIME}|${HOUR})$`, 'iu');

/** May hold a date at all: spares most texts the long pattern. */
const HOPE = /\d|ago|vor |gestern|heute|yesterday|today|hier|ayer|ieri|wczoraj|gisteren|temu|вчера|назад/i;

/** The first date in the text; of long texts, only the edges are looked at. */
export function spotDate(text: string): DateSpot | null {
  if (text.length <= 2 * EDGE) return spotIn(text, 0);
  return spotIn(text.slice(0, EDGE), 0) ?? spotIn(text.slice(-EDGE), text.length - EDGE);
}

function spotIn(text: string, offset: number): DateSpot | null {
  if (!HOPE.test(text)) return null;
  const match = SPOT.exec(text);
  if (match) {
    return { start: offset + match.index, end: offset + match.index + match[0].trimEnd().length, day: true };
  }
  const bare = text.trim();
  const day = SHORT_DAY.test(bare);
  if (!day && !SHORT_TIME.test(bare)) return null;
  const start = offset + text.indexOf(bare);
  return { start, end: start + bare.length, day };
}
