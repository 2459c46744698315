import { beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { beyondTheEdge, expectAccessible } from './looks.ts';
import { putProfiles } from './profiles.ts';
import { setting } from './setting.ts';

/** The words of each cell of the comparison, row by row; its head first. */
function table(surface: Surface): Promise<string[][]> {
  return surface.evaluate(({ document }) =>
    Array.from(document.querySelectorAll<HTMLTableRowElement>('[data-testid=comparison] tr'), (row) =>
      Array.from(row.cells, (cell) => cell.innerText.replace(/\s+/g, ' ').trim()),
    ),
  );
}

const rowOf = async (surface: Surface, category: string) =>
  (await table(surface)).find(([head]) => head?.startsWith(`Aa ${category}`))?.slice(1);

/** Presses an export's button and gives the name and the content of the file that the browser is handed. */
async function exported(surface: Surface, ending: string): Promise<{ name: string; text: string }> {
  await surface.evaluate((window) => {
    const noted = window as unknown as { files: { name: string; blob: Blob }[] };
    noted.files = [];
    const create = window.URL.createObjectURL.bind(window.URL);
    window.URL.createObjectURL = (blob: Blob) => {
      noted.files.push({ name: '', blob });
      return create(blob);
    };
    window.HTMLAnchorElement.prototype.click = function () {
      const file = noted.files.at(-1);
      if (file) file.name = this.download;
    };
  });
  await surface.click(`[data-testid=export-${ending}]`);
  return surface.until('a file', async (window) => {
    const file = (window as unknown as { files: { name: string; blob: Blob }[] }).files.at(-1);
    // text() would swallow the byte order mark
    return (
      file && {
        name: file.name,
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.blob.arrayBuffer()),
      }
    );
  });
}

