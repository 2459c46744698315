import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Content } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { attachAt, firstLineOf, listed, mark, painted, untilPainted } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, type OpenedPage } from './steps.ts';

const FIRST = 'Wer nachts arbeitet, lernt das Haus auf eine andere Weise kennen.';
const SECOND = 'Die Zulage ist gut, der Schlaf am Tag ist es nicht.';
const THIRD = 'Nach zwei Jahren wollte ich wissen, wie es weitergeht.';
const ARTICLE = `<p id="first">${FIRST} Die Wege sind leer, die Klingeln lauter.</p>
<p id="second">${SECOND} Wer das nicht mag, sucht sich besser etwas anderes.</p>
<p id="third">${THIRD} Die Antwort fand ich bei Kolleginnen.</p>`;

/** What is served under `/` now. */
let article = ARTICLE;
const page: Content = (path) =>
  path === '/nachtdienst'
    ? { body: discussionPage({ comments: 4 }).replace('<div class="entry-content">', `$&${article}`) }
    : null;

/** One story a browser. */
describe.each(INSTALLED)('marks in %s', (engine) => {
  const at = setting(engine, page);
  const address = () => `${at.origin}/nachtdienst`;
  let opened: OpenedPage;

  beforeAll(async () => {
    article = ARTICLE;
    opened = await readPage(at.driver, address());
  });

  it('are made with the mouse and a key; the first one saves the page', async () => {
    await mark(opened.page, '#first', '#first', 3, '1');
    await opened.sidebar.waitFor('[data-testid=saved]');
    await untilPainted(opened.page, ['Wer nachts arbeitet,']);
    const { annotations, categories } = await readLibrary(opened.sidebar);
    expect(annotations).toMatchObject([{ quote: 'Wer nachts arbeitet,', categoryId: categories[0]?.id }]);
  });

  it('reach across paragraphs, and stand in comments', async () => {
    await mark(opened.page, '#second', '#third', 2, '2');
    await untilPainted(opened.page, [
      'Wer nachts arbeitet,',
      expect.stringMatching(/^Die Zulage[^]*Nach zwei$/) as string,
    ]);
    await mark(opened.page, '.comment-content p', '.comment-content p', 2, '3');
    await expect.poll(() => listed(opened.sidebar), { timeout: 60_000 }).toHaveLength(3);
    const { annotations, comments } = await readLibrary(opened.sidebar);
    const onComment = annotations.find(({ commentId }) => commentId !== null);
    expect(comments.find(({ id }) => id === onComment?.commentId)?.position).toBe(0);
  });

  it('change not one node of the page', async () => {
    await opened.page.keyboard.press('Escape');
    const added = await opened.page.evaluate(
      () => document.querySelectorAll('randnotiz-marking, mark, [class*=randnotiz]').length,
    );
    expect(added).toBe(0);
  });

  it('are there again after the page is loaded anew and read', async () => {
    const before = await painted(opened.page);
    await opened.page.reload();
    await at.driver.clickAction(opened.page);
    await untilPainted(opened.page, before);
  });

  it('are found on the changed page; what is gone is an orphan with its text', async () => {
    article = ARTICLE.replace(FIRST, 'Nachts ist alles anders.').replace(
      'Die Zulage ist gut',
      'Die Zulage ist sehr gut',
    );
    await opened.page.reload();
    await at.driver.clickAction(opened.page);
    await opened.sidebar.waitFor('[data-missing=true]');
    await expect
      .poll(() => opened.sidebar.texts('[data-missing=true] .mark-quote'))
      .toEqual(['Wer nachts arbeitet,']);
    await expect.poll(() => painted(opened.page), { timeout: 60_000 }).toHaveLength(2);
  });

  it('are attached again to a new place', async () => {
    await opened.sidebar.click('[data-missing=true] .mark-ways button');
    await attachAt(opened.page, () => firstLineOf(opened.page, '#first'), opened.sidebar);
    await expect.poll(() => painted(opened.page), { timeout: 60_000 }).toHaveLength(3);
  });

  it('are shown without reloading in a second window as they are made', async () => {
    const second = await readPage(at.driver, address(), 'window');
    await expect.poll(() => painted(second.page), { timeout: 60_000 }).toHaveLength(3);
    await opened.page.bringToFront();
    await mark(opened.page, '#third', '#third', 2, '4');
    await expect.poll(() => painted(second.page), { timeout: 60_000 }).toHaveLength(4);
    await expect.poll(() => listed(second.sidebar), { timeout: 60_000 }).toHaveLength(4);
    await second.page.close();
  });

  it('stand in the saved copy, too', async () => {
    const { articles } = await readLibrary(opened.sidebar);
    const reader = await at.driver.openExtensionPage(`library.html?article=${articles[0]?.id}`);
    const paintedInCopy = () =>
      reader.evaluate(({ CSS }) => {
        let count = 0;
        CSS.highlights.forEach((highlight, name) => {
          if (name.startsWith('randnotiz-') && name !== 'randnotiz-hint') count += highlight.size;
        });
        return count;
      });
    await expect.poll(paintedInCopy, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
  });
});
