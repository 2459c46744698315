import { type Draft, eachElement, type Step } from '../draft';
import type { Masses } from '../mass';
import { OTHER_SECTION } from '../phrases';

/** Headings are short. */
const LONGEST = 100;

/** A box under such a heading is not what holds the article. */
const MOST_PROSE = 0.4;

/** A paragraph with fewer links continues the article. */
const MOST_LINKS = 0.25;

const HEADS = new Set('h1 h2 h3 h4 h5 h6 p div span strong b dt label legend li header'.split(' '));
const HEADING = /^h[1-6]$/;

/** Takes away sections under headings as "Related articles", "About the author", "Share this". */
export const dropOtherSections: Step = {
  name: 'other sections',
  *run({ body, masses }: Draft) {
    const all = masses.of(body).prose;
    const doomed = new Set<Element>();
    yield* eachElement(body, (element) => {
      if (doomed.has(element)) return 'skip';
      const { text } = masses.of(element);
      if (text === 0 || text > LONGEST || !HEADS.has(element.localName)) return undefined;
      if (!OTHER_SECTION.test(masses.line(element))) return undefined;
      const box = boxOf(element, body, all, masses);
      doomed.add(box);
      if (box === element || HEADING.test(box.localName))
        for (const next of sectionAfter(box, masses)) doomed.add(next);
      return 'skip';
    });
    for (const element of doomed) masses.remove(element);
  },
};

/** The largest element that begins with the heading and is not the article. */
function boxOf(head: Element, body: Element, all: number, masses: Masses): Element {
  let box = head;
  for (let holder = head.parentElement; holder && holder !== body; holder = holder.parentElement) {
    if (masses.of(holder).prose > all * MOST_PROSE || !beginsWith(holder, box, masses)) break;
    box = holder;
  }
  return box;
}

function beginsWith(holder: Element, part: Element, masses: Masses): boolean {
  for (let before = part.previousElementSibling; before; before = before.previousElementSibling) {
    if (masses.of(before).text > 0) return false;
  }
  // bare text before it: the words are part of a sentence
  for (let node = holder.firstChild; node && node !== part; node = node.nextSibling) {
    if (node.nodeType === 3 && (node as Text).data.trim()) return false;
  }
  return true;
}

/** What follows a heading until the article goes on: with a heading of its own, or with a paragraph that is not links. */
function sectionAfter(head: Element, masses: Masses): Element[] {
  const section: Element[] = [];
  for (let next = head.nextElementSibling; next; next = next.nextElementSibling) {
    const { text, link, prose } = masses.of(next);
    if (HEADING.test(next.localName) && head.localName >= next.localName) break;
    if (prose > 0 && link < text * MOST_LINKS) break;
    section.push(next);
  }
  return section;
}
