import { findDate } from '../../dates';
import { hasBylineWord } from '../../metadata/author-names';
import { textOf } from '../../text';
import type { Draft, Step } from '../draft';

/** Lines above the text that are looked at; longer ones are the text. */
const LONGEST = 160;
const MOST = 12;

const BLOCKS = 'h1, h2, h3, h4, p, div, span, ul, time, small, header, section, dl, a';

/** Takes away what stands above the text and is kept elsewhere: the title, and lines of author and date. */
export const dropPageHead: Step = {
  name: 'page head',
  run: ({ body, masses, headline, title }: Draft) => {
    const wanted = title.toLowerCase();
    if (headline && body.contains(headline)) masses.remove(headline);
    let looked = 0;
    for (const element of body.querySelectorAll(BLOCKS)) {
      const { text, prose } = masses.of(element);
      if (text === 0 || !body.contains(element)) continue;
      if (prose > 0 && element.childElementCount === 0) break;
      if (text > LONGEST || prose > 0) continue;
      if (++looked > MOST) break;
      const line = textOf(element).replace(/\s+/g, ' ');
      if (line.toLowerCase() === wanted || isByline(line)) masses.remove(element);
    }
  },
};

/** "By A B on 3 May 2019 · 5 min", and a date alone. */
function isByline(line: string): boolean {
  const date = findDate(line, { language: null, readAt: new Date(0) });
  if (date && line.length - date.length < 40) return true;
  return hasBylineWord(line) && line.length < 80 && !/[.!?]\s*$/.test(line);
}
