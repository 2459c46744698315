import { type DateHints, findDate } from '../../dates';
import { textOf } from '../../text';
import type { Draft, Step } from '../draft';
import type { Masses } from '../mass';

/** Ends that are looked at, one after the other. */
const MOST = 6;

const HEADING = /^h[1-6]$/;

/** Takes away what is left at the end of the text and says nothing there: headings over what is gone, a date alone. */
export const dropLooseEnds: Step = {
  name: 'loose ends',
  run: ({ language, body, masses }: Draft) => {
    const hints = { language, readAt: new Date() };
    for (let i = 0; i < MOST; i++) {
      const end = endOf(body, masses);
      if (!end || !(isLooseHeading(end, masses) || isDate(end, masses, hints))) break;
      masses.remove(end);
    }
  },
};

/** A longer heading is a paragraph in large letters. */
const LONGEST_HEADING = 80;

/** What ends as a sentence is said to the readers: "And you?" */
const isLooseHeading = (element: Element, masses: Masses): boolean =>
  HEADING.test(element.localName) &&
  masses.of(element).text <= LONGEST_HEADING &&
  !/[.!?…]\W*$/.test(element.textContent);

/** The innermost block that the text ends with; null where it ends with bare text. */
function endOf(body: Element, masses: Masses): Element | null {
  let end: Element | null = null;
  for (let holder: Element = body; ;) {
    let last: Element | null = null;
    for (let node = holder.lastChild; node; node = node.previousSibling) {
      if (node.nodeType === 3 && (node as Text).data.trim()) return end;
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (masses.of(element).text > 0) {
        last = element;
        break;
      }
      // a heading over pictures stays
      if (element.matches('img, picture') || element.querySelector('img')) return null;
    }
    if (!last) return end;
    end = last;
    if (HEADING.test(last.localName)) return last;
    holder = last;
  }
}

function isDate(element: Element, masses: Masses, hints: DateHints): boolean {
  if (masses.of(element).text > 30) return false;
  const text = textOf(element);
  const date = findDate(text, hints);
  return date !== null && date.reading.iso.length >= 10 && text.length - date.length < 3;
}
