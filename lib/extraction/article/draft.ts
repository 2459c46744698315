import type { Sliced } from '../slices';
import type { Masses } from './mass';

/**
 * An article in the making. At first its parts are those of the page, which is only read: steps take them out of the masses. What is
 * chosen is then copied, and steps take the copy apart.
 */
export interface Draft {
  /** What holds the article: the whole body at first, then ever less. */
  body: Element;
  /** What belongs to the article and stands before and after its body. */
  before: readonly Element[];
  after: readonly Element[];
  masses: Masses;
  /** The title as a reader sees it. */
  title: string;
  /** The heading that is the title; null where no heading of the page is. */
  headline: Element | null;
  /** As the page says it; null: it does not. */
  language: string | null;
}

/** One step on the way to the article. Steps are run in order, and each can be left out. */
export interface Step {
  name: string;
  /** Long work pauses on its way. */
  run: (draft: Draft) => Sliced<void> | undefined;
}

/** Elements between two pauses. */
const STRETCH = 1_000;

/** Calls for every element under a root, parents before children; a visit that says `skip` is not followed inside. */
export function* eachElement(root: Element, visit: (element: Element) => 'skip' | undefined): Sliced<void> {
  let element: Element | null = root.firstElementChild;
  for (let visited = 1; element; visited++) {
    if (visited % STRETCH === 0) yield;
    const next: Element | null = element.nextElementSibling;
    const parent: Element | null = element.parentElement;
    const skipped = visit(element) === 'skip';
    // a visit may have taken the element away
    if (!skipped && element.parentElement === parent && element.firstElementChild) {
      element = element.firstElementChild;
      continue;
    }
    element = next;
    let holder = parent;
    while (!element && holder && holder !== root) {
      element = holder.nextElementSibling;
      holder = holder.parentElement;
    }
  }
}
