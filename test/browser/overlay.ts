/** What the extension draws into a page stands in a closed shadow root, which browsers open only to their own tools. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Engine } from './find.ts';
import { bidi, contextOf } from './firefox-window.ts';

const HOST = 'randnotiz-marking';
const PAUSE = 40;

/** In the page: makes the closed root the one that scripts see, until the element goes. */
const UNLOCK =
  '(root) => void Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true })';

/** Waits until something is drawn, and opens its root to the page's scripts and so to `page.$('… >>> …')` and axe. */
export async function openOverlay(page: Page, engine: Engine): Promise<void> {
  await page.waitForSelector(HOST);
  await (engine === 'chromium' ? openInChromium(page) : openInFirefox(page));
}

async function openInChromium(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const host = html?.children?.find(({ localName }) => localName === HOST);
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) throw new Error('Nothing is drawn.');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { (${UNLOCK})(this); }`,
    });
  } finally {
    await session.detach();
  }
}

interface SerializedHost {
  result: { value?: { shadowRoot?: { sharedId: string } | null } };
}

async function openInFirefox(page: Page): Promise<void> {
  const send = bidi(page.browser());
  const target = { context: contextOf(page) };
  const { result } = await send<SerializedHost>('script.evaluate', {
    target,
    awaitPromise: false,
    expression: `document.querySelector('${HOST}')`,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const sharedId = result.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) throw new Error('Nothing is drawn.');
  await send('script.callFunction', {
    target,
    awaitPromise: false,
    functionDeclaration: UNLOCK,
    arguments: [{ sharedId }],
  });
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the first element for a selector stands in the opened overlay, in CSS pixels of the viewport; null: nowhere. */
export function boxInOverlay(page: Page, selector: string): Promise<Box | null> {
  return page.evaluate(
    (host, selector) => {
      const box = document.querySelector(host)?.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    },
    HOST,
    selector,
  );
}

/** Opens the overlay and clicks, with the mouse, what is there for a selector; waits until it is there. */
export async function clickInOverlay(page: Page, engine: Engine, selector: string): Promise<void> {
  let box = await waitInOverlay(page, engine, selector);
  // at rest: what comes in beside it moves it
  for (let before = ''; before !== JSON.stringify(box);) {
    before = JSON.stringify(box);
    await sleep(PAUSE);
    box = await waitInOverlay(page, engine, selector);
  }
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

export async function waitInOverlay(page: Page, engine: Engine, selector: string): Promise<Box> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    // it may go while it is opened, and come back with something else
    const box = await openOverlay(page, engine).then(
      () => boxInOverlay(page, selector),
      () => null,
    );
    if (box && box.width > 0) return box;
    if (performance.now() > deadline) throw new Error(`The overlay does not show ${selector}.`);
    await sleep(PAUSE);
  }
}
