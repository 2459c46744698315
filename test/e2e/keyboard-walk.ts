import type { Surface } from '../browser/surface.ts';

/** What a walk with the Tab key through a document has met. */
export interface Walk {
  /** Where the focus stood, in order. */
  stops: string[];
  /** What somebody without a mouse would complain of, with the place. */
  faults: string[];
}

/** More than any view has; a walk that does not come to its end is a trap. */
const MOST_STOPS = 500;

/**
 * Walks with the Tab key from the start to where it comes round, and opens with Enter what is folded on the way. What
 * opens over the page (a dialog, a popover) is walked, too, and left with Escape, which must lead back to its button.
 * Nothing that a mouse could use may be left out; every stop must have a name, be seen and show that it has the focus.
 */
export async function walk(surface: Surface): Promise<Walk> {
  const stops: string[] = [];
  const faults: string[] = [];
  await surface.evaluate(startWalk);
  for (let isThere = false; ;) {
    if (stops.length > MOST_STOPS) return { stops, faults: [...faults, 'The walk does not end.'] };
    if (!isThere) await surface.press('Tab');
    isThere = false;
    const stop = await surface.evaluate(standAt);
    faults.push(...stop.faults);
    if (stop.what === null) break;
    stops.push(stop.what);
    if (stop.opens === null) continue;

    await surface.press('Enter');
    await surface.until(`${stop.what} to open`, isOpen);
    if (stop.opens === 'in place') {
      isThere = await surface.evaluate(hasMoved);
      continue;
    }
    faults.push(...(await walkOver(surface, stops)).map((fault) => `${stop.what}: ${fault}`));
  }
  faults.push(...(await surface.evaluate(leftOut)));
  return { stops, faults };
}

/** Through what has opened over the page, and back with Escape. */
async function walkOver(surface: Surface, stops: string[]): Promise<string[]> {
  const faults: string[] = [];
  // the focus goes into some by itself
  let isIn = await surface.evaluate(enterLayer);
  let left: string[];
  // no further than to the last: behind it is the browser's own window
  do {
    if (!isIn) await surface.press('Tab');
    isIn = false;
    const stop = await surface.evaluate(standAt);
    faults.push(...stop.faults);
    if (stop.what !== null) stops.push(stop.what);
    left = await surface.evaluate(leftOut);
    if (stop.what === null || !(await surface.evaluate(isInLayer))) break;
  } while (left.length > 0 && stops.length <= MOST_STOPS);
  await surface.press('Escape');
  await surface.until('what has opened to close', layerIsGone);
  if (!(await surface.evaluate(isBack))) left.push('Escape does not lead back to what has opened it.');
  return [...faults, ...left];
}

/*
 * The functions below run in the document and may use nothing from outside themselves; what a walk has to remember
 * there stands at the window.
 */

interface Memory {
  /** All that had the focus. */
  seen: Set<Element>;
  /** Tried already, whether or not it opened. */
  opened: Set<Element>;
  /** The last to open something. */
  opener: Element | null;
  /** What it has opened over the page. */
  layer: Element | null;
  /** The last stop and how it and what is around it looked with the focus. */
  last: { element: Element; what: string; looks: string[] } | null;
  lookOf(element: Element): string[];
  describe(element: Element): string;
  isShown(element: Element): boolean;
}

type Page = Window & typeof globalThis & { walk: Memory };

function startWalk(window: Window & typeof globalThis): null {
  const { document } = window;
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labels = Array.from((element as HTMLInputElement).labels ?? []);
    const texts = [
      ...labelledBy.map((id) => document.getElementById(id)?.textContent),
      element.getAttribute('aria-label'),
      ...labels.map((label) => label.textContent),
      element.textContent,
      element.querySelector('[aria-label]')?.getAttribute('aria-label'),
      element.querySelector('img[alt]')?.getAttribute('alt'),
      element.getAttribute('title'),
      element.getAttribute('placeholder'),
    ];
    return texts.map(plain).find((text) => text !== '') ?? '';
  };
  // the next Tab goes on from here, whatever had the focus
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  (window as Page).walk = {
    seen: new Set(),
    opened: new Set(),
    opener: null,
    layer: null,
    last: null,
    // where a focus can show: at the element, at its label, at the box around a field
    lookOf: (element) => {
      const boxes = [element, ...Array.from((element as HTMLInputElement).labels ?? [])];
      for (let box = element.parentElement, i = 0; box && i < 2; box = box.parentElement, i++)
        boxes.push(box);
      boxes.push(...Array.from(element.children).slice(0, 3));
      return boxes.map((box) => {
        const {
          outlineStyle,
          outlineWidth,
          outlineColor,
          boxShadow,
          borderColor,
          backgroundColor,
          stroke,
          strokeWidth,
        } = window.getComputedStyle(box);
        const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
        return [outline, boxShadow, borderColor, backgroundColor, stroke, strokeWidth].join(' / ');
      });
    },
    describe: (element) => {
      const role = element.getAttribute('role') ?? element.getAttribute('type');
      return `${element.localName}${role === null ? '' : `[${role}]`} “${nameOf(element).slice(0, 60)}”`;
    },
    isShown: (element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.closest('[inert]') === null,
  };
  return null;
}

interface Stop {
  /** Null when the walk has come round. */
  what: string | null;
  faults: string[];
  opens: 'in place' | 'over the page' | null;
}

