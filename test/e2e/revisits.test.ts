import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
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
    const { page } = opened;
    const place = await page.evaluate(() => {
      const text = document.querySelector('.entry-content p') ?? document.body;
      text.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = text.getBoundingClientRect();
      return { x: left + 30, y: top + 10 };
    });
    await page.mouse.click(place.x, place.y, { count: 3 });
    await page.waitForSelector('randnotiz-marking');
    await page.keyboard.press('1');
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

  it('shows nothing by itself before the user has allowed it', async () => {
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

    const again = await at.driver.openPage(`${at.origin}/dienst?utm_source=brief#comments`);
    await untilPainted(again, 1);
    // the toolbar button says that the page is saved, and has one mark
    await expect.poll(badges, { timeout: 20_000 }).toContain('1');
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
    const again = await at.driver.openPage(`${at.origin}/dienst`);
    expect(await paintedCount(again)).toBe(0);
  });
});

/** The part of the extension API that is used here. */
interface ExtensionApi {
  tabs: { query(which: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(which: { tabId: number }): Promise<string> };
}
