/** What a person does with marks on a page, step by step. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Surface } from '../browser/surface.ts';

const PATIENCE = { timeout: 60_000 };

export interface Point {
  x: number;
  y: number;
}

/** Selects with the mouse, from the beginning of one element to the end of another's first words. */
export async function selectWords(page: Page, from: string, to: string, words: number): Promise<void> {
  const { start, end } = await page.evaluate(
    (from, to, words) => {
      const textIn = (selector: string) => {
        const element = document.querySelector(selector);
        const text = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        if (!text) throw new Error(`No text in ${selector}`);
        return text;
      };
      const pointAt = (text: Node, offset: number, side: 'left' | 'right') => {
        const range = document.createRange();
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        const box = range.getBoundingClientRect();
        return { x: box[side], y: box.top + box.height / 2 };
      };
      // words that are selected already would be dragged along
      getSelection()?.removeAllRanges();
      const last = textIn(to);
      last.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const letters = (last.nodeValue ?? '').split(' ', words).join(' ').length;
      return { start: pointAt(textIn(from), 0, 'left'), end: pointAt(last, letters - 1, 'right') };
    },
    from,
    to,
    words,
  );
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, end.y);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
  // what is offered for a selection comes in a task of its own; something else may stand there still
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await page.waitForSelector('randnotiz-marking');
}

/** Selects so and presses a key; waits until something else is painted. */
export async function mark(
  page: Page,
  from: string,
  to: string,
  words: number,
  key: KeyInput,
): Promise<void> {
  const before = await painted(page);
  await selectWords(page, from, to, words);
  await pressUntil(page, key, async () => (await painted(page)).length !== before.length);
}

/** The page learns of the categories a moment after it was read; once the words are marked the key is nobody's. */
export async function pressUntil(page: Page, key: KeyInput, isDone: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE.timeout;
  do {
    await page.keyboard.press(key);
    await sleep(50);
    if (await isDone()) return;
  } while (performance.now() < deadline);
  throw new Error(`The key ${key} marks nothing.`);
}

/** Whether more than a word is selected: a Firefox that is held up takes a triple click for less. */
export function isLineSelected(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.querySelector('hand-book')?.shadowRoot;
    return [document, document.querySelector('iframe')?.contentDocument].some((one) => {
      const [found] = one?.getSelection()?.getComposedRanges({ shadowRoots: root ? [root] : [] }) ?? [];
      if (!one || !found) return false;
      const range = one.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return range.toString().trim().includes(' ');
    });
  });
}

/** Selects a paragraph and attaches the mark that is lost to it. */
export async function attachAt(page: Page, placeNow: () => Promise<Point>, list: Surface): Promise<void> {
  const isLost = async () => (await list.count('[data-missing=true]')) > 0;
  await expect
    .poll(
      async () => {
        // attached meanwhile: one more click would open its card
        if (!(await isLost())) return false;
        // what comes in above moves it
        const place = await placeNow();
        await page.mouse.click(place.x, place.y, { count: 3 });
        if (await isLineSelected(page)) await page.keyboard.press('Enter');
        return isLost();
      },
      { ...PATIENCE, interval: 500 },
    )
    .toBe(false);
}

/** The words painted on the page, as its own scripts can see them; not what shows for a moment where a mark is. */
export function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('randnotiz-') && name !== 'randnotiz-hint')
        highlight.forEach((range) => words.push((range as Range).toString()));
    });
    return words.sort();
  });
}

export async function untilPainted(page: Page, words: string[]): Promise<void> {
  await expect.poll(() => painted(page), PATIENCE).toEqual([...words].sort());
}

/** The words that are shown for a moment. */
export function hinted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.get('randnotiz-hint')?.forEach((range) => words.push((range as Range).toString()));
    return words;
  });
}

/** The middle of an element's first line, brought into view. */
export function firstLineOf(page: Page, selector: string): Promise<Point> {
  return page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`No ${selector}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.selectNodeContents(element);
    const [line] = range.getClientRects();
    if (!line) throw new Error(`Nothing to see of ${selector}`);
    return { x: line.left + 20, y: line.top + line.height / 2 };
  }, selector);
}

/** The marked passages that the sidebar or the reader lists. */
export const listed = (surface: Surface) => surface.texts('[data-testid=marks] .mark-quote');
