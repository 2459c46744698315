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

  const said = async (url: string) => {
    const page = await at.driver.openPage(url);
    await at.driver.clickAction(page);
    const sidebar = await at.driver.sidebar(page);
    await sidebar.waitFor('[data-state^=blocked]');
    expect(await sidebar.count('[data-testid=save]')).toBe(0);
    return sidebar.text('[data-testid=page-state]');
  };

  it('the sidebar says that extensions may not read pages of the browser', async () => {
    expect(await said(BROWSERS_OWN[engine])).toMatch(/^A page of the browser/);
  });

  it('says the same of its own library', async () => {
    expect(await said(at.driver.extensionAddress('library.html'))).toMatch(/^A page of the browser/);
  });

  it('says that plain text is no web page', async () => {
    expect(await said(`${at.origin}/notes.txt`)).toMatch(/^Not a web page/);
  });
});