async function standAt(window: Window & typeof globalThis): Promise<Stop> {
  const { document } = window;
  const { walk } = window as Page;
  const faults: string[] = [];
  const { last } = walk;
  const element = document.activeElement;
  if (last && last.element !== element && last.element.isConnected) {
    const now = walk.lookOf(last.element);
    if (now.every((look, i) => look === last.looks[i])) faults.push(`${last.what} does not show its focus`);
  }
  walk.last = null;
  if (!element || element === document.body || element === document.documentElement || walk.seen.has(element))
    return { what: null, faults, opens: null };

  walk.seen.add(element);
  const what = walk.describe(element);
  // colours and outlines may take a moment to be there
  const changes = document.getAnimations().filter((one) => one instanceof window.CSSTransition);
  await Promise.allSettled(changes.map(({ finished }) => finished));
  walk.last = { element, what, looks: walk.lookOf(element) };
  if (what.endsWith('“”')) faults.push(`${what} has no name: ${element.outerHTML.slice(0, 120)}`);

  const isCovered = () => {
    const labels = Array.from((element as HTMLInputElement).labels ?? []);
    return [element, ...labels].every((one) =>
      Array.from(one.getClientRects()).every((box) => {
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
        if (left >= right || top >= bottom) return true;
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return (
          !hit || !(one.contains(hit) || hit.contains(one) || labels.some((label) => label.contains(hit)))
        );
      }),
    );
  };
  // scrolled to in the next frames
  for (let frame = 0; frame < 30 && isCovered(); frame++)
    await new Promise((drawn) => window.requestAnimationFrame(drawn));
  if (isCovered()) faults.push(`${what} has the focus and is not to be seen`);

  let opens: Stop['opens'] = null;
  if (!walk.opened.has(element) && walk.layer === null) {
    const isFolded =
      (element.localName === 'summary' && !(element.parentElement as HTMLDetailsElement).open) ||
      (element.getAttribute('aria-expanded') === 'false' && element.getAttribute('role') !== 'combobox');
    if (element.hasAttribute('popovertarget') || element.getAttribute('aria-haspopup') === 'dialog')
      opens = 'over the page';
    else if (isFolded) opens = 'in place';
    if (opens !== null) {
      walk.opened.add(element);
      walk.opener = element;
    }
  }
  return { what, faults, opens };
}

function isOpen(window: Window & typeof globalThis): boolean {
  const { opener } = (window as Page).walk;
  const { document } = window;
  if (!opener) return false;
  return (
    // what it opened may stand in its place
    !opener.isConnected ||
    opener.getAttribute('aria-expanded') === 'true' ||
    Boolean((opener.parentElement as Partial<HTMLDetailsElement>).open) ||
    document.querySelector('dialog[open], :popover-open') !== null
  );
}

/** Whether what was opened took the focus. */
async function hasMoved(window: Window & typeof globalThis): Promise<boolean> {
  const { opener } = (window as Page).walk;
  for (let frame = 0; frame < 5; frame++) await new Promise((drawn) => window.requestAnimationFrame(drawn));
  const { activeElement, body } = window.document;
  return activeElement !== opener && activeElement !== body;
}

async function enterLayer(window: Window & typeof globalThis): Promise<boolean> {
  const { document } = window;
  const layer = document.querySelector('dialog[open], :popover-open');
  (window as Page).walk.layer = layer;
  for (let frame = 0; frame < 20 && !layer?.contains(document.activeElement); frame++)
    await new Promise((drawn) => window.requestAnimationFrame(drawn));
  return layer?.contains(document.activeElement) ?? false;
}

function isInLayer(window: Window & typeof globalThis): boolean {
  return (window as Page).walk.layer?.contains(window.document.activeElement) ?? false;
}

function layerIsGone(window: Window & typeof globalThis): boolean {
  return window.document.querySelector('dialog[open], :popover-open') === null;
}

async function isBack(window: Window & typeof globalThis): Promise<boolean> {
  const { walk } = window as Page;
  for (let frame = 0; frame < 60 && window.document.activeElement !== walk.opener; frame++)
    await new Promise((drawn) => window.requestAnimationFrame(drawn));
  walk.layer = null;
  walk.last = null;
  return window.document.activeElement === walk.opener;
}

/** What a mouse can use and the walk has not met; with a layer open, in that only. */
function leftOut(window: Window & typeof globalThis): string[] {
  const { document } = window;
  const { walk } = window as Page;
  const within = walk.layer ?? document.body;
  const met = (element: Element) => walk.seen.has(element);
  const USABLE =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable], [role=button], [role=option]';
  /** Stops at one of several; arrows, or j and k, lead to the others. */
  const MANY = '[role=tablist], [role=toolbar], [role=radiogroup], [role=listbox], [role=list], [role=group]';
  const isOneOfMany = (element: Element): boolean => {
    const { type, name } = element as HTMLInputElement;
    if (type === 'radio')
      return Array.from(document.querySelectorAll(`input[name="${CSS.escape(name)}"]`)).some(met);
    for (let many = element.closest(MANY); many; many = many.parentElement?.closest(MANY) ?? null) {
      if (
        element.getAttribute('tabindex') === '-1' &&
        Array.from(walk.seen).some((one) => many.contains(one))
      )
        return true;
    }
    return false;
  };
  const unreached = Array.from(within.querySelectorAll(USABLE)).filter(
    (element) =>
      walk.isShown(element) && !element.matches(':disabled') && !met(element) && !isOneOfMany(element),
  );
  const forMice = Array.from(within.querySelectorAll('*')).filter(
    (element) =>
      walk.isShown(element) &&
      window.getComputedStyle(element).cursor === 'pointer' &&
      element.closest(`${USABLE}, label, [tabindex]`) === null,
  );
  return [
    ...unreached.map((element) => `${walk.describe(element)} is not reached`),
    ...forMice.map((element) => `${walk.describe(element)} is for the mouse only`),
  ];
}
