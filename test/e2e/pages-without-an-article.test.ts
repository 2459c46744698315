import { describe, expect, it } from 'vitest';
import { pages } from '../browser/server.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';

const BROWSERS_OWN = { chromium: 'chrome://version/', firefox: 'about:support' };

describe.each(INSTALLED)('where there is nothing to read, in %s', (engine) => {
  const at = setting(
    engine,
    pages({ '/notes.txt': { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Only text.' } }),
  );

  const says = async (url: string, words: RegExp) => {
    const page = await at.driver.openPage(url);
    await at.driver.clickAction(page);
    const sidebar = await at.driver.sidebar(page);
    await sidebar.waitFor('[data-state^=blocked]');
    await expect.poll(() => sidebar.text('[data-testid=page-state]')).toMatch(words);
    expect(await sidebar.count('[data-testid=save]')).toBe(0);
    // the next one finds nothing of it
    await page.close();
  };

  it('the sidebar says that extensions may not read pages of the browser', async () => {
    await says(BROWSERS_OWN[engine], /^A page of the browser/);
  });

  it('says the same of its own library', async () => {
    await says(at.driver.extensionAddress('library.html'), /^A page of the browser/);
  });

  it('says that plain text is no web page', async () => {
    await says(`${at.origin}/notes.txt`, /^Not a web page/);
  });
});
