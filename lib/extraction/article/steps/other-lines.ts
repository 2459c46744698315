import { type Draft, eachElement, type Step } from '../draft';
import { textOf } from '../../text';
import { OTHER_LINE } from '../phrases';

/** Longer blocks are read as prose. */
const LONGEST = 320;

const BLOCKS = new Set(
  'p div li ul ol dl section h2 h3 h4 h5 h6 span a strong em small center dd dt td'.split(' '),
);

/** Takes away single lines that are not the article: "Advertisement", "Read also: …", "All rights reserved". */
export const dropOtherLines: Step = {
  name: 'other lines',
  run: ({ body, masses }: Draft) => {
    const doomed: Element[] = [];
    eachElement(body, (element) => {
      const { text } = masses.of(element);
      if (text === 0 || text > LONGEST || !BLOCKS.has(element.localName)) return undefined;
      if (!standsAlone(element) || !OTHER_LINE.test(textOf(element).replace(/\s+/g, ' '))) return undefined;
      doomed.push(element);
      return 'skip';
    });
    for (const element of doomed) masses.remove(element);
  },
};

const INLINE = new Set('span a strong em small'.split(' '));

/** Words within a sentence stay, whatever they say. */
function standsAlone(element: Element): boolean {
  if (!INLINE.has(element.localName)) return true;
  const isBlank = (node: Node | null): boolean =>
    node === null || (node.nodeType === 1 ? (node as Element).localName === 'br' : !node.nodeValue?.trim());
  return isBlank(element.previousSibling) && isBlank(element.nextSibling);
}
