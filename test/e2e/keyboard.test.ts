import { describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { walk } from './keyboard-walk.ts';
import { PROFILES, putProfiles } from './profiles.ts';
import { setting } from './setting.ts';
import { readPage, SAMPLE, save, showTab } from './steps.ts';

describe.each(INSTALLED)('without a mouse in %s', (engine) => {
  const at = setting(engine, SAMPLE);

  const isWalkable = async (view: Surface) => {
    let { stops, faults } = await walk(view);
    // what came amid the walk was not met
    if (faults.length > 0) ({ stops, faults } = await walk(view));
    expect(faults, stops.join('\n')).toEqual([]);
    expect(stops.length).toBeGreaterThan(3);
  };

  it('a walk finds what is for the mouse only', async () => {
    const library = await at.driver.openExtensionPage('library.html?settings');
    for (const late of ['backup-plan', 'kept', 'persistence']) await library.waitFor(`[data-testid=${late}]`);
    await library.evaluate(({ document }) => {
      document.querySelector('main')?.insertAdjacentHTML(
        'beforeend',
        `<p style="cursor: pointer">by mouse</p>
        <button tabindex="-1">no stop</button>
        <button style="outline: none; transition: none; all: revert; outline: none">no ring</button>
        <button><svg></svg></button>
        <button style="position: fixed; inset-inline-start: -999px">outside</button>`,
      );
      return null;
    });
    const { faults } = await walk(library);
    expect(faults.map((fault) => fault.replace(/: <.*/s, ''))).toEqual([
      'button “no ring” does not show its focus',
      'button “” has no name',
      'button “outside” has the focus and is not to be seen',
      'button “no stop” is not reached',
      'p “by mouse” is for the mouse only',
    ]);
  });

  it('the sidebar can be used: a page, its discussion, what is saved', async () => {
    const { sidebar } = await readPage(at.driver, `${at.origin}/energieberaterin.html`);
    await sidebar.waitFor('[data-testid=note-text]');
    await isWalkable(sidebar);
    await save(sidebar);
    await sidebar.waitFor({ role: 'button', name: 'Keep pictures' });
    await isWalkable(sidebar);
    for (const tab of ['discussion', 'saved'] as const) {
      await showTab(sidebar, tab);
      await sidebar.waitFor(tab === 'saved' ? '[data-testid=saved-item]' : '[data-testid=comment]');
      await isWalkable(sidebar);
    }
  });

  it('the start can be used', async () => {
    const library = await at.driver.openExtensionPage('library.html?bin');
    await library.resize(1280, 800);
    await library.waitFor('[data-testid=add-collection]');
    await isWalkable(library);
    await putProfiles(library);
  });

  it.each([
    ['list', '', '[data-testid=tags] a'],
    ['results of a search', '?q=energieberaterin', '[data-testid=found-article]'],
    ['choice of articles to compare', '?compare', '[data-testid=suggested-comparison]'],
    ['comparison', `?compare&articles=${PROFILES.map(({ id }) => id).join()}`, 'table'],
    ['passages', '?codes', 'table'],
    ['categories', '?categories', '.category'],
    ['in and out', '?exchange', '[data-testid=last-backup]'],
    ['settings', '?settings', '[data-testid=persistence]'],
    // what comes last of each: a walk before that would not meet it
  ])('can be used: %s', async (_, query, shown) => {
    const library = await at.driver.openExtensionPage(`library.html${query}`);
    await library.resize(1280, 800);
    await library.waitFor(shown);
    await isWalkable(library);
  });

  it('can be used where there is little room: the list', async () => {
    const library = await at.driver.openExtensionPage('library.html');
    await library.resize(480, 800);
    await library.waitFor('[data-testid=open-nav]');
    await library.waitFor('[data-testid=saved-item]');
    await isWalkable(library);
  });

  it('an article can be read with its discussion', async () => {
    const list = await at.driver.openExtensionPage('library.html');
    await list.waitFor('[data-testid=saved-item]');
    const { articles } = await readLibrary(list);
    const sample = articles.find(({ id }) => !PROFILES.some((profile) => profile.id === id));
    const reader = await at.driver.openExtensionPage(`library.html?article=${sample?.id ?? ''}`);
    await reader.waitFor('[data-testid=comment]');
    await isWalkable(reader);
  });
});
