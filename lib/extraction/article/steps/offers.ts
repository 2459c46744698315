import { type Draft, eachElement, type Step } from '../draft';
import type { Masses } from '../mass';
import { OFFER } from '../phrases';

/** Lines of offers are short. */
const LONGEST = 160;

/** A box of offers is not what holds the article. */
const MOST_PROSE = 0.3;

/** Takes away boxes that sell something: where a line names a price and a way to buy, the box it stands in goes. */
export const dropOffers: Step = {
  name: 'offers',
  *run({ body, masses }: Draft) {
    const all = masses.of(body).prose;
    const doomed = new Set<Element>();
    yield* eachElement(body, (element) => {
      if (doomed.has(element)) return 'skip';
      const { text } = masses.of(element);
      if (text === 0) return 'skip';
      if (text > LONGEST || !OFFER.test(masses.line(element))) return undefined;
      doomed.add(boxOf(element, body, all, masses));
      return 'skip';
    });
    for (const element of doomed) if (body.contains(element)) masses.remove(element);
  },
};

function boxOf(line: Element, body: Element, all: number, masses: Masses): Element {
  let box = line;
  for (let holder = line.parentElement; holder && holder !== body; holder = holder.parentElement) {
    if (masses.of(holder).prose > all * MOST_PROSE) break;
    box = holder;
  }
  return box;
}
