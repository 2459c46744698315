import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import { clickInOverlay, openOverlay, waitInOverlay } from '../browser/overlay.ts';
import type { Content } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { firstLineOf, mark, painted, pressUntil, selectWords } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, type OpenedPage } from './steps.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const html = discussionPage({ comments: 1 }).replace(
  '<div class="entry-content">',
  `$&<p id="first">Wer abends kommt, <a id="link" href="#comments">kennt die Stillen</a>, und wer bleibt, kennt alle.</p>
<p><button id="other">Etwas anderes</button></p>`,
);

const content: Content = (path) => (path === '/dienst' ? { body: html } : null);

/** What axe finds in the opened overlay. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: object): Promise<AxeResults> } };
    const root = document.querySelector('randnotiz-marking')?.shadowRoot;
    if (!root) throw new Error('Nothing is drawn.');
    const found = await axe.run({ include: { fromShadowDom: ['randnotiz-marking', 'div'] } });
    if (found.passes.length === 0) throw new Error('Nothing was looked at.');
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
}

/** What a screen reader is given to say. */
async function said(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('randnotiz-marking')?.shadowRoot?.querySelector('.visually-hidden[role=status]')
        ?.textContent ?? '',
  );
}

const PATIENCE = { timeout: 60_000 };

describe.each(INSTALLED)('marking without seeing or without a mouse in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await readPage(at.driver, `${at.origin}/dienst`);
    await opened.page.evaluate(AXE);
  });

  /** Empty when nothing is said for a while. */
  const untilSaid = async (page: Page) => {
    for (let tries = 0; tries < 20; tries++) {
      if (await page.$('randnotiz-marking')) await openOverlay(page, engine).catch(() => undefined);
      const text = await said(page);
      if (text !== '') return text;
      await sleep(50);
    }
    return '';
  };

  const expectAccessible = async () => {
    const { page } = opened;
    for (const dark of [true, false]) {
      await at.driver.setDark(dark);
      await page.waitForFunction(
        (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
        {},
        dark,
      );
      await openOverlay(page, engine);
      expect(await violations(page), dark ? 'in the dark' : 'in the light').toEqual([]);
    }
  };

  it('axe finds nothing in the toolbar', async () => {
    await selectWords(opened.page, '#first', '#first', 3);
    await expectAccessible();
  });

  it('axe finds nothing in the card', async () => {
    const { page } = opened;
    await pressUntil(page, '1', async () => (await painted(page)).length === 1);
    const place = await firstLineOf(page, '#first');
    await page.mouse.click(place.x, place.y);
    await waitInOverlay(page, engine, '.card textarea');
    await page.keyboard.type('Abends fragen');
    await expectAccessible();
  });

  it('axe finds nothing beside a mark that is moved', async () => {
    await clickInOverlay(opened.page, engine, '[aria-label="Move or resize"]');
    await waitInOverlay(opened.page, engine, '.handle');
    await expectAccessible();
    await opened.page.keyboard.press('Escape');
    await opened.page.waitForSelector('randnotiz-marking', { hidden: true });
  });

  it('says so when the focus comes into a mark', async () => {
    const { page } = opened;
    await mark(page, '#first', '#link', 4, '2');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.focus('#other');
    await expect
      .poll(async () => {
        // what a pointer does is seen: only a while after it is anything said
        await page.focus('#other');
        await page.focus('#link');
        return untilSaid(page);
      }, PATIENCE)
      .toBe('Marked: Skills.');
  });

  it('says so when the caret comes into a mark, with its note', async () => {
    const { page } = opened;
    // what was said before is over
    await page.waitForSelector('randnotiz-marking', { hidden: true });
    const putCaret = (selector: string, offset: number) =>
      page.evaluate(
        (selector, offset) => {
          // where the focus is comes before the caret
          (document.activeElement as HTMLElement | null)?.blur();
          const text = document.querySelector(selector)?.firstChild;
          if (text) getSelection()?.collapse(text, offset);
        },
        selector,
        offset,
      );
    await expect
      .poll(async () => {
        // one after the other: of two at once the document is told as of one
        await putCaret('#other', 1);
        await putCaret('#first', 3);
        return untilSaid(page);
      }, PATIENCE)
      .toMatch(/^Marked: (Tasks, with a note \(Alt\+Shift\+H\): Abends fragen|Skills\.)$/);
    // and leaves nothing in the page
    await page.waitForSelector('randnotiz-marking', { hidden: true });
  });

  it('gives the focus back where it came from', async () => {
    const { page } = opened;
    await page.focus('#link');
    await at.driver.pressShortcut(page, 'H');
    await waitInOverlay(page, engine, '.card textarea:focus');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('moves the end of a mark by keys, and takes it back', async () => {
    const { page } = opened;
    const before = await painted(page);
    await page.focus('#link');
    await at.driver.pressShortcut(page, 'H');
    await waitInOverlay(page, engine, '.card textarea:focus');
    await clickInOverlay(page, engine, '[aria-label="Move or resize"]');
    await waitInOverlay(page, engine, '.handle:focus');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await page.waitForSelector('randnotiz-marking', { hidden: true });
    expect(await painted(page)).toEqual(before);
  });

  it('in the reader, ties what is marked to what is written beside it', async () => {
    const { articles } = await readLibrary(opened.sidebar);
    const reader = await at.driver.openExtensionPage(`library.html?article=${articles[0]?.id ?? ''}`);
    const details = await reader.until('the tie', ({ document }) => {
      const block = document.querySelector('.reader-text [aria-details]');
      const target = document.getElementById(block?.getAttribute('aria-details')?.split(' ')[0] ?? '');
      const words = block?.getAttribute('aria-description') ?? '';
      return words.includes('Marked: Tasks, with a note: Abends fragen') && target?.textContent;
    });
    expect(details).toContain('Abends fragen');
  });

  it('opens the notes by the shortcuts in the reader, too', async () => {
    const { articles } = await readLibrary(opened.sidebar);
    const reader = await at.driver.openPage(
      at.driver.extensionAddress(`library.html?article=${articles[0]?.id ?? ''}`),
    );
    await reader.waitForSelector('.reader-text [aria-details]');
    await reader.evaluate(AXE);
    const found = await reader.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      return (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`,
      );
    });
    expect(found).toEqual([]);
    await at.driver.pressShortcut(reader, 'J');
    await waitInOverlay(reader, engine, '.notice');
    await at.driver.pressShortcut(reader, 'H');
    await waitInOverlay(reader, engine, '.card textarea:focus');
  });
});
