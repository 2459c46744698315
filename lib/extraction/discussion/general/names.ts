import { spotDate } from './date-spot';
import { fold } from './lines';
import {
  isControl,
  isVerb,
  LEADING_BY,
  LEADING_JOINT,
  LEADING_MARKS,
  TRAILING_JOINT,
  TRAILING_MARKS,
  TRAILING_VERB,
} from './words';

/** A name without what leads to it and what follows it in an element made for it: "von X", "X sagt:", "X |". */
export function cleanName(text: string): string {
  let name = fold(text.slice(0, 400)).slice(0, 200);
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(TRAILING_VERB, '').replace(LEADING_MARKS, '').replace(TRAILING_MARKS, '');
    const by = LEADING_BY.exec(`${name} `);
    // "De Boer" is a name, "de Boer" says who wrote
    if (by && by[0].trim().length < name.length && !/^(?:De|Di|Da|Van|Von|Av|Af)\s$/.test(by[0])) {
      name = name.slice(by[0].length).trim();
    }
  }
  return name;
}

/** What is left of a line without the words that join name and date: "am", "um", "le". */
export function withoutJoints(text: string): string {
  let rest = fold(text.slice(0, 400)).slice(0, 200);
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = cleanName(rest.replace(TRAILING_JOINT, '').replace(LEADING_JOINT, ''));
  }
  return rest;
}

/** Could be what somebody calls himself: short, and no sentence, date, number or label. */
export function isName(text: string): boolean {
  if (text.length === 0 || text.length > 60 || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text))
    return false;
  if (text.split(' ').length > 6 || /[!?…:;]$|\.\.\.$|\p{L}{4,}\.$|https?:/u.test(text)) return false;
  if (/^[\d\s.,:/+-]+$/.test(text) || isControl(text) || isVerb(text)) return false;
  return spotDate(text) === null;
}
