import { type Draft, eachElement, type Step } from '../draft';

/** From this share of links on, a box or list is a way to elsewhere. */
const MOST_LINKS = 0.6;

const BOXES = new Set(
  'div section ul ol dl table aside header footer nav article center form p h2 h3 h4 h5 h6'.split(' '),
);

/** Takes away boxes and lists that are made of links. */
export const dropLinkLists: Step = {
  name: 'link lists',
  *run({ body, masses }: Draft) {
    const doomed: Element[] = [];
    yield* eachElement(body, (element) => {
      if (!BOXES.has(element.localName)) return undefined;
      const { text, link, prose } = masses.of(element);
      if (text === 0 || link < text * MOST_LINKS || prose > 0) return undefined;
      doomed.push(element);
      return 'skip';
    });
    for (const element of doomed) masses.remove(element);
  },
};
