import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import { pageSurface } from '../browser/page-surface.ts';
import type { Content } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { attachAt, firstLineOf, listed, mark, painted, untilPainted } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, save, type OpenedPage } from './steps.ts';

const STAYS = 'Die Zulage ist gut, der Schlaf am Tag ist es nicht.';
const GOES = 'Wer nachts arbeitet, lernt das Haus auf eine andere Weise kennen.';
const IN_FRAME = 'Im Rahmen steht, was der Dienstplan nicht sagt.';

const before = `<p id="goes">${GOES}</p><p id="stays">${STAYS}</p>`;
const after = `<p>Nachts ist alles anders.</p><p id="stays">Vorweg: ${STAYS.replace('gut', 'sehr gut')}</p>
<iframe src="/rahmen" width="600" height="200"></iframe>`;

/** What is served now. */
let article = before;
const content: Content = (path) => {
  if (path === '/rahmen')
    return { body: `<!doctype html><meta charset="utf-8"><p id="inside">${IN_FRAME}</p>` };
  if (path !== '/dienst') return null;
  return { body: discussionPage({ comments: 2 }).replace('<div class="entry-content">', `$&${article}`) };
};

/** One story a browser. */
describe.each(INSTALLED)('marks on a page that is read again in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;

  beforeAll(async () => {
    article = before;
    opened = await readPage(at.driver, `${at.origin}/dienst`);
    await mark(opened.page, '#goes', '#goes', 20, '1');
    await mark(opened.page, '#stays', '#stays', 20, '2');
  });

  it('are all kept, with the text on which they were made', async () => {
    const { page, sidebar } = opened;
    article = after;
    await page.reload();
    await at.driver.clickAction(page);
    await sidebar.waitFor('[data-missing=true]');
    await save(sidebar);
    await expect.poll(async () => (await readLibrary(sidebar)).bodies.length).toBe(2);
    const { annotations, bodies } = await readLibrary(sidebar);
    expect(annotations).toHaveLength(2);
    expect(bodies.map(({ text }) => text.includes(GOES)).sort()).toEqual([false, true]);
    await expect.poll(() => listed(sidebar)).toEqual([GOES, STAYS]);
    await untilPainted(page, [STAYS.replace('gut', 'sehr gut')]);
  });

  it('still stand in the saved copy where the page has lost them', async () => {
    const href = await opened.sidebar.until('the way to the copy', ({ document }) =>
      document.querySelector('[data-missing=true] .mark-ways a')?.getAttribute('href'),
    );
    const copy = await at.driver.openPage(new URL(href, at.driver.extensionAddress('')).href);
    await untilPainted(copy, [GOES, STAYS]);
    await copy.close();
  });

  it('are attached again to a comment', async () => {
    const { page, sidebar } = opened;
    await page.bringToFront();
    await sidebar.click('[data-missing=true] .mark-ways button');
    await attachAt(page, () => firstLineOf(page, '#comment-2 .comment-content p'), sidebar);
    const { annotations, comments, bodies } = await readLibrary(sidebar);
    const moved = annotations.find(({ commentId }) => commentId !== null);
    expect(comments.find(({ id }) => id === moved?.commentId)?.sourceId).toMatch(/2/);
    const newest = bodies.find(({ text }) => !text.includes(GOES));
    expect(moved?.bodyId).toBe(newest?.id);
    await expect.poll(() => painted(page)).toHaveLength(2);
  });

  it('are attached again in a frame, and then the page asks no more', async () => {
    const { page, sidebar } = opened;
    article = after.replace(STAYS.replace('gut', 'sehr gut'), 'Alles neu.');
    await page.reload();
    await at.driver.clickAction(page);
    await sidebar.waitFor('[data-missing=true]');
    await sidebar.click('[data-missing=true] .mark-ways button');
    const inIt = () =>
      page.evaluate(() => {
        const element = document.querySelector('iframe');
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const around = element?.getBoundingClientRect();
        const words = element?.contentDocument?.getElementById('inside')?.getBoundingClientRect();
        return {
          x: (around?.left ?? 0) + (words?.left ?? 0) + 40,
          y: (around?.top ?? 0) + (words?.top ?? 0) + 8,
        };
      });
    await attachAt(page, inIt, sidebar);
    const inFrame = () =>
      page.evaluate(() => {
        const words: string[] = [];
        const view = document.querySelector('iframe')?.contentWindow as typeof window | null | undefined;
        view?.CSS.highlights.forEach((highlight, name) => {
          if (name !== 'randnotiz-hint')
            highlight.forEach((range) => words.push((range as Range).toString()));
        });
        return words;
      });
    await expect.poll(inFrame).toEqual([IN_FRAME]);
    // the next selection is an ordinary one again
    await mark(page, '.entry-content p', '.entry-content p', 2, '3');
  });

  it('are attached again in the saved copy', async () => {
    const { articles, annotations } = await readLibrary(opened.sidebar);
    const copy = await at.driver.openPage(
      at.driver.extensionAddress(`library.html?article=${articles[0]?.id ?? ''}`),
    );
    const surface = pageSurface(copy);
    // words of the frame are not in the copy
    await surface.waitFor('[data-missing=true]');
    const lost = annotations.find(({ quote }) => quote === IN_FRAME)?.id;
    await surface.click('[data-missing=true] .mark-ways button');
    await attachAt(copy, () => firstLineOf(copy, '.reader-text p:last-of-type'), surface);
    const now = (await readLibrary(surface)).annotations.find(({ id }) => id === lost);
    expect(now?.quote).toMatch(/^Absatz 12/);
  });
});
