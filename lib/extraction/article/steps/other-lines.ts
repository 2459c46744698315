import { type Draft, eachElement, type Step } from '../draft';
import { NOTICE, OTHER_LINE } from '../phrases';

/** Longer blocks are read as prose. */
const LONGEST = 320;

/** But for notes that say what they are. */
const LONGEST_NOTICE = 1_500;

const BLOCKS = new Set(
  'p div li ul ol dl section blockquote h2 h3 h4 h5 h6 span a strong em small center dd dt td'.split(' '),
);

/** Takes away single lines that are not the article: "Advertisement", "Read also: …", "All rights reserved". */
export const dropOtherLines: Step = {
  name: 'other lines',
  *run({ body, masses }: Draft) {
    const doomed: Element[] = [];
    yield* eachElement(body, (element) => {
      const { text } = masses.of(element);
      if (text === 0 || text > LONGEST_NOTICE || !BLOCKS.has(element.localName)) return undefined;
      if (!standsAlone(element)) return undefined;
      if (text > LONGEST) {
        if (element.localName !== 'p' || !NOTICE.test(element.textContent.slice(0, 200))) return undefined;
      } else if (!isOtherLine(masses.line(element))) return undefined;
      doomed.push(element);
      return 'skip';
    });
    for (const element of doomed) masses.remove(element);
  },
};

const isOtherLine = (line: string): boolean => OTHER_LINE.test(line) || NOTICE.test(line);

const INLINE = new Set('span a strong em small'.split(' '));

/** Words within a sentence stay, whatever they say. */
function standsAlone(element: Element): boolean {
  if (!INLINE.has(element.localName)) return true;
  const isBlank = (node: Node | null): boolean =>
    node === null || (node.nodeType === 1 ? (node as Element).localName === 'br' : !node.nodeValue?.trim());
  return isBlank(element.previousSibling) && isBlank(element.nextSibling);
}