/** One story a browser. */
describe.each(INSTALLED)('comparing in %s', (engine) => {
  const at = setting(engine, () => null);
  let library: Surface;

  beforeAll(async () => {
    library = await at.driver.openExtensionPage('library.html');
    await putProfiles(library);
    library = await at.driver.openExtensionPage('library.html?compare');
  });

  it('begins with articles that are found as one types, by keyboard alone', async () => {
    await library.type('[data-testid=pick-article]', 'imker');
    await library.waitForText('1 article');
    await library.press('Enter');
    await library.waitFor({ role: 'link', name: 'Was macht eine Imkerin?' });
    await library.type('[data-testid=pick-article]', 'ohlsen');
    await library.waitForText('1 article');
    await library.press('Enter');
    await expect
      .poll(async () => (await table(library))[0]?.slice(1))
      .toEqual([
        expect.stringContaining('Was macht eine Imkerin?'),
        expect.stringContaining('Uhrmacher: ein Handwerk mit Zukunft?'),
      ]);
    await library.press('Escape');
  });

  it('lays two profiles side by side by category, and says plainly what one does not tell', async () => {
    await expect
      .poll(() => rowOf(library, 'Tasks'))
      .toEqual([
        'kontrolliert jede Woche die Waben In the text',
        'zerlegt, reinigt und justiert Werke In the text',
      ]);
    await expect
      .poll(() => rowOf(library, 'Skills'))
      .toEqual([
        'Geduld ist wichtiger als Kraft Im Gespräch nachfragen In the text Stärken',
        'ruhige Hände Comment: Arne, May 6, 2022',
      ]);
    await expect
      .poll(() => rowOf(library, 'Training'))
      .toEqual(['dauert drei Jahre In the text', 'Says nothing on this']);
    await expect
      .poll(() => rowOf(library, 'No category'))
      .toEqual(['Angst vor Stichen In the text', 'Says nothing on this']);
    await expect
      .poll(() => library.text('[data-testid=comparison-count]'))
      .toMatch(/^9 passages 5 cells empty$/);
    expect((await table(library)).at(-1)).toEqual(['Total', '5 passages', '4 passages']);
  });

  it('is written to files that say the same', async () => {
    const csv = await exported(library, 'csv');
    expect(csv.name).toMatch(/^Comparison \d{4}-\d\d-\d\d\.csv$/);
    expect(csv.text).toMatch(
      /^\uFEFFCategory,Was macht eine Imkerin\?,Uhrmacher: ein Handwerk mit Zukunft\?,Total\r\n/,
    );
    expect(csv.text).toContain('\r\nTraining,“dauert drei Jahre” (In the text),Says nothing on this,1\r\n');
    const markdown = await exported(library, 'md');
    expect(markdown.text).toContain('| *Says nothing on this* |');
    expect(markdown.text).toContain(
      '“ruhige Hände” – [Comment: Arne, May 6, 2022](<https://beruf.example/uhrmacher#c0>)',
    );
    const html = await exported(library, 'html');
    expect(html.text).toContain('<td class="nothing">Says nothing on this</td>');
  });

  it('shows an article’s text beside its discussion, and only the categories wanted', async () => {
    const address = 'library.html?compare&articles=uhrmacher.text,uhrmacher.comments';
    library = await at.driver.openExtensionPage(address);
    await library.waitFor('[data-testid=comparison]');
    await expect
      .poll(() => rowOf(library, 'Skills'))
      .toEqual(['The text says nothing on this', 'ruhige Hände Comment: Arne, May 6, 2022']);
    await library.click('[data-testid=category-choice] summary');
    await library.click({ role: 'button', name: 'None' });
    await library.waitForText('No category chosen');
    await library.click('[data-testid=category-choice] label');
    await library.until('one row', ({ document }) => document.querySelectorAll('tbody tr').length === 1);
    await expect
      .poll(() => library.evaluate(({ location }) => location.search))
      .toMatch(/^\?compare&articles=.*&categories=/);
  });

  it('moves columns and takes them out, and keeps the focus there', async () => {
    library = await at.driver.openExtensionPage('library.html?compare&articles=imkerin,uhrmacher');
    await library.click({ role: 'button', name: 'Move “Was macht eine Imkerin?” to the right' });
    await library.until(
      'the other order',
      ({ document }) =>
        document.querySelector('thead a')?.textContent === 'Uhrmacher: ein Handwerk mit Zukunft?',
    );
    const focused = () =>
      library.evaluate(({ document }) => document.activeElement?.getAttribute('aria-label') ?? null);
    await expect.poll(() => focused()).toBe('Move “Was macht eine Imkerin?” to the right');
    await library.click({ role: 'button', name: 'Take out “Uhrmacher: ein Handwerk mit Zukunft?”' });
    await library.until('one column', ({ document }) => document.querySelectorAll('thead a').length === 1);
    await expect.poll(() => focused()).toBe('Take out “Was macht eine Imkerin?”');
  });

  it('goes to the place of a passage with a click', async () => {
    library = await at.driver.openExtensionPage('library.html?compare&articles=imkerin,uhrmacher');
    await library.click('[data-passage-id=uhrmacher-mark-3] a');
    await library.waitFor({ role: 'heading', name: 'Uhrmacher: ein Handwerk mit Zukunft?' });
    await expect
      .poll(() => library.evaluate(({ location }) => location.search))
      .toBe('?article=uhrmacher&mark=uhrmacher-mark-3');
  });

  it('fits into 320 pixels, with a menu that works by keyboard', async () => {
    library = await at.driver.openExtensionPage('library.html?compare&articles=imkerin,uhrmacher');
    await library.resize(320, 800);
    await library.waitFor('[data-testid=comparison]');
    await library.waitFor('[data-testid=library-menu]');
    expect(await beyondTheEdge(library)).toEqual([]);
    await library.evaluate(({ document }) =>
      document.querySelector<HTMLElement>('[data-testid=library-menu]')?.focus(),
    );
    await library.press('Enter');
    await library.waitFor({ role: 'link', name: 'Categories' });
    await library.press('Escape');
    await library.waitUntilGone({ role: 'link', name: 'Categories' });
    await library.press('Enter');
    await library.press('Tab');
    await library.press('Tab');
    await library.press('Enter');
    await library.waitFor({ role: 'heading', name: 'Passages' });
  });

  it.runIf(engine === 'chromium')('has nothing that axe finds wrong', async () => {
    library = await at.driver.openExtensionPage('library.html?compare');
    await library.waitFor('[data-testid=suggested-comparison]');
    await expectAccessible(at.driver, library);
    await library.click('[data-testid=suggested-comparison]');
    await library.waitFor('[data-testid=comparison]');
    await expectAccessible(at.driver, library);
  });
});
