/**
 * One way to look at and use what the extension shows, wherever it stands: a tab or Chromium's side panel,
 * which puppeteer sees as pages, or Firefox's sidebar, which only the browser's own window can reach.
 */

import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A CSS selector, or what an element is for a person: its role and name (text, label, title). */
export type Query = string | { role: keyof typeof ROLES; name: string | RegExp };

export type Key =
  | 'Enter'
  | 'Escape'
  | 'Tab'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Backspace'
  | 'Delete'
  | 'Home'
  | 'End'
  /** What has a meaning of its own where nothing is typed. */
  | 'j'
  | 'k'
  | 'x'
  | 'e'
  | 't'
  | 'm'
  | '/'
  | '?';

/** A value that can be handed into the page and back. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What is left of a type once it was found truthy. */
type Truthy<T> = Exclude<T, null | undefined | false | 0 | ''>;

/** What a surface must be able to do by itself. */
export interface SurfaceControl {
  /** Evaluates an expression in the document; `window` is the document's window. A promise is awaited. */
  run(expression: string): Promise<unknown>;
  /** A real click of the left button, at CSS pixels from the surface's corner. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types into what has the focus. */
  typeText(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** PNG of what is shown. */
  picture(): Promise<Uint8Array>;
  resize(width: number, height: number): Promise<void>;
}

export interface Surface {
  /** Calls a function in the document; it must not use anything from outside itself. */
  evaluate<A extends Json[], R>(
    fn: (window: Window & typeof globalThis, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** Waits until the function answers something truthy, and gives it. */
  until<A extends Json[], R>(
    what: string,
    fn: (window: Window & typeof globalThis, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<Truthy<R>>;
  /** Waits until one is shown. */
  waitFor(query: Query): Promise<void>;
  /** Waits until none is shown. */
  waitUntilGone(query: Query): Promise<void>;
  /** Waits until the visible text of the whole holds this. */
  waitForText(text: string | RegExp): Promise<void>;
  /** How many are shown now. */
  count(query: Query): Promise<number>;
  /** The visible text of the first that is shown, white space as one space; waits for it. */
  text(query: Query): Promise<string>;
  /** The visible text of all that are shown now. */
  texts(query: Query): Promise<string[]>;
  /** Waits for it to be shown, at rest and not covered, and clicks in its middle. */
  click(query: Query): Promise<void>;
  /** Clicks into a field, empties it and types. */
  type(query: Query, text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Waits until the document has the new width, in CSS pixels, and was told of it. */
  resize(width: number, height: number): Promise<void>;
  /** Loads the document anew, as closing and opening it does; waits until it is there. */
  reload(): Promise<void>;
  /** Runs a script's text in the document, such as that of a test library. */
  inject(script: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(path: string): Promise<void>;
}

/** A deadline against hanging: every wait ends as soon as its condition holds. */
const DEADLINE = 120_000;
const PAUSE = 40;

/** Which elements have a role, as far as the tests need it. */
const ROLES = {
  button: 'button, summary, [role=button]',
  link: 'a[href], [role=link]',
  tab: '[role=tab]',
  tabpanel: '[role=tabpanel]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  textbox: 'textarea, input:not([type]), input[type=text], [role=textbox]',
  searchbox: 'input[type=search], [role=searchbox]',
  article: 'article, [role=article]',
  list: 'ul, ol, [role=list]',
  listitem: 'li, [role=listitem]',
  status: '[role=status], output',
  alert: '[role=alert]',
  progressbar: 'progress, [role=progressbar]',
} as const;

/** A query as it goes into the page. */
type Sought = { css: string; name: string | null; pattern: [source: string, flags: string] | null };

function sought(query: Query): Sought {
  if (typeof query === 'string') return { css: query, name: null, pattern: null };
  const { role, name } = query;
  return typeof name === 'string'
    ? { css: ROLES[role], name, pattern: null }
    : { css: ROLES[role], name: null, pattern: [name.source, name.flags] };
}

/** All shown elements that match. Runs in the page. */
function shown(window: Window & typeof globalThis, { css, name, pattern }: Sought): HTMLElement[] {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement): string => {
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labels = 'labels' in element ? Array.from((element as HTMLInputElement).labels ?? []) : [];
    return (
      labelledBy.map((id) => plain(window.document.getElementById(id)?.textContent)).join(' ') ||
      plain(element.getAttribute('aria-label')) ||
      labels.map((label) => plain(label.textContent)).join(' ') ||
      plain(element.innerText) ||
      plain(element.getAttribute('title')) ||
      plain(element.getAttribute('placeholder'))
    );
  };
  const matches = pattern ? new RegExp(...pattern) : null;
  return Array.from(window.document.querySelectorAll<HTMLElement>(css)).filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      (name === null || nameOf(element) === name) &&
      (!matches || matches.test(nameOf(element))),
  );
}

export function surface(control: SurfaceControl): Surface {
  const evaluate: Surface['evaluate'] = async (fn, ...args) => {
    // as text, so that both engines take it; undefined cannot be handed back as JSON
    const call = `(async () => JSON.stringify((await (${String(fn)})(window, ...${JSON.stringify(args)})) ?? null))()`;
    return JSON.parse(String(await control.run(call))) as Awaited<ReturnType<typeof fn>>;
  };

  const until: Surface['until'] = async (what, fn, ...args) => {
    const deadline = performance.now() + DEADLINE;
    for (;;) {
      const answer = await evaluate(fn, ...args);
      if (answer) return answer as Truthy<typeof answer>;
      if (performance.now() > deadline)
        throw new Error(`Waited in vain for ${what}. Shown: ${await wholeText()}`);
      await sleep(PAUSE);
    }
  };

  const wholeText = () => evaluate((window) => window.document.body.innerText.slice(0, 2000));

  /** Calls a function with the shown elements; gives what it answers. */
  const withShown = <A extends Json[], R extends Json>(
    query: Query,
    fn: (elements: HTMLElement[], window: Window & typeof globalThis, ...args: A) => R,
    ...args: A
  ): Promise<R> =>
    control
      .run(
        `(async () => JSON.stringify(await (${String(fn)})((${String(shown)})(window, ${JSON.stringify(sought(query))}), window, ...${JSON.stringify(args)})))()`,
      )
      .then((answer) => JSON.parse(String(answer)) as R);

  const untilShown = async (query: Query, holds: (count: number) => boolean, what: string) => {
    const deadline = performance.now() + DEADLINE;
    while (!holds(await withShown(query, (elements) => elements.length))) {
      if (performance.now() > deadline)
        throw new Error(`Waited in vain for ${describe(query)} ${what}. Shown: ${await wholeText()}`);
      await sleep(PAUSE);
    }
  };
  const waitFor = (query: Query) => untilShown(query, (count) => count > 0, 'to be shown');

  /** The middle of the first shown, once it is at rest and nothing lies over it. */
  const target = async (query: Query): Promise<{ x: number; y: number }> => {
    await waitFor(query);
    const deadline = performance.now() + DEADLINE;
    let last = '';
    for (;;) {
      const spot = await withShown(query, ([element], window) => {
        if (!element) return null;
        const before = element.getBoundingClientRect();
        element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
        const box = element.getBoundingClientRect();
        // the document itself scrolls, too, and back
        const moved = box.x !== before.x || box.y !== before.y;
        const x = Math.min(Math.max(box.x + box.width / 2, 0), window.innerWidth - 1);
        const y = Math.min(Math.max(box.y + box.height / 2, 0), window.innerHeight - 1);
        const hit = window.document.elementFromPoint(x, y);
        const disabled = element.matches(':disabled, [aria-disabled=true]');
        const label = hit?.closest('label');
        const free = hit !== null && (element.contains(hit) || (label?.control ?? null) === element);
        return {
          x,
          y,
          free: free && !disabled && !moved,
          by: disabled ? 'itself, disabled' : (hit?.outerHTML.slice(0, 200) ?? 'nothing'),
        };
      });
      const place = JSON.stringify(spot);
      if (spot?.free && place === last) return { x: spot.x, y: spot.y };
      last = place;
      if (performance.now() > deadline)
        throw new Error(`Cannot click ${describe(query)}: at its place is ${spot?.by ?? 'nothing'}`);
      await sleep(PAUSE);
    }
  };

  const click = async (query: Query) => {
    const deadline = performance.now() + DEADLINE;
    do {
      const { x, y } = await target(query);
      await withShown(query, watchClick);
      await control.clickAt(x, y);
      // a document that has gone was led away by the click
    } while ((await evaluate(hasMissed).catch(() => false)) && performance.now() < deadline);
  };

  return {
    evaluate,
    until,
    waitFor,
    waitUntilGone: (query) => untilShown(query, (count) => count === 0, 'to go'),
    waitForText: async (text) => {
      const [source, flags] = typeof text === 'string' ? [escapeRegExp(text), ''] : [text.source, text.flags];
      await until(
        `the text ${String(text)}`,
        (window, source, flags) =>
          new RegExp(source, flags).test(window.document.body.innerText.replace(/\s+/g, ' ')),
        source,
        flags,
      );
    },
    count: (query) => withShown(query, (elements) => elements.length),
    text: async (query) => {
      await waitFor(query);
      return withShown(query, ([element]) => (element?.innerText ?? '').replace(/\s+/g, ' ').trim());
    },
    texts: (query) =>
      withShown(query, (elements) =>
        elements.map((element) => element.innerText.replace(/\s+/g, ' ').trim()),
      ),
    click,
    type: async (query, text) => {
      const deadline = performance.now() + DEADLINE;
      await waitFor(query);
      const before = await withShown(query, valueOf);
      do {
        await click(query);
        await withShown(query, ([element]) => {
          if (element && 'select' in element) (element as HTMLInputElement).select();
          return null;
        });
        await control.press('Backspace');
        await control.typeText(text);
        // after a window was closed, keys go nowhere for a moment
      } while (!isTyped(await withShown(query, valueOf), text, before) && performance.now() < deadline);
    },
    press: (key) => control.press(key),
    resize: async (width, height) => {
      await control.resize(width, height);
      // the browser answers before the document knows; then the event comes with the next frame
      await until(`a width of ${width} px`, (window, width) => window.innerWidth === width, width);
      await evaluate(nextFrame);
    },
    reload: async () => {
      const before = await evaluate((window) => {
        window.setTimeout(() => window.location.reload());
        return window.performance.timeOrigin;
      });
      const isAnew = () =>
        evaluate(
          ({ performance, document }, before) =>
            performance.timeOrigin !== before && document.readyState === 'complete',
          before,
        ).catch(() => false); // the document went while it was asked
      while (!(await isAnew())) await sleep(PAUSE);
    },
    inject: async (script) => {
      await control.run(`(() => { ${script}\n; return 'null'; })()`);
    },
    screenshot: async (path) => {
      await evaluate(coloursAtRest);
      writeFileSync(path, await control.picture());
    },
  };
}

type Watching = Window & typeof globalThis & { watching?: { ended: AbortController; missed: boolean } };

/** Takes the next click away from the document when the element has moved from under it, as data came. */
function watchClick([element]: HTMLElement[], window: Window & typeof globalThis): null {
  const own = window as Watching;
  own.watching?.ended.abort();
  const watching = { ended: new window.AbortController(), missed: false };
  own.watching = watching;
  let isHit: boolean | null = null;
  const look = (event: Event) => {
    const at = event.composedPath()[0] as Element;
    // the press decides: what it does may bring something else under the pointer
    isHit ??= Boolean(element?.contains(at)) || at.closest('label')?.control === element;
    if (!isHit) {
      watching.missed = true;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (event.type === 'click') watching.ended.abort();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    window.addEventListener(type, look, { capture: true, signal: watching.ended.signal });
  return null;
}

/** Whether the click that was watched hit something else; ends the watch. */
function hasMissed(window: Window & typeof globalThis): boolean {
  const { watching } = window as Watching;
  watching?.ended.abort();
  return watching?.missed ?? false;
}

async function nextFrame(window: Window & typeof globalThis): Promise<null> {
  await new Promise((drawn) => window.requestAnimationFrame(() => window.requestAnimationFrame(drawn)));
  return null;
}

/** Colours on their way from dark to light make a picture of neither. */
async function coloursAtRest({ document, CSSTransition }: Window & typeof globalThis): Promise<null> {
  const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(changes.map(({ finished }) => finished));
  return null;
}

/** The text of the first that is a field. Runs in the page. */
function valueOf([element]: HTMLElement[]): string | null {
  return (element as Partial<HTMLInputElement> | undefined)?.value ?? null;
}

/** Whether all that was typed arrived. What a field then makes of it is its own affair; a part of it is not all. */
function isTyped(value: string | null, text: string, before: string | null): boolean {
  return value === null || value === text || (value !== before && !text.includes(value));
}

function describe(query: Query): string {
  return typeof query === 'string' ? query : `${query.role} "${String(query.name)}"`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
