import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { READER_TITLE, readerPage } from '../pages/reader.ts';
import { INSTALLED } from './installed.ts';
import { beyondTheEdge, expectAccessible } from './looks.ts';
import { setting } from './setting.ts';
import { readPage, save, showTab } from './steps.ts';

/** What the page puts on the clipboard from now on, kept in the page: a test's browser may have no clipboard to read. */
async function keepCopies(surface: Surface): Promise<void> {
  await surface.evaluate((window) => {
    const kept: Record<string, string>[] = [];
    const { clipboard } = window.navigator;
    Object.assign(window, { kept });
    clipboard.write = async ([item]) => {
      const types = item?.types ?? [];
      const texts = await Promise.all(
        types.map(async (type) => [type, await ((await item?.getType(type))?.text() ?? '')] as const),
      );
      kept.push(Object.fromEntries(texts));
    };
    clipboard.writeText = (text) => Promise.resolve(void kept.push({ 'text/plain': text }));
    return null;
  });
}

const lastCopy = (surface: Surface) =>
  surface.evaluate((window) => (window as unknown as { kept: Record<string, string>[] }).kept.at(-1) ?? null);

const choose = (surface: Surface, style: string) =>
  surface.evaluate(({ document, Event }, style) => {
    const select = document.querySelector<HTMLSelectElement>(':popover-open [data-testid=cite-style]');
    if (!select) throw new Error('no choice of style');
    select.value = style;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
  }, style);

/** One story a browser. */
describe.each(INSTALLED)('citing in %s', (engine) => {
  const at = setting(engine, () => ({ body: readerPage({ version: 1 }) }));
  let sidebar: Surface;
  let reader: Surface;

  beforeAll(async () => {
    ({ sidebar } = await readPage(at.driver, `${at.origin}/orgel`));
  });

  it('gives the reference to a comment of a page that is not saved', async () => {
    await showTab(sidebar, 'discussion');
    await sidebar.click('[data-testid=comment] [data-testid=cite]');
    await expect
      .poll(() => sidebar.text(':popover-open [data-testid=reference]'))
      .toContain(
        `Ines Kahl. (2022, January 10). Das Bild mit den Pfeifen hängt jetzt bei uns im Flur. [Comment on the article “${READER_TITLE}”]. `,
      );
    expect(await beyondTheEdge(sidebar)).toEqual([]);
    expect(
      await sidebar.evaluate(({ document, innerWidth }) => {
        const { left, right } = document.querySelector(':popover-open')?.getBoundingClientRect() ?? {};
        return left !== undefined && right !== undefined && left >= 0 && right <= innerWidth;
      }),
    ).toBe(true);
    await sidebar.press('Escape');
    await sidebar.waitUntilGone('[data-testid=reference]');
    await showTab(sidebar, 'page');
    await save(sidebar);
  });

  it('copies the reference to a saved article with and without italics, and for reference managers', async () => {
    const { articles } = await readLibrary(sidebar);
    reader = await at.driver.openExtensionPage(`library.html?article=${articles[0]?.id ?? ''}`);
    await keepCopies(reader);
    await reader.click('.title-block [data-testid=cite]');
    const shown = await reader.text('[data-testid=reference]');
    expect(shown).toMatch(new RegExp(`^Ahrens, J\\. \\(n\\.d\\.\\)\\. ${READER_TITLE}\\. .*Retrieved `));
    await reader.click('[data-testid=copy-reference]');
    await reader.waitForText('Copied: APA 7');
    const copied = await lastCopy(reader);
    expect(copied?.['text/plain']).toBe(shown);
    expect(copied?.['text/html']).toContain(`<i>${READER_TITLE}</i>`);

    await reader.click('[data-testid=copy-bibtex]');
    await reader.waitForText('Copied: BibTeX');
    expect((await lastCopy(reader))?.['text/plain']).toMatch(/^@misc\{ahrens,/);
    await reader.click('[data-testid=copy-ris]');
    await reader.waitForText('Copied: RIS');
    expect((await lastCopy(reader))?.['text/plain']).toMatch(/^TY {2}- BLOG\r\n/);
  });

  it('keeps the style that was chosen, and gives the focus back', async () => {
    await choose(reader, 'iso690');
    await reader.waitForText('AHRENS, Jule, [n.d.].');
    await reader.press('Escape');
    await reader.waitUntilGone('[data-testid=reference]');
    await expect
      .poll(() => reader.evaluate(({ document }) => document.activeElement?.getAttribute('data-testid')))
      .toBe('cite');
    await reader.waitFor('[data-testid=comment]');
    // comments out of view have no buttons yet
    await reader.evaluate(({ document }) => {
      document
        .querySelector('[data-testid=comment]')
        ?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return null;
    });
    await reader.click('[data-testid=comment] [data-testid=cite]');
    await expect
      .poll(() => reader.text('[data-testid=reference]'))
      .toContain(`2022. Comment on: ${READER_TITLE} [online].`);
    await expect.poll(() => reader.count('[data-testid=reference]')).toBe(1);
  });

  it.runIf(engine === 'chromium')('has nothing that axe finds wrong', async () => {
    await expectAccessible(at.driver, reader);
  });
});
