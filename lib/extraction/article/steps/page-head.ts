import { type DateHints, findDate } from '../../dates';
import { authorNames, hasBylineWord, isPersonal } from '../../metadata/author-names';
import { textOf } from '../../text';
import type { Draft, Step } from '../draft';

/** Lines above the text that are looked at; longer ones are the text. */
const LONGEST = 160;
const MOST = 12;

/** A byline may stand under the lead. */
const MOST_LEADS = 1;

const BLOCKS = 'h1, h2, h3, h4, p, div, span, ul, time, small, header, section, dl, a';

/** Takes away what stands above the text and is kept elsewhere: the title, and lines of author and date. */
export const dropPageHead: Step = {
  name: 'page head',
  run: ({ language, body, masses, headline, title }: Draft) => {
    const hints = { language, readAt: new Date() };
    const wanted = title.toLowerCase();
    if (headline && body.contains(headline)) masses.remove(headline);
    let looked = 0;
    let leads = 0;
    for (const element of body.querySelectorAll(BLOCKS)) {
      const { text, prose } = masses.of(element);
      if (text === 0 || !body.contains(element)) continue;
      const isText = prose > 0 && (element.localName === 'p' || element.childElementCount === 0);
      if (text <= LONGEST && (prose === 0 || isText)) {
        if (++looked > MOST) break;
        if (isHead(textOf(element).replace(/\s+/g, ' '), wanted, hints)) {
          masses.remove(element);
          continue;
        }
      }
      if (isText && ++leads > MOST_LEADS) break;
    }
  },
};

const isHead = (line: string, title: string, hints: DateHints): boolean =>
  line.toLowerCase() === title || isByline(line, hints);

/** "By A B on 3 May 2019 · 5 min", "3 May 2019 | 10:30 | A B", and a date alone. */
function isByline(line: string, hints: DateHints): boolean {
  const isSentence = /[.!?…:]\s*$/.test(line);
  const date = findDate(line, hints);
  if (date) {
    const rest = line.length - date.length;
    const after = line.slice(date.index + date.length);
    // "Posted: 3 May 2019." is none
    if (isSentence) return rest < 20 && !/\p{L}{4}/u.test(after);
    if (rest < 40 || (date.index <= 3 && /\s[|•·]\s/.test(line))) return true;
    return rest < 80 && hasBylineWord(after.replace(/^[\s|,•·–—-]+/, ''));
  }
  // "From idea to product" begins like a byline, too, in some languages
  if (isSentence || line.length >= 80 || !hasBylineWord(line)) return false;
  const names = authorNames(line);
  return names.some(isPersonal) || (names.length === 0 && line.length < 20);
}
