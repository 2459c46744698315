import { describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';

const OLD = { name: 'alt', articles: 60 };
const NEW = { name: 'neu', articles: 240 };

/** Puts a library made in the page into the file field; long texts, so that bringing them in takes a moment. */
async function chooseLibrary(page: Surface, { name, articles }: typeof OLD): Promise<void> {
  await page.waitFor('[data-testid=import-file]');
  await page.evaluate(
    ({ document, DataTransfer, Event, File }, name, count) => {
      const articles = Array.from({ length: count }, (_, i) => ({
        id: `${name}-${i}`,
        url: `https://${name}.example/${i}`,
        title: `${name} ${i}`,
        savedAt: i + 1,
        readAt: i + 1,
        versions: [
          {
            id: `${name}-text-${i}`,
            readAt: i + 1,
            html: `<p>${'Holz und Leim. '.repeat(2000)}</p>`,
            text: `${name} ${i}`,
          },
        ],
      }));
      const library = { format: 'randnotiz-library', version: 1, exportedAt: 1, articles };
      const chosen = new DataTransfer();
      chosen.items.add(new File([JSON.stringify(library)], `${name}.json`));
      const field = document.querySelector<HTMLInputElement>('[data-testid=import-file]');
      if (!field) throw new Error('no field');
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return null;
    },
    name,
    articles,
  );
  await page.waitFor('[data-testid=import-preview]');
}

/** How far the library is being replaced when the browser is killed, as a part of the whole. */
const MOMENTS = [0, 0.3, 0.9] as const;

describe.each(INSTALLED)('a restore in %s', (engine) => {
  const at = setting(engine, () => null);

  it('that is killed at any moment leaves the old library or the new one, never a mixture', async () => {
    let page = await at.driver.openExtensionPage('library.html?exchange');
    await chooseLibrary(page, OLD);
    await page.click('[data-testid=bring-in]');
    await page.waitFor('[data-testid=import-done]');

    for (const moment of MOMENTS) {
      page = await at.driver.openExtensionPage('library.html?exchange');
      await chooseLibrary(page, NEW);
      await page.click('[name=import-mode][value=replace]');
      await page.click('[data-testid=bring-in]');
      await page.until(
        `${moment} of it`,
        ({ document }, moment) => {
          const bar = document.querySelector<HTMLProgressElement>('.exchange-preview progress');
          const done = document.querySelector('[data-testid=import-done]');
          return done !== null || (bar !== null && (moment === 0 || bar.value / bar.max >= moment));
        },
        moment,
      );
      await at.crash();

      page = await at.driver.openExtensionPage('library.html');
      const { articles, bodies } = await readLibrary(page);
      const kind = articles[0]?.id.startsWith(NEW.name) ? NEW : OLD;
      const ids = (suffix: string) =>
        Array.from({ length: kind.articles }, (_, i) => `${kind.name}-${suffix}${i}`).sort();
      expect(articles.map(({ id }) => id).sort()).toEqual(ids(''));
      expect(bodies.map(({ id }) => id).sort()).toEqual(ids('text-'));
    }

    // and it still comes in
    page = await at.driver.openExtensionPage('library.html?exchange');
    await chooseLibrary(page, NEW);
    await page.click('[name=import-mode][value=replace]');
    await page.click('[data-testid=bring-in]');
    await page.waitFor('[data-testid=import-done]');
    expect((await readLibrary(page)).articles).toHaveLength(NEW.articles);
  });
});
