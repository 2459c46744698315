import type { Page } from '../page';
import type { DiscussionSystem, Place } from './system';

/** One comment's elements, before its fields are read. */
export interface Item {
  element: Element;
  /** Elements inside it that are the same comment again. */
  aliases: Element[];
  /** Elements after it that belong to it. */
  tail: Element[];
  id: string | null;
  /** The comment that encloses it. */
  outer: Item | null;
  index: number;
}

export interface ItemTree {
  /** In document order. */
  items: Item[];
  /** The comment whose own content an element is. */
  ownerOf: (node: Node) => Item | null;
  /** The element is a whole comment. */
  isItem: (node: Node) => boolean;
  /** There is a comment inside the element. */
  holdsItem: (node: Node) => boolean;
}

export interface LongPlace {
  at: string;
  attribute: string | null;
  pattern: RegExp | null;
  before: boolean;
}

const longPlaces = new Map<string, LongPlace>();

/** Reads the short spelling of a place. */
export function longPlace(place: Place): LongPlace {
  if (typeof place !== 'string') {
    return {
      at: place.at,
      attribute: place.attribute ?? null,
      pattern: place.pattern ?? null,
      before: place.before ?? false,
    };
  }
  let long = longPlaces.get(place);
  if (!long) {
    const [, at = '', attribute] = /^(.*?)(?:@([\w-]+))?$/.exec(place) ?? [];
    long = { at, attribute: attribute ?? null, pattern: null, before: false };
    longPlaces.set(place, long);
  }
  return long;
}

/** The value of a place at an element that was found for it. */
export function valueOf(element: Element, place: LongPlace, textOf: (element: Element) => string) {
  const value = place.attribute === null ? textOf(element) : element.getAttribute(place.attribute);
  const part = value && place.pattern ? place.pattern.exec(value)?.[1] : value;
  return part?.trim() ? part.trim() : null;
}

/** The id that an element says of itself or of the one it stands for: places at, or right before, the element. */
function ownId(element: Element, places: Place[]): string | null {
  for (const place of places.map(longPlace)) {
    const at = place.before ? element.previousElementSibling : element;
    if (!at || (place.at !== '' && !(place.before && at.matches(place.at)))) continue;
    const id = valueOf(at, place, (e) => e.textContent);
    if (id !== null) return id;
  }
  return null;
}

const LISTS = 'ol, ul, dl, .children';

function listBetween(inner: Element, outer: Element): boolean {
  const list = inner.parentElement?.closest(LISTS);
  return list !== null && list !== undefined && list !== outer && outer.contains(list);
}

/** Boxes with the newest comments of a whole site. */
const WIDGETS = [
  '.widget:not(:has(#respond, #commentform, .comment-form, textarea)), .widget_recent_comments, .wp-block-latest-comments',
  '[id*="recent-comments"], [id*="recentcomments"], [class*="recent-comments"], [class*="recentcomments"], [class*="latest-comments"]',
].join(', ');

/** Finds the comments of a system under a root; elements that another system has are left to it. */
export function findItems(
  page: Page<ParentNode & Node>,
  system: DiscussionSystem,
  taken: (element: Element) => boolean,
): ItemTree {
  const { root } = page;
  const owners = new Map<Node, Item>();
  const items: Item[] = [];
  const ownerOf = (node: Node): Item | null => {
    for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
      const owner = owners.get(at);
      if (owner) return owner;
    }
    return null;
  };
  const widgets = page.first(WIDGETS) !== null;
  const candidates = [system.item, system.identified].filter((selector) => selector !== undefined).join(', ');
  for (const element of page.all(candidates)) {
    if (taken(element) || (system.skip && element.matches(system.skip))) continue;
    if (widgets && element.closest(WIDGETS)) continue;
    const id = ownId(element, system.id ?? []);
    if (id === null && !(system.item && element.matches(system.item))) continue;
    const outer = element.parentNode ? ownerOf(element.parentNode) : null;
    if (outer && isSame(element, id, outer)) {
      outer.aliases.push(element);
      outer.id ??= id;
      continue;
    }
    const item: Item = { element, aliases: [], tail: [], id, outer, index: items.length };
    items.push(item);
    owners.set(element, item);
  }
  if (system.tail) {
    for (const item of items) {
      let next = item.element.nextElementSibling;
      while (next && !owners.has(next) && next.matches(system.tail)) {
        item.tail.push(next);
        owners.set(next, item);
        next = next.nextElementSibling;
      }
    }
  }
  const holders = new Set<Node>();
  for (const { element } of items) {
    for (let at = element.parentNode; at && at !== root && !holders.has(at); at = at.parentNode) {
      holders.add(at);
    }
  }
  return {
    items,
    ownerOf,
    isItem: (node) => owners.has(node),
    holdsItem: (node) => holders.has(node),
  };
}

/** `<li id="li-comment-5"><article id="comment-5">` is one comment, and so is `<li class="comment"><article id="comment-5">`. */
function isSame(element: Element, id: string | null, outer: Item): boolean {
  if (id !== null && id === outer.id) return true;
  if (id === null || outer.id !== null) return false;
  return !listBetween(element, outer.element);
}
