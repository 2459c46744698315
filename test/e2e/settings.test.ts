import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Content } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { beyondTheEdge, expectAccessible } from './looks.ts';
import { putProfiles } from './profiles.ts';
import { mark } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage } from './steps.ts';

const content: Content = (path) => (path === '/dienst' ? { body: discussionPage({ comments: 2 }) } : null);

const kept = (settings: Surface) => settings.texts('[data-testid=kept] tbody tr');

/** One story a browser. */
describe.each(INSTALLED)('settings in %s', (engine) => {
  const at = setting(engine, content);
  let settings: Surface;

  beforeAll(async () => {
    settings = await at.driver.openExtensionPage('library.html');
    await putProfiles(settings);
    settings = await at.driver.openExtensionPage('library.html?settings');
    await settings.waitFor({ role: 'heading', name: 'Settings' });
  });

  it('show the keys as they are set, and where they are changed', async () => {
    // the browser is asked for them: the table is there before its answer
    await settings.until(
      'the keys the browser names',
      ({ document }) => document.querySelectorAll('[data-testid=shortcuts] tbody tr').length > 2,
    );
    const rows = await settings.texts('[data-testid=shortcuts] tbody tr');
    expect(rows).toContainEqual('Read this page with Randnotiz Alt + Shift + K');
    expect(rows).toContainEqual('Mark the selection Alt + Shift + H');
    await expect.poll(() => settings.count('[data-testid=change-shortcuts]')).toBe(1);
  });

  it('change how every page looks, at once and in the menu, too', async () => {
    await settings.click({ role: 'heading', name: 'Settings' });
    await settings.evaluate(({ document }) =>
      document.querySelector<HTMLInputElement>('.settings input[value=sepia]')?.click(),
    );
    await settings.until('sepia', ({ document }) => document.documentElement.dataset.theme === 'sepia');
    await settings.until(
      'the same in the menu',
      ({ document }) => document.querySelector<HTMLInputElement>('[popover] input[value=sepia]')?.checked,
    );
  });

  it('count what is kept, and say what it takes of the disk', async () => {
    await settings.waitFor('[data-testid=kept]');
    await expect
      .poll(() => kept(settings))
      .toEqual([
        'Saved articles 3',
        'Comments 3',
        'Marks and notes 10',
        expect.stringMatching(/^Pictures kept 0/),
        'Older versions without notes 0',
        'Articles in the bin 0',
      ]);
    await expect
      .poll(() => settings.text('[data-testid=space]'))
      .toMatch(/^[\d.,]+ [kMG]?B in use, [\d.,]+ [GT]B free$/);
  });

  it('find a search index that is not right, and build it anew', async () => {
    // what was put into the database past the program is in no index
    await settings.click('[data-testid=check-index]');
    await settings.waitForText(/16 of 16 texts are not in the index/);
    await settings.click('[data-testid=rebuild-index]');
    await settings.waitForText('The index was built anew');
    await settings.click('[data-testid=check-index]');
    await settings.waitForText('All 16 texts are in the index as they should be.');
  });

  it('empty the bin for good, but only when asked twice', async () => {
    const list = await at.driver.openExtensionPage('library.html?article=bestatterin');
    await list.waitFor({ role: 'heading', name: 'Mein Weg zur Bestatterin' });
    await list.evaluate(async ({ indexedDB }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('randnotiz');
        request.onsuccess = () => resolve(request.result);
      });
      const store = database.transaction('articles', 'readwrite').objectStore('articles');
      const request = store.get('bestatterin') as IDBRequest<object>;
      await new Promise((resolve) => {
        request.onsuccess = () =>
          (store.put({ ...request.result, deletedAt: Date.now() }).onsuccess = () => resolve(null));
      });
      database.close();
    });
    settings = await at.driver.openExtensionPage('library.html?settings');
    await settings.click('[data-testid=empty-bin]');
    await settings.waitForText('Delete 1 article with its discussion');
    await settings.press('Escape');
    await settings.click('[data-testid=empty-bin]');
    await settings.click('[data-testid=empty-bin-confirm]');
    await expect
      .poll(async () => (await readLibrary(settings)).articles.map(({ id }) => id).sort())
      .toEqual(['imkerin', 'uhrmacher']);
    await settings.waitUntilGone('[data-testid=empty-bin-confirm]');
    await settings.waitUntilGone('[data-testid=empty-bin]');
  });

  it('list the sites that were granted, and withdraw them', async () => {
    await settings.waitFor('[data-testid=no-sites]');
    const { page, sidebar } = await readPage(at.driver, `${at.origin}/dienst`);
    await mark(page, '.entry-content p', '.entry-content p', 3, '1');
    await sidebar.waitFor('[data-testid=marks]');
    await at.driver.grantSites();
    await page.bringToFront();
    await sidebar.click('[data-testid=revisit] summary');
    await sidebar.click('[data-testid=revisit-site]');
    await sidebar.waitFor('[data-testid=revisit-on]');

    settings = await at.driver.openExtensionPage('library.html?settings');
    await settings.waitFor('[data-testid=sites]');
    await expect.poll(() => settings.texts('[data-testid=sites] li')).toEqual(['localhost Withdraw']);
    await settings.click({ role: 'button', name: 'Withdraw: localhost' });
    await settings.waitFor('[data-testid=no-sites]');
    await page.bringToFront();
    await sidebar.waitFor('[data-testid=revisit]');
    await sidebar.waitUntilGone('[data-testid=revisit-on]');
  });

  it('fit into 320 pixels', async () => {
    settings = await at.driver.openExtensionPage('library.html?settings');
    await settings.waitFor('[data-testid=kept]');
    await settings.resize(320, 800);
    await settings.waitFor('[data-testid=library-menu]');
    expect(await beyondTheEdge(settings)).toEqual([]);
  });

  it.runIf(engine === 'chromium')('have nothing that axe finds wrong', async () => {
    settings = await at.driver.openExtensionPage('library.html?settings');
    await settings.waitFor('[data-testid=kept]');
    await expectAccessible(at.driver, settings);
  });
});
