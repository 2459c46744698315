/** Where a name is said by what stands around it: there even a first name is one for certain. */
export type NamePlace = 'mention' | 'salutation' | 'signature' | 'quotation' | 'honorific';

const GREETING =
  'hallo|hello|hi|hey|huhu|hej|moin|servus|salve|liebe[rs]?|lieber|sehr geehrte[rs]?|werte[rs]?|guten (?:tag|morgen|abend)|grüß (?:dich|gott)|' +
  'dear|good (?:morning|evening|day)|danke|dankeschön|vielen dank|thanks|thank you|ciao';
const CLOSING =
  'lg|vg|mfg|bg|hg|gruß|gruss|grüße|grüsse|(?:viele|liebe|beste|herzliche|schöne|freundliche|mit freundlichen|mit besten|mit lieben) (?:grüße|grüsse|grüßen|grüssen|gruß)|' +
  'best|best regards|kind regards|regards|cheers|yours|sincerely|bye|tschüss|ciao|thanks|danke|greetings|love';
const HONORIFIC = 'herrn?|hr|frau|fr|mr|mrs|ms|miss|dr|prof';
const SAID =
  'schrieb|schreibt|schrieben|hat (?:folgendes )?geschrieben|sagt|sagte|meint|meinte|wrote|writes|said|says|posted';

const before = (words: string) => new RegExp(words, 'iu');
const SALUTATION_BEFORE = before(
  `(?:^|[.!?…\\n])[^\\p{L}\\p{N}\\n]*(?:${GREETING}),? (?:(?:${HONORIFIC})\\.? )?$`,
);
const SALUTATION_AFTER = /^\s*(?:[,!:;.?–—-]|\n|$|und |and |& )/u;
const SIGNATURE_BEFORE = before(
  `(?:^|\\n|[.!?…)] +)[^\\p{L}\\p{N}\\n]*(?:(?:${CLOSING})(?:,? (?:von|vom|from|aus))?[,.!:]?[^\\p{L}\\p{N}\\n]*)?$`,
);
const ALONE_BEFORE = /(?:^|\n)[^\p{L}\p{N}\n]*$/u;
const CLOSING_BEFORE = before(`(?:${CLOSING})[^\\p{L}\\p{N}]*$`);
const NOTHING_MORE = /^[^\p{L}\p{N}]*$/u;
const QUOTED_BEFORE = before(
  '(?:^|\\n)[^\\p{L}\\p{N}\\n]*(?:zitat(?: von)?|quote(?: from)?|originally posted by|antwort (?:an|auf)|in reply to|reply to|replying to)[: ]*$',
);
const QUOTED_AFTER = before(
  `^[^\\p{L}\\p{N}\\n]{0,3}(?:\\([^)\\n]{0,60}\\) ?)?(?:am [\\d.:, ]+(?:uhr )?)?(?:${SAID})(?!\\p{L})`,
);
const HONORIFIC_BEFORE = before(`(?:^|[^\\p{L}\\p{N}])(?:${HONORIFIC})\\.? $`);

/** How far around a name is looked. */
const NEAR = 80;

/**
 * What the text around a name says of it; null when nothing does.
 * @param start of the name
 * @param end behind it, with the ending of a genitive
 */
export function placeOfName(text: string, start: number, end: number): NamePlace | null {
  const lead = text.slice(Math.max(0, start - NEAR), start).replace(/[^\S\n]+/g, ' ');
  const rest = text.slice(end, end + NEAR).replace(/[^\S\n]+/g, ' ');
  if (lead.endsWith('@')) return 'mention';
  if (SALUTATION_BEFORE.test(lead) && SALUTATION_AFTER.test(rest)) return 'salutation';
  if (QUOTED_BEFORE.test(lead)) return 'quotation';
  if (ALONE_BEFORE.test(lead) && QUOTED_AFTER.test(rest)) return 'quotation';
  const last = rest.length < NEAR && NOTHING_MORE.test(rest);
  if (last && SIGNATURE_BEFORE.test(lead))
    return CLOSING_BEFORE.test(lead) || /\n/.test(lead) ? 'signature' : null;
  if (HONORIFIC_BEFORE.test(lead)) return 'honorific';
  return null;
}
