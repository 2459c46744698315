import { describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save } from './steps.ts';

/** Empties the library, as a new profile would be. */
async function wipe(page: Surface): Promise<void> {
  await page.evaluate(async ({ indexedDB }) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('randnotiz');
      request.onsuccess = () => resolve(request.result);
    });
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readwrite');
    for (const name of names) transaction.objectStore(name).clear();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
    return null;
  });
}

/** Hands the file that was written last to the file field, as choosing it among the downloads would. */
async function chooseWritten(page: Surface): Promise<void> {
  await page.waitFor('[data-testid=import-file]');
  await page.evaluate(async ({ document, navigator, DataTransfer, Event }) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('files on their way out');
    let newest: File | null = null;
    for await (const handle of folder.values()) {
      const file = await (handle as FileSystemFileHandle).getFile();
      if (!newest || file.lastModified >= newest.lastModified) newest = file;
    }
    const field = document.querySelector<HTMLInputElement>('[data-testid=import-file]');
    if (!newest || !field) throw new Error('no file was written');
    const chosen = new DataTransfer();
    chosen.items.add(newest);
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
  });
}

async function chooseText(page: Surface, name: string, text: string): Promise<void> {
  await page.waitFor('[data-testid=import-file]');
  await page.evaluate(
    ({ document, DataTransfer, Event, File }, name, text) => {
      const field = document.querySelector<HTMLInputElement>('[data-testid=import-file]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name));
      if (!field) throw new Error('no field');
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return null;
    },
    name,
    text,
  );
}

describe.each(INSTALLED)('in and out in %s', (engine) => {
  const at = setting(engine, (path) => ({ body: discussionPage({ title: path.slice(1), comments: 40 }) }));

  it('brings a wiped library back from its backup, record for record, and finds it again', async () => {
    for (const title of ['Tischlerin', 'Schmied']) {
      const { sidebar } = await readPage(at.driver, `${at.origin}/${title}`);
      await save(sidebar);
    }
    const page = await at.driver.openExtensionPage('library.html?exchange');
    const before = await readLibrary(page);
    expect(before.comments).toHaveLength(80);
    await page.click('[data-testid=backup]');
    await page.waitFor('[data-testid=backup-done]');

    await wipe(page);
    expect((await readLibrary(page)).articles).toEqual([]);
    await chooseWritten(page);
    await page.waitFor('[data-testid=import-new]');
    expect((await readLibrary(page)).articles).toEqual([]);
    await page.click('[data-testid=bring-in]');
    await page.waitFor('[data-testid=import-done]');
    expect(await readLibrary(page)).toEqual(before);

    const library = await at.driver.openExtensionPage('library.html');
    await library.waitFor({ role: 'link', name: 'Schmied' });
  });

  it('takes 97 of a hundred articles, and says which three it cannot read and why', async () => {
    const page = await at.driver.openExtensionPage('library.html?exchange');
    const articles = Array.from({ length: 100 }, (_, i) => ({
      id: `imported-${i}`,
      url: `https://import.example/${i}`,
      title: `Artikel ${i}`,
      savedAt: 1,
      readAt: 1,
      versions: [
        { id: `text-${i}`, readAt: 1, html: `<p>Text ${i}</p><script>alert(1)</script>`, text: `Text ${i}` },
      ],
    }));
    const bad: unknown[] = articles.map((article, i) => {
      if (i === 10) return { ...article, url: 'javascript:alert(1)' };
      if (i === 20) return { ...article, versions: 'none' };
      if (i === 30) return 'not an article';
      return article;
    });
    const file = { format: 'randnotiz-library', version: 1, exportedAt: 1, articles: bad };
    await chooseText(page, 'hundred.json', JSON.stringify(file));
    await page.waitFor('[data-testid=import-problems]');
    const problems = await page.text('[data-testid=import-problems]');
    expect(problems).toContain('3');
    for (const name of ['Artikel 10', 'Artikel 20', 'articles[30]']) expect(problems).toContain(name);
    await expect.poll(() => page.text('[data-testid=import-new]')).toContain('97');

    await page.click('[data-testid=bring-in]');
    await page.waitFor('[data-testid=import-done]');
    const { articles: kept, bodies } = await readLibrary(page);
    expect(kept.filter(({ url }) => url.startsWith('https://import.example/'))).toHaveLength(97);
    expect(bodies.filter(({ html }) => html.includes('script'))).toEqual([]);

    // the same once more changes nothing
    await page.click({ role: 'button', name: 'Another file' });
    await chooseText(page, 'hundred.json', JSON.stringify(file));
    await page.waitFor('[data-testid=import-same]');
    expect(await page.count('[data-testid=bring-in]')).toBe(0);
  });
});
