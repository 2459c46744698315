import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { beyondTheEdge, expectAccessible } from './looks.ts';
import { putProfiles } from './profiles.ts';
import { setting } from './setting.ts';

const shownPassages = (surface: Surface) => surface.texts('[data-testid=passage] .passage-quote');

async function untilPassages(surface: Surface, quotes: string[]): Promise<void> {
  await expect.poll(() => shownPassages(surface), { timeout: 60_000 }).toEqual(quotes);
}

/** One story a browser. */
describe.each(INSTALLED)('passages by category in %s', (engine) => {
  const at = setting(engine, () => null);
  let library: Surface;

  beforeAll(async () => {
    library = await at.driver.openExtensionPage('library.html');
    await putProfiles(library);
    library = await at.driver.openExtensionPage('library.html?codes');
  });

  it('are counted at a glance, those without a category, too', async () => {
    await library.waitFor('[data-testid=codes-overview]');
    await expect
      .poll(() => library.texts('[data-testid=codes-overview] tbody tr'))
      .toEqual([
        'Aa Tasks 3',
        'Aa Skills 2',
        'Aa Training 1',
        'Aa Pay 2',
        'Aa Outlook 1',
        'Aa Question 0',
        'Aa No category 1',
      ]);
  });

  it('stand together, by article, with their numbers by article, author and year', async () => {
    await library.click({ role: 'link', name: /Pay/ });
    await untilPassages(library, [
      'Vom Honig allein kann niemand leben',
      'danach beginnt man mit etwa 2600 Euro brutto',
    ]);
    await expect.poll(() => library.text('[data-testid=codes-count]')).toBe('2 passages 2 articles');
    await expect
      .poll(() => library.texts('.tally-table'))
      .toEqual([
        expect.stringMatching(/^By article .*Uhrmacher: ein Handwerk mit Zukunft\? 1/),
        expect.stringMatching(/^By author .*Arne 1 Pit Ohlsen 1$/),
        expect.stringMatching(/^By year .*2020 1 2021 1$/),
      ]);
  });

  it('are narrowed by place and by a click on a number, and widened again', async () => {
    await library.click('.codes-places label:nth-of-type(3)');
    await untilPassages(library, ['Vom Honig allein kann niemand leben']);
    await library.click('.codes-places label:nth-of-type(1)');
    await library.click({ role: 'button', name: 'Pit Ohlsen' });
    await untilPassages(library, ['danach beginnt man mit etwa 2600 Euro brutto']);
    await library.click('[data-testid=all-passages]');
    await untilPassages(library, [
      'Vom Honig allein kann niemand leben',
      'danach beginnt man mit etwa 2600 Euro brutto',
    ]);
  });

  it('get another category, which can be undone', async () => {
    const [, , , pay, outlook] = (await readLibrary(library)).categories;
    await library.evaluate(({ document, Event }, id) => {
      const select = document.querySelector<HTMLSelectElement>('.codes-select');
      if (!select) throw new Error('No choice of a category');
      select.value = id;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, outlook?.id ?? '');
    await untilPassages(library, ['danach beginnt man mit etwa 2600 Euro brutto']);
    // the next one is at hand
    await expect
      .poll(() => library.evaluate(({ document }) => document.activeElement?.className))
      .toBe('codes-select');
    await library.click('[data-testid=undo]');
    await untilPassages(library, [
      'Vom Honig allein kann niemand leben',
      'danach beginnt man mit etwa 2600 Euro brutto',
    ]);
    const { annotations } = await readLibrary(library);
    expect(annotations.filter(({ categoryId }) => categoryId === pay?.id)).toHaveLength(2);
  });

  it('lead to their place in the article', async () => {
    await library.click('[data-passage-id=uhrmacher-mark-2] a');
    await library.waitFor({ role: 'heading', name: 'Uhrmacher: ein Handwerk mit Zukunft?' });
    await expect
      .poll(() => library.evaluate(({ location }) => location.search))
      .toBe('?article=uhrmacher&mark=uhrmacher-mark-2');
  });

  it('fit into 320 pixels', async () => {
    library = await at.driver.openExtensionPage('library.html?codes&category=none');
    await untilPassages(library, ['Angst vor Stichen']);
    await library.resize(320, 800);
    await library.waitFor('[data-testid=library-menu]');
    expect(await beyondTheEdge(library)).toEqual([]);
  });

  it.runIf(engine === 'chromium')('have nothing that axe finds wrong', async () => {
    library = await at.driver.openExtensionPage('library.html?codes');
    await library.waitFor('[data-testid=codes-overview]');
    await expectAccessible(at.driver, library);
    await library.click({ role: 'link', name: /Pay/ });
    await library.waitFor('[data-testid=codes-count]');
    await expectAccessible(at.driver, library);
  });
});
