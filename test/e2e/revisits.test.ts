import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { mark } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, type OpenedPage } from './steps.ts';

const content: Content = (path) =>
  path === '/dienst' || path === '/anderes' ? { body: discussionPage({ comments: 2 }) } : null;

function paintedCount(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('randnotiz-')) count += highlight.size;
    });
    return count;
  });
}

const untilPainted = (page: Page, count: number) =>
  expect.poll(() => paintedCount(page), { timeout: 60_000 }).toBe(count);

/** One story a browser. */
describe.each(INSTALLED)('coming back to a marked page in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await readPage(at.driver, `${at.origin}/dienst`);
    await mark(opened.page, '.entry-content p', '.entry-content p', 5, '1');
    await opened.sidebar.waitFor('[data-testid=marks]');
  });

  /** What stands on the toolbar button for each tab. */
  const badges = async () => {
    const page = await at.driver.openPage(at.driver.extensionAddress('library.html'));
    const texts = await page.evaluate(async () => {
      const { tabs, action } = (window as unknown as { chrome: ExtensionApi }).chrome;
      const open = await tabs.query({});
      return Promise.all(open.map(({ id }) => action.getBadgeText({ tabId: id ?? 0 })));
    });
    await page.close();
    return texts;
  };

  /** The background registers the script that asks for marks a moment after the permission came or went. */
  const untilAsking = async (asks: boolean) => {
    const page = await at.driver.openPage(at.driver.extensionAddress('library.html'));
    const registered = () =>
      page.evaluate(async () => {
        const { scripting } = (window as unknown as { chrome: ExtensionApi }).chrome;
        return JSON.stringify(await scripting.getRegisteredContentScripts()).includes('localhost');
      });
    await expect.poll(registered).toBe(asks);
    await page.close();
  };

  it('shows nothing by itself before the user has allowed it', async () => {
    await untilAsking(false);
    const again = await at.driver.openPage(`${at.origin}/dienst`);
    await again.waitForSelector('.entry-content');
    expect(await paintedCount(again)).toBe(0);
    await again.close();
  });

  it('shows the marks once it is allowed for the site, whatever led there', async () => {
    await at.driver.grantSites();
    await opened.page.bringToFront();
    await opened.sidebar.click('[data-testid=revisit] summary');
    await opened.sidebar.click('[data-testid=revisit-site]');
    await opened.sidebar.waitFor('[data-testid=revisit-on]');
    await untilAsking(true);

    const again = await at.driver.openPage(`${at.origin}/dienst?utm_source=brief#comments`);
    await untilPainted(again, 1);
    // the toolbar button says that the page is saved, and has one mark
    await expect.poll(async () => (await badges()).filter((text) => text === '1')).toHaveLength(2);
    await again.close();
  });

  it('leaves a page alone that is not saved', async () => {
    const other = await at.driver.openPage(`${at.origin}/anderes`);
    const known = await at.driver.openPage(`${at.origin}/dienst`);
    // what the later page has got, the earlier one would have, too
    await untilPainted(known, 1);
    expect(await paintedCount(other)).toBe(0);
    await other.close();
    await known.close();
  });

  it('stops when the user takes it back', async () => {
    await opened.page.bringToFront();
    await opened.sidebar.click('[data-testid=revisit-on] button');
    await opened.sidebar.waitFor('[data-testid=revisit]');
    await untilAsking(false);
    const again = await at.driver.openPage(`${at.origin}/dienst`);
    expect(await paintedCount(again)).toBe(0);
  });
});

/** The part of the extension API that is used here. */
interface ExtensionApi {
  tabs: { query(which: object): Promise<{ id?: number }[]> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  action: { getBadgeText(which: { tabId: number }): Promise<string> };
}
