import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { boxInOverlay, openOverlay, waitInOverlay } from '../browser/overlay.ts';
import type { Content } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { firstLineOf, mark, painted, selectWords } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, type OpenedPage } from './steps.ts';

const content: Content = (path) =>
  path === '/dienst'
    ? {
        body: discussionPage({ comments: 1 }).replace(
          '<head>',
          '<head><meta name="viewport" content="width=device-width">',
        ),
      }
    : null;

const PARAGRAPH = '.entry-content p';

/** Where the selected words stand. */
const selectionBox = (page: Page) =>
  page.evaluate(() => {
    const { left, right, top, bottom } = (
      getSelection()?.getRangeAt(0) ?? new Range()
    ).getBoundingClientRect();
    return { left, right, top, bottom };
  });

/** What of the page is in sight. */
const inSight = (page: Page) =>
  page.evaluate(() => {
    const seen = visualViewport;
    return seen && { left: seen.offsetLeft, top: seen.offsetTop, width: seen.width, height: seen.height };
  });

describe.each(INSTALLED)('marks on screens and on paper in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await readPage(at.driver, `${at.origin}/dienst`);
  });

  it.each([1.5, 0.5, 1])('stand beside their words at a zoom of %s', async (zoom) => {
    const { page } = opened;
    const extension = await at.driver.openPage(at.driver.extensionAddress('library.html'));
    await extension.evaluate(async (zoom) => {
      const { tabs } = (window as unknown as { chrome: { tabs: Tabs } }).chrome;
      for (const tab of await tabs.query({ active: false })) await tabs.setZoom(tab.id ?? 0, zoom);
    }, zoom);
    await extension.close();
    await page.bringToFront();
    await page.waitForFunction(
      (zoom) => document.visibilityState === 'visible' && Math.abs(devicePixelRatio - zoom) < 0.01,
      {},
      zoom,
    );
    await selectWords(page, PARAGRAPH, PARAGRAPH, 4);
    const gap = async () => {
      await openOverlay(page, engine);
      const [bar, words] = [await boxInOverlay(page, '.toolbar'), await selectionBox(page)];
      if (!bar) return NaN;
      return Math.min(Math.abs(words.top - bar.y - bar.height), Math.abs(bar.y - words.bottom));
    };
    await expect.poll(gap).toBeLessThan(12);
    await page.keyboard.press('Escape');
  });

  it('are kept on paper as underlines, without what is open beside them', async () => {
    const { page } = opened;
    await mark(page, PARAGRAPH, PARAGRAPH, 3, '1');
    await selectWords(page, `${PARAGRAPH}:nth-of-type(2)`, `${PARAGRAPH}:nth-of-type(2)`, 4);
    await at.driver.setPrinted(page, true);
    const printed = () =>
      page.evaluate((selector) => {
        const paragraph = document.querySelector(selector) ?? document.body;
        const host = document.querySelector('randnotiz-marking') ?? document.body;
        const look = getComputedStyle(paragraph, '::highlight(randnotiz-yellow)');
        return [getComputedStyle(host).display, look.backgroundColor, look.textDecorationLine];
      }, PARAGRAPH);
    await expect.poll(printed).toEqual(['none', 'rgba(0, 0, 0, 0)', 'underline']);
    await at.driver.setPrinted(page, false);
    await expect.poll(async () => (await printed())[0]).not.toBe('none');
    await page.keyboard.press('Escape');
  });

  it('are made with a finger, out of the way of the system’s menu', async () => {
    const { page } = opened;
    // the other engine has no way to be a telephone
    if (engine === 'chromium') {
      // loads the page anew
      await page.setViewport({ width: 412, height: 800, isMobile: true, hasTouch: true });
      await at.driver.clickAction(page);
    }
    await expect.poll(() => painted(page)).toHaveLength(1);
    const place = await firstLineOf(page, `${PARAGRAPH}:nth-of-type(3)`);
    // a finger that stays down ends the selection of one engine, one that is lifted that of the other
    if (engine === 'firefox') await page.touchscreen.tap(place.x, place.y);
    else await page.touchscreen.touchStart(place.x, place.y);
    // a long press is the system's, and not every browser without a window has it
    const pressed = await page
      .waitForFunction(() => getSelection()?.isCollapsed === false, { timeout: 2000 })
      .catch(() => null);
    if (!pressed) {
      await page.evaluate((selector) => {
        const words = document.querySelector(selector)?.firstChild;
        if (words) getSelection()?.setBaseAndExtent(words, 0, words, 20);
      }, `${PARAGRAPH}:nth-of-type(3)`);
    }
    if (engine === 'chromium') await page.touchscreen.touchEnd();
    const below = async () => {
      const bar = await waitInOverlay(page, engine, '.toolbar');
      return bar.y - (await selectionBox(page)).bottom;
    };
    await expect.poll(below).toBeGreaterThan(20);

    if (engine === 'chromium') {
      const small = await page.evaluate(() =>
        Array.from(
          document.querySelector('randnotiz-marking')?.shadowRoot?.querySelectorAll('button') ?? [],
          (button) => button.getBoundingClientRect(),
        ).filter(({ width, height }) => width < 44 || height < 44),
      );
      expect(small).toEqual([]);
    }
    const button = await waitInOverlay(page, engine, '[title^="Skills"]');
    await page.touchscreen.tap(button.x + button.width / 2, button.y + button.height / 2);
    await expect.poll(async () => (await painted(page)).length).toBe(2);
  });

  it.runIf(engine === 'chromium')('stay in sight when two fingers enlarge the page', async () => {
    const { page } = opened;
    await firstLineOf(page, `${PARAGRAPH}:nth-of-type(3)`);
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.6 });
    await page.evaluate((selector) => {
      const words = document.querySelector(selector)?.firstChild;
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 12);
    }, `${PARAGRAPH}:nth-of-type(3)`);
    const outside = async () => {
      const bar = await waitInOverlay(page, engine, '.toolbar');
      const seen = await inSight(page);
      return (
        seen && [
          bar.x < seen.left,
          bar.x + bar.width > seen.left + seen.width,
          bar.y < seen.top,
          bar.y + bar.height > seen.top + seen.height,
        ]
      );
    };
    await expect.poll(outside).toEqual([false, false, false, false]);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await session.detach();
  });
});

/** The part of the extension API that is used here. */
interface Tabs {
  query(which: { active: boolean }): Promise<{ id?: number }[]>;
  setZoom(tabId: number, factor: number): Promise<void>;
}
