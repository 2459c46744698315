import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../browser/driver.ts';
import { readLibrary } from '../browser/library.ts';
import { startServer, type Server } from '../browser/server.ts';
import { smallDisk, type SmallDisk } from '../browser/small-disk.ts';
import { startBrowser } from '../browser/start.ts';
import type { Surface } from '../browser/surface.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save, showTab } from './steps.ts';

const PICTURE_BYTES = 20_000_000;

/** Puts a picture into the library that nothing can compress. */
async function putPicture(page: Surface, articleId: string): Promise<void> {
  await page.evaluate(
    async ({ indexedDB, crypto, Blob }, articleId, size) => {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('randnotiz');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction('pictures', 'readwrite');
      const url = 'https://bilder.example/holz.jpg';
      const data = new Blob([bytes], { type: 'image/jpeg' });
      transaction.objectStore('pictures').put({ id: 'picture', articleId, url, data, keptAt: 1 });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(new Error(String(transaction.error)));
      });
      database.close();
      return null;
    },
    articleId,
    PICTURE_BYTES,
  );
}

const used = (page: Surface) =>
  page.evaluate(async ({ navigator }) => (await navigator.storage.estimate()).usage ?? 0);

/** Above so many free bytes there is enough. */
const ENOUGH_BYTES = 200_000_000;

/** Only Chromium lets a program say how much an extension may keep; its database takes more all the same. */
describe.each(INSTALLED.filter((engine) => engine === 'chromium'))('a full disk in %s', (engine) => {
  const at = setting(engine, () => ({ body: discussionPage({ comments: 3 }) }));

  const allow = (session: CDPSession, quotaSize: number) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin: at.driver.extensionAddress('').replace(/\/$/, ''),
      quotaSize,
    });

  it('is told before it hurts, with what can be dropped, until there is room again', async () => {
    const { page, sidebar } = await readPage(at.driver, `${at.origin}/vorher`);
    await save(sidebar);
    const { articles } = await readLibrary(sidebar);
    const before = await used(sidebar);
    await putPicture(sidebar, articles[0]?.id ?? '');
    // the browser counts it a while after
    await expect.poll(() => used(sidebar)).toBeGreaterThan(before + PICTURE_BYTES * 0.9);

    await allow(await page.createCDPSession(), (await used(sidebar)) + ENOUGH_BYTES - PICTURE_BYTES / 2);
    await showTab(sidebar, 'saved');
    await showTab(sidebar, 'page');
    await expect.poll(() => sidebar.text('[data-testid=space-warning]')).toMatch(/Only 1\d\d MB are left/);
    await sidebar.click('[data-testid=space-warning] [data-testid=drop-pictures]');
    await sidebar.click('[data-testid=space-warning] [data-testid=drop-pictures-confirm]');
    // the browser notices a while after the picture has gone, and the sidebar then
    await sidebar.waitUntilGone('[data-testid=space-warning]');
  });
});

/** Two profiles, and then some. */
const DISK_BYTES = 96_000_000;

describe.each(INSTALLED)('a disk without room for a save in %s', (engine) => {
  let disk: SmallDisk | null;
  let driver: Driver | null = null;
  let server: Server;
  beforeAll(async () => {
    disk = smallDisk(DISK_BYTES);
    server = await startServer((path) => ({
      body: discussionPage({ title: path, comments: path === '/long' ? 4000 : 3 }),
    }));
    if (disk) driver = await startBrowser(engine, { profile: disk.folder('profile') });
  });
  afterAll(async () => {
    await driver?.close();
    await server.close();
    disk?.remove();
  });

  it('has the save fail whole, says why, and keeps all when there is room again', async ({ skip }) => {
    if (!disk || !driver) return skip('only the superuser of a Linux machine can make a small disk');
    const { sidebar: first } = await readPage(driver, `${server.origin}/short`);
    await save(first);
    const { sidebar } = await readPage(driver, `${server.origin}/long`);
    disk.fill();
    await sidebar.click('[data-testid=save]');
    await sidebar.waitFor('[data-testid=save-error][data-why=disk-full]');

    disk.empty();
    const kept = await readLibrary(sidebar);
    expect(kept.articles.map(({ title }) => title)).toEqual(['/short']);
    expect(kept.bodies).toHaveLength(1);
    await save(sidebar);
    // what Firefox had kept of the failed one is gone
    const { articles, comments } = await readLibrary(sidebar);
    expect(articles.map(({ title }) => title).sort()).toEqual(['/long', '/short']);
    expect(comments).toHaveLength(4003);
  });
});
