import { describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save, savedTitles, showTab } from './steps.ts';

/** Each path is an article of its own with 40 comments; `/growing` gets three more each time it is asked for. */
function articles() {
  let growing = 37;
  return (path: string) => {
    if (path === '/growing') growing += 3;
    return {
      body: discussionPage({ title: path.slice(1), comments: path === '/growing' ? growing : 40 }),
    };
  };
}

describe.each(INSTALLED)('what was saved in %s', (engine) => {
  const at = setting(engine, articles());

  it('is all there after the browser was killed right after "Saved" was shown', async () => {
    const { sidebar } = await readPage(at.driver, `${at.origin}/killed`);
    await save(sidebar);
    await at.crash();

    const library = await at.driver.openExtensionPage('library.html');
    const { articles, bodies, comments } = await readLibrary(library);
    expect(articles.map(({ title }) => title)).toEqual(['killed']);
    expect(bodies).toHaveLength(1);
    expect(comments).toHaveLength(40);
    await library.waitFor('[data-testid=saved-item]');
    await expect.poll(() => savedTitles(library)).toEqual(['killed']);
  });

  it('stays one article when the page is saved again, and gets the new comments', async () => {
    const first = await readPage(at.driver, `${at.origin}/growing?utm_source=brief`);
    await save(first.sidebar);
    const second = await readPage(at.driver, `${at.origin}/growing#comments`);
    await expect
      .poll(() => second.sidebar.text('[data-testid=update-available]'))
      .toContain('3 new comments');
    await save(second.sidebar);

    const { articles, comments } = await readLibrary(second.sidebar);
    const grown = articles.filter(({ title }) => title === 'growing');
    expect(grown).toMatchObject([{ commentCount: 43 }]);
    const own = comments.filter(({ articleId }) => articleId === grown[0]?.id);
    expect(new Set(own.map(({ sourceId }) => sourceId)).size).toBe(43);
  });

  it('is saved though the background was stopped between reading and saving', async () => {
    const { sidebar } = await readPage(at.driver, `${at.origin}/stopped`);
    await at.driver.stopBackground();
    await save(sidebar);
    const { articles } = await readLibrary(sidebar);
    expect(articles.find(({ title }) => title === 'stopped')).toMatchObject({ commentCount: 40 });
  });

  it('appears in another window without reload', async () => {
    const first = await readPage(at.driver, `${at.origin}/here`);
    const second = await readPage(at.driver, `${at.origin}/elsewhere`, 'window');
    await showTab(second.sidebar, 'saved');
    await second.sidebar.waitFor('[data-testid=saved-item]');
    expect(await savedTitles(second.sidebar)).not.toContain('here');
    await save(first.sidebar);
    await second.sidebar.waitFor({ role: 'link', name: 'here' });
    await second.page.close();
  });

  it('can be deleted, and the deletion undone', async () => {
    const { sidebar } = await readPage(at.driver, `${at.origin}/deleted`);
    await save(sidebar);
    await showTab(sidebar, 'saved');
    await sidebar.waitFor('[data-testid=saved-item]');
    const [newest] = await savedTitles(sidebar);
    expect(newest).toBe('deleted');
    await sidebar.click('[data-testid=delete-article]');
    await sidebar.waitUntilGone({ role: 'link', name: 'deleted' });
    await sidebar.click('[data-testid=undo]');
    await sidebar.waitFor({ role: 'link', name: 'deleted' });
    const { articles } = await readLibrary(sidebar);
    expect(articles.find(({ title }) => title === 'deleted')).toMatchObject({ deletedAt: null });
  });
});
