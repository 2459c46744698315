import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save, savedTitles } from './steps.ts';

/** Each path is an article of its own; those that end alike have the same text. */
const pages = (path: string) => ({
  body: discussionPage({ title: path.slice(1), comments: path.length }).replaceAll(
    '</p>',
    ` Stichwort ${path.split('-').at(-1) ?? ''}.</p>`,
  ),
});

const focused = (surface: Surface) =>
  surface.evaluate(({ document }) => document.activeElement?.textContent.trim() ?? '');

const untilTitles = (surface: Surface, titles: string[]) =>
  expect.poll(() => savedTitles(surface), { timeout: 60_000 }).toEqual(titles);

describe.each(INSTALLED)('the list of the library in %s', (engine) => {
  const at = setting(engine, pages);
  let library: Surface;

  const open = async () => {
    library = await at.driver.openExtensionPage('library.html');
    // the side stands beside the list
    await library.resize(1280, 900);
  };
  beforeAll(open);

  it('begins with what to do, and with a sample that can be taken away again', async () => {
    await library.click('[data-testid=sample]');
    await untilTitles(library, ['What does an organ builder do?']);
    const { comments } = await readLibrary(library);
    expect(comments).toHaveLength(7);
    await library.click('[data-testid=delete-article]');
    await library.waitFor('[data-testid=first-steps]');
  });

  it('shows articles as they are saved elsewhere, in the chosen order, and remembers it', async () => {
    for (const name of ['Birke-1', 'Ahorn-22', 'Zeder-333']) {
      const { page, sidebar } = await readPage(at.driver, `${at.origin}/${name}`);
      await save(sidebar);
      await page.close();
    }
    await untilTitles(library, ['Zeder-333', 'Ahorn-22', 'Birke-1']);
    await choose(library, 'title');
    await untilTitles(library, ['Ahorn-22', 'Birke-1', 'Zeder-333']);
    await library.click('[data-testid=turn-round]');
    await untilTitles(library, ['Zeder-333', 'Birke-1', 'Ahorn-22']);

    await open();
    await untilTitles(library, ['Zeder-333', 'Birke-1', 'Ahorn-22']);
    await choose(library, 'saved');
    await untilTitles(library, ['Zeder-333', 'Ahorn-22', 'Birke-1']);
  });

  it('is gone through and worked in with the keyboard alone', async () => {
    await library.press('j');
    await expect.poll(() => focused(library)).toBe('Zeder-333');
    await library.press('j');
    await expect.poll(() => focused(library)).toBe('Ahorn-22');
    await library.press('k');
    await expect.poll(() => focused(library)).toBe('Zeder-333');

    await library.press('e');
    await library.waitFor('[data-testid=saved-item][data-state=read]');
    await expect
      .poll(() => library.texts('[data-testid=saved-item][data-state=read] .saved-title'))
      .toEqual(['Zeder-333']);
    await library.press('x');
    await library.press('j');
    await library.press('x');
    await expect.poll(() => library.text('[data-testid=chosen-count]')).toBe('2 chosen');
    await library.press('Escape');
    await library.waitUntilGone('[data-testid=bulk]');

    await library.press('?');
    await library.waitFor('[data-testid=key-help]');
    await library.press('Escape');
    await library.waitUntilGone('[data-testid=key-help]');
    await library.press('/');
    await expect
      .poll(() => library.evaluate(({ document }) => document.activeElement?.getAttribute('data-testid')))
      .toBe('filter');
    await library.press('ArrowDown');
    await expect.poll(() => focused(library)).toBe('Zeder-333');
  });

  it('tags what is chosen, renames the tag everywhere, and takes it back', async () => {
    await library.press('t');
    await library.waitFor('[data-testid=tag-panel] input');
    await library.type('[data-testid=tag-panel] input', 'Holz');
    await library.press('Enter');
    await library.waitFor({ role: 'link', name: /^Holz/ });
    await library.press('Escape');
    // the article was chosen for this one step
    await library.waitUntilGone('[data-testid=bulk]');

    await library.evaluate(({ document }) =>
      document.querySelector<HTMLElement>('[data-testid=tags] .icon-button')?.focus(),
    );
    await library.press('Enter');
    await library.type('.nav-panel input', 'Nadelholz');
    await library.press('Enter');
    await library.waitFor({ role: 'link', name: /^Nadelholz/ });
    expect((await readLibrary(library)).articles.flatMap(({ tags }) => tags)).toEqual(['Nadelholz']);
    await library.click('.toast:last-child [data-testid=undo]');
    await library.waitFor({ role: 'link', name: /^Holz/ });
    await library.click({ role: 'link', name: /^Holz/ });
    await untilTitles(library, ['Zeder-333']);
    await library.click({ role: 'link', name: /^All articles/ });
    await untilTitles(library, ['Zeder-333', 'Ahorn-22', 'Birke-1']);
  });

  it('keeps collections within collections, and moves articles into them', async () => {
    await library.click('[data-testid=add-collection]');
    await library.type('[data-testid=side-nav] .panel input', 'Bäume');
    await library.press('Enter');
    await library.waitFor({ role: 'link', name: 'Bäume' });

    await library.click('[data-testid=saved-item] input[type=checkbox]');
    await library.click('[data-testid=bulk-move]');
    await library.click({ role: 'button', name: 'Bäume' });
    await library.waitUntilGone('[data-testid=bulk]');
    await library.click({ role: 'link', name: /^Bäume/ });
    await untilTitles(library, ['Zeder-333']);
    await expect.poll(() => library.text('h1')).toBe('Bäume');
    await library.click({ role: 'link', name: /^All articles/ });
  });

  it('deletes many at once, brings them back, and empties the bin only after asking', async () => {
    await untilTitles(library, ['Zeder-333', 'Ahorn-22', 'Birke-1']);
    await library.click('[data-testid=saved-item] input[type=checkbox]');
    await library.click({ role: 'button', name: 'Choose all 3' });
    await library.click('[data-testid=bulk-delete]');
    await library.waitFor('[data-testid=first-steps]');
    await library.click('.toast:last-child [data-testid=undo]');
    await untilTitles(library, ['Zeder-333', 'Ahorn-22', 'Birke-1']);

    await library.click({ role: 'link', name: /^Bin/ });
    await library.waitFor('[data-testid=bin-item]');
    await library.click({ role: 'button', name: 'Empty the bin' });
    await library.click('[data-testid=for-good]');
    await library.waitForText('The bin is empty');
    expect((await readLibrary(library)).articles).toHaveLength(3);
  });

  it('sees one text under two addresses, and makes one article of the two', async () => {
    const { page, sidebar } = await readPage(at.driver, `${at.origin}/Zirbe-333`);
    await save(sidebar);
    await page.close();
    await library.click({ role: 'link', name: /^Duplicates/ });
    await library.click({ role: 'button', name: 'Make one of them' });
    await library.waitForText('No duplicates');
    const { articles } = await readLibrary(library);
    expect(articles.filter(({ deletedAt }) => deletedAt !== null)).toMatchObject([{ title: 'Zirbe-333' }]);
    await library.click('.toast:last-child [data-testid=undo]');
    await library.waitFor('[data-testid=duplicate]');
  });
});

/** Chooses how the list is sorted, as a click into the list of choices does. */
async function choose(library: Surface, sort: string): Promise<void> {
  await library.waitFor('[data-testid=sort]');
  await library.evaluate(({ document, Event }, value) => {
    const select = document.querySelector<HTMLSelectElement>('[data-testid=sort]');
    if (!select) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, sort);
}
