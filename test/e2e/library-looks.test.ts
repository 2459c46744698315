import { describe, expect, it } from 'vitest';
import { putIntoLibrary, readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { beyondTheEdge, expectAccessible } from './looks.ts';
import { PROFILES, putProfiles } from './profiles.ts';
import { setting } from './setting.ts';
import { SAMPLE } from './steps.ts';

describe.each(INSTALLED)('the views of the library in %s', (engine) => {
  const at = setting(engine, SAMPLE);

  /** Fits into the narrowest window, and axe finds nothing wrong in it. */
  const isInOrder = async (view: Surface) => {
    await view.resize(320, 700);
    expect(await beyondTheEdge(view)).toEqual([]);
    await view.resize(1280, 900);
    // the same tool finds the same in either
    if (engine === 'chromium') await expectAccessible(at.driver, view);
  };

  it('are in order before the first article', async () => {
    const library = await at.driver.openExtensionPage('library.html');
    await library.waitFor('[data-testid=first-steps]');
    await isInOrder(library);
    await library.click('[data-testid=sample]');
    await library.waitFor('[data-testid=saved-item]');
    await putProfiles(library);
  });

  it.each([
    ['list', '', '[data-testid=saved-item]'],
    ['results of a search', '?q=certificate', '[data-testid=found-article]'],
    ['bin', '?bin', 'main h1'],
    ['comparison', `?compare&articles=${PROFILES.map(({ id }) => id).join()}`, 'table'],
    ['passages', '?codes', 'table'],
    ['categories', '?categories', 'main h1, main h2'],
  ])('are in order: %s', async (_, query, shown) => {
    const library = await at.driver.openExtensionPage(`library.html${query}`);
    await library.waitFor(shown);
    await isInOrder(library);
  });

  it('are in order: an article, its discussion and the search in it', async () => {
    const list = await at.driver.openExtensionPage('library.html');
    await list.waitFor('[data-testid=saved-item]');
    const { articles } = await readLibrary(list);
    const sample = articles.find(({ id }) => !PROFILES.some((profile) => profile.id === id));
    const reader = await at.driver.openExtensionPage(`library.html?article=${sample?.id ?? ''}`);
    await reader.click('[data-testid=overview-people]');
    await reader.waitFor('[data-testid=person]');
    await reader.click('[data-testid=open-find]');
    await reader.type('[data-testid=find]', 'organ');
    await reader.waitForText(/\d+ places/);
    await isInOrder(reader);
  });

  it('begin a title on the side where its script begins', async () => {
    const list = await at.driver.openExtensionPage('library.html');
    await list.waitFor('[data-testid=saved-item]');
    const { articles } = await readLibrary(list);
    const [kept] = articles;
    if (!kept) throw new Error('Nothing is kept.');
    await putIntoLibrary(list, {
      articles: [{ ...kept, title: 'مهنة النجار', language: 'ar', readingState: 'reading' }],
      progress: [{ articleId: kept.id, at: 1, fraction: 0.4, discussionSeenAt: null }],
    });
    await list.reload();
    await list.waitFor('[data-testid=continue]');
    await list.waitFor('.saved-title[lang=ar]');
    const gaps = await list.evaluate(({ document }) =>
      ['.continue-title', '.saved-title[lang=ar]'].map((selector) => {
        const title = document.querySelector(selector);
        if (!title) throw new Error(`No ${selector}`);
        const words = document.createRange();
        words.selectNodeContents(title);
        return title.getBoundingClientRect().right - words.getBoundingClientRect().right;
      }),
    );
    expect(gaps.map(Math.round)).toEqual([0, 0]);
  });
});
