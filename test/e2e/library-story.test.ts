import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../browser/driver.ts';
import { readLibrary } from '../browser/library.ts';
import { filesIn, type Content } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';
import { discussionPage } from '../pages/generated.ts';
import { READER_TITLE, readerPage } from '../pages/reader.ts';
import { INSTALLED } from './installed.ts';
import { mark } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, save, savedTitles, type OpenedPage } from './steps.ts';

/** The article the project began with lies beside a checkout where there is one; the sample stands for it elsewhere. */
const SEED = join(ROOT, '../shared/corpus/seed');
const FIRST = existsSync(SEED) ? SEED : join(ROOT, 'test/start/sample');
const [firstPage = ''] = globSync('*.html', { cwd: FIRST });

const PROFILES = {
  '/glaserin': { title: 'Glaserin', tasks: 'Eine Glaserin schneidet Scheiben zu und setzt sie ein.' },
  '/seilerin': { title: 'Seilerin', tasks: 'Eine Seilerin dreht Garne zu Litzen und Litzen zu Tauen.' },
};

let version: 1 | 2 = 1;
const files = filesIn(FIRST);
const content: Content = (path) => {
  if (path === '/orgel') return { body: readerPage({ version }) };
  const profile = Object.entries(PROFILES).find(([at]) => at === path)?.[1];
  if (!profile) return files(path);
  const { title, tasks } = profile;
  return {
    body: discussionPage({ title, comments: 4 }).replace(
      '<div class="entry-content">',
      `$&<p id="tasks">${tasks}</p>`,
    ),
  };
};

/** One story a browser. */
describe.each(INSTALLED)('a library of four articles in %s', (engine) => {
  const at = setting(engine, content);
  let growing: OpenedPage;
  let library: Surface;

  beforeAll(async () => {
    version = 1;
    const first = await readPage(at.driver, `${at.origin}/${firstPage}`);
    await save(first.sidebar);
    for (const path of Object.keys(PROFILES)) {
      const { page, sidebar } = await readPage(at.driver, at.origin + path);
      // the first mark saves the page
      await mark(page, '#tasks', '#tasks', 4, '1');
      await sidebar.waitFor('[data-testid=saved]');
    }
    growing = await readPage(at.driver, `${at.origin}/orgel`);
    await save(growing.sidebar);
    library = await at.driver.openExtensionPage('library.html');
    await library.resize(1280, 900);
    await library.waitFor('[data-testid=saved-item]');
  });

  it('lists them, the last saved first', async () => {
    const titles = await savedTitles(library);
    expect(titles).toHaveLength(4);
    expect(titles.slice(0, 3)).toEqual([READER_TITLE, 'Seilerin', 'Glaserin']);
  });

  it('finds the words of a comment, and opens at that comment', async () => {
    await library.type('[data-testid=filter]', 'Bolivien Kiste');
    await library.click('[data-query="Bolivien Kiste"] [data-source=comment]');
    await library.waitFor('[data-testid=comment]');
    const { comments } = await readLibrary(library);
    const sought = comments.find(({ text }) => text.includes('Bolivien'));
    const isSeen = await library.until(
      'the comment in the window',
      ({ document, innerHeight }, id) => {
        const box = document.querySelector(`[data-comment-id="${id}"]`)?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      },
      sought?.sourceId ?? '',
    );
    expect(isSeen).toBe(true);
    // the visit is kept after a moment
    await expect
      .poll(
        async () => (await readLibrary(library)).progress.some(({ discussionSeenAt }) => discussionSeenAt),
        {
          timeout: 60_000,
        },
      )
      .toBe(true);
  });

  it('lays two profiles side by side by category', async () => {
    const compare = await at.driver.openExtensionPage('library.html?compare');
    for (const { title } of Object.values(PROFILES)) {
      await compare.type('[data-testid=pick-article]', title.toLowerCase());
      await compare.waitForText('1 article');
      await compare.press('Enter');
      await compare.waitFor({ role: 'link', name: title });
    }
    await compare.press('Escape');
    await compare.waitFor('[data-testid=comparison]');
    const tasks = await compare.evaluate(({ document }) =>
      Array.from(document.querySelectorAll<HTMLTableRowElement>('[data-testid=comparison] tr'), (row) =>
        Array.from(row.cells, (cell) => cell.innerText.replace(/\s+/g, ' ').trim()),
      ).find(([head]) => head?.startsWith('Aa Tasks')),
    );
    expect(tasks?.slice(1)).toEqual([
      'Eine Glaserin schneidet Scheiben In the text',
      'Eine Seilerin dreht Garne In the text',
    ]);
  });

  it('marks the new comments of a changed page that was read again', async () => {
    // who looks at the discussion while it grows has seen what is new
    await library.evaluate((window) => window.scrollTo(0, 0));
    version = 2;
    await growing.page.bringToFront();
    await growing.page.reload();
    await at.driver.clickAction(growing.page);
    await expect
      .poll(() => growing.sidebar.text('[data-testid=update-available]'))
      .toContain('1 new comment');
    await growing.sidebar.click('[data-testid=save]');
    await growing.sidebar.waitFor('[data-testid=update-result]');

    const { articles, comments } = await readLibrary(library);
    const article = articles.find(({ title }) => title === READER_TITLE);
    const reader = await at.driver.openExtensionPage(`library.html?article=${article?.id ?? ''}`);
    await reader.waitFor('[data-testid=discussion]');
    await reader.evaluate(({ document }) =>
      document.querySelector('[data-testid=discussion]')?.scrollIntoView(),
    );
    await reader.waitFor('.comment-mark.strong');
    const marked = await reader.evaluate(({ document }) =>
      Array.from(
        document.querySelectorAll('.comment-mark.strong'),
        (sign) => sign.closest<HTMLElement>('[data-comment-id]')?.dataset.commentId ?? '',
      ),
    );
    expect(marked).toEqual(
      comments.filter(({ author }) => author === 'Nora Feld').map(({ sourceId }) => sourceId),
    );
  });
});
