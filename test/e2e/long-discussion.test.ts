import { describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import { pages } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, showTab } from './steps.ts';

const COUNT = 5_000;

describe.each(INSTALLED)('a discussion of 5,000 comments in %s', (engine) => {
  const at = setting(engine, pages({ '/long': discussionPage({ comments: COUNT }) }));

  it('is saved in one go with progress, while the sidebar answers', async () => {
    const { sidebar } = await readPage(at.driver, `${at.origin}/long`);
    await sidebar.waitForText('5,000 comments');
    // what is seen of the saving, noted by the sidebar itself: from outside it might be over before one looks
    await sidebar.evaluate(({ document, MutationObserver }) => {
      const note = () => {
        const bar = document.querySelector<HTMLProgressElement>('.save-area progress');
        if (bar && bar.max > 1) document.documentElement.dataset.progressShown = String(bar.max);
      };
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
    });

    await sidebar.click('[data-testid=save]');
    // only this tab shows it
    await sidebar.until(
      'progress to have been shown',
      ({ document }) => Number(document.documentElement.dataset.progressShown) >= 5_000,
    );
    await showTab(sidebar, 'discussion');
    await sidebar.waitFor('[data-testid=comment]');
    await showTab(sidebar, 'page');
    await sidebar.waitFor('[data-testid=saved]');

    const { articles, comments } = await readLibrary(sidebar);
    expect(articles).toMatchObject([{ commentCount: COUNT }]);
    expect(comments).toHaveLength(COUNT);
    expect(comments.at(-1)?.text).toContain(`Beitrag ${COUNT} `);
  });
});
