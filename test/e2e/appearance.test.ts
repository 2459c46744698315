import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { beyondTheEdge, expectAccessible } from './looks.ts';
import { setting } from './setting.ts';
import { readPage, SAMPLE, save, showTab } from './steps.ts';

const NARROW = 320;
const HEIGHT = 800;

/** What a tab shows once it has what it shows. */
const FILLED = {
  page: '[data-testid=saved]',
  discussion: '[data-testid=comment]',
  saved: '[data-testid=saved-item]',
};

describe.each(INSTALLED)('how it looks in %s', (engine) => {
  const at = setting(engine, SAMPLE);
  let page: Page;
  let sidebar: Surface;

  beforeAll(async () => {
    ({ page, sidebar } = await readPage(at.driver, `${at.origin}/energieberaterin.html`));
    await save(sidebar);
  });
  it.each(['page', 'discussion', 'saved'] as const)(
    'the sidebar’s tab "%s" fits into 320 pixels without scrolling sideways',
    async (tab) => {
      await page.bringToFront();
      await sidebar.resize(NARROW, HEIGHT);
      await showTab(sidebar, tab);
      await sidebar.waitFor(FILLED[tab]);
      expect(await beyondTheEdge(sidebar)).toEqual([]);
    },
  );

  it('follows the system into the dark', async () => {
    const brightness = (surface: Surface) =>
      surface.evaluate((window) => {
        const [red = 0, green = 0, blue = 0] = (
          window.getComputedStyle(window.document.documentElement).backgroundColor.match(/[\d.]+/g) ?? []
        ).map(Number);
        return red + green + blue;
      });
    await at.driver.setDark(false);
    const light = await brightness(sidebar);
    await at.driver.setDark(true);
    await sidebar.until('the dark', (window) => window.matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await brightness(sidebar)).toBeLessThan(light);
    await at.driver.setDark(false);
  });

  // axe must run as the page's own script, which Firefox's sidebar has no way for; the pages are the same
  describe.runIf(engine === 'chromium')('axe finds nothing', () => {
    it.each(['page', 'discussion', 'saved'] as const)('in the sidebar’s tab "%s"', async (tab) => {
      await page.bringToFront();
      await showTab(sidebar, tab);
      await sidebar.waitFor(FILLED[tab]);
      await expectAccessible(at.driver, sidebar);
    });
    it('in the reader', async () => {
      const [article] = (await readLibrary(sidebar)).articles;
      const reader = await at.driver.openExtensionPage(`library.html#/article/${article?.id ?? ''}`);
      await reader.waitFor('[data-testid=comment]');
      await expectAccessible(at.driver, reader);
      for (const view of ['people', 'time', 'replies'] as const) {
        await reader.click(`[data-testid=overview-${view}]`);
        await expectAccessible(at.driver, reader);
      }
    });
    it('in the library', async () => {
      const library = await at.driver.openExtensionPage('library.html');
      await library.waitFor('[data-testid=saved-item]');
      await expectAccessible(at.driver, library);
    });
  });
});
