import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Content } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';
import { discussionPage } from '../pages/generated.ts';
import { readerPage } from '../pages/reader.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save, saveForReading, type OpenedPage } from './steps.ts';

const LONG = 400;

let version: 1 | 2 = 1;
const content: Content = (path) => {
  if (path === '/orgel') return { body: readerPage({ version }) };
  return path === '/lang' ? { body: discussionPage({ comments: LONG }) } : null;
};

/** The beginnings of the comments that are shown. */
const shownTexts = (reader: Surface) =>
  reader.evaluate(({ document }) =>
    Array.from(document.querySelectorAll('[data-testid=comment] .comment-text'), (text) =>
      text.textContent.trim().slice(0, 20),
    ),
  );

/** Author of the comment that has the focus. */
const focusedAuthor = (reader: Surface) =>
  reader.evaluate(
    ({ document }) =>
      document.activeElement?.closest('[data-comment-id]')?.querySelector('.comment-author')?.textContent ??
      null,
  );

/** A toast goes after a while, unless a pointer is on it. */
async function holdToast(reader: Surface): Promise<void> {
  await reader.waitFor('[data-testid=undo]');
  await reader.evaluate(({ document, PointerEvent }) => {
    document.querySelector('.toast')?.dispatchEvent(new PointerEvent('pointerenter'));
    return null;
  });
}

const press = (reader: Surface, key: string) =>
  reader.evaluate(
    ({ document, KeyboardEvent }, key) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
    key,
  );

/** One story a browser. */
describe.each(INSTALLED)('the discussion of a saved article in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;
  let reader: Surface;
  let path: string;

  beforeAll(async () => {
    version = 1;
    ({ opened, path } = await saveForReading(at.driver, `${at.origin}/orgel`));
    reader = await at.driver.openExtensionPage(path);
    await reader.resize(1280, 900);
    await reader.waitFor('[data-testid=discussion]');
  });

  it('is filtered by words, in any spelling', async () => {
    await reader.type('[data-testid=discussion-search]', 'pfeifen');
    await reader.waitForText('1 of 6');
    await expect.poll(() => shownTexts(reader)).toEqual(['Das Bild mit den Pfe']);
    await reader.click('[data-testid=filter-clear]');
    await reader.waitUntilGone('[data-testid=filter-count]');
  });

  it('shows who writes, joins two names of one person by hand, and takes that back', async () => {
    await reader.click('[data-testid=overview-people]');
    await reader.waitFor('[data-testid=person]');
    await expect.poll(() => reader.count('[data-testid=person]')).toBe(4);
    await reader.click('[aria-label="Select Ines Kahl to join names"]');
    await reader.click('[aria-label="Select I. Kahl to join names"]');
    await reader.click('[data-testid=join-names]');
    await reader.waitForText('Also as I. Kahl');
    await holdToast(reader);
    await expect.poll(() => reader.count('[data-testid=person]')).toBe(3);

    await reader.click({ role: 'button', name: 'Ines Kahl' });
    await reader.waitForText('3 of 6');
    await reader.click('[data-testid=filter-clear]');

    await reader.click({ role: 'button', name: 'Undo' });
    await reader.until(
      'four people',
      ({ document }) => document.querySelectorAll('[data-testid=person]').length === 4,
    );
  });

  it('shows when it went on; a bar, chosen by key, shows its comments alone', async () => {
    await reader.click('[data-testid=overview-time]');
    await reader.waitFor('[data-testid=timeline] .bar');
    await reader.evaluate(({ document }) =>
      document.querySelector<SVGElement>('[data-testid=timeline] .bar[tabindex="0"]')?.focus(),
    );
    await reader.press('Enter');
    await reader.waitForText('2 of 6');
    await reader.press('Enter');
    await reader.waitUntilGone('[data-testid=filter-count]');
  });

  it('draws who answers whom, says the same as a table, and gives the drawing as a picture', async () => {
    await reader.click('[data-testid=overview-replies]');
    await reader.waitFor('[data-testid=reply-graph] .graph-node');
    await expect.poll(() => reader.count('.graph-node')).toBe(4);
    await reader.click('[data-testid=reply-graph] summary');
    await expect
      .poll(() => reader.texts('[data-testid=reply-graph] tbody tr'))
      .toEqual(['Otto Brehm I. Kahl 1', 'Jule Ahrens Ines Kahl 1']);
    // the file itself goes to the browser's downloads
    const files = await reader.evaluate(async (window) => {
      const links: { name: string; type: string; size: number }[] = [];
      const { URL, Blob, HTMLAnchorElement } = window;
      const make = URL.createObjectURL.bind(URL);
      let last = new Blob();
      URL.createObjectURL = (file) => {
        if (file instanceof Blob) last = file;
        return make(file);
      };
      HTMLAnchorElement.prototype.click = function () {
        links.push({ name: this.download, type: last.type, size: last.size });
      };
      for (const type of ['svg', 'png'])
        window.document.querySelector<HTMLElement>(`[data-testid=drawing-${type}]`)?.click();
      while (links.length < 2) await new Promise((rested) => setTimeout(rested, 20));
      return links;
    });
    expect(files.map(({ name }) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    for (const { size } of files) expect(size).toBeGreaterThan(500);
    await reader.click('[data-testid=overview-replies]');
  });

  it('is read by time, too, each comment saying whom it answers', async () => {
    await reader.evaluate(({ document, Event }) => {
      const select = document.querySelector<HTMLSelectElement>('[data-testid=discussion-order]');
      if (select) select.value = 'newest';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await reader.until('the newest first', ({ document }) =>
      document
        .querySelector('[data-testid=comment] .comment-text')
        ?.textContent.includes('Danke, das wusste'),
    );
    await reader.click({ role: 'button', name: 'Reply to I. Kahl' });
    await reader.until(
      'the comment that is answered',
      ({ document }) =>
        document.activeElement?.closest('[data-comment-id]')?.querySelector('.comment-author')
          ?.textContent === 'I. Kahl',
    );
    await reader.evaluate(({ document, Event }) => {
      const select = document.querySelector<HTMLSelectElement>('[data-testid=discussion-order]');
      if (select) select.value = 'thread';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });

  it('is gone through with j and k', async () => {
    await reader.evaluate(({ document }) => {
      document.querySelector<HTMLElement>('[data-testid=comment] article')?.focus();
    });
    const begin = await focusedAuthor(reader);
    await press(reader, 'j');
    await reader.until(
      'the next comment',
      ({ document }, begin) =>
        document.activeElement?.closest('[data-comment-id]')?.querySelector('.comment-author')
          ?.textContent !== begin,
      begin,
    );
    await press(reader, 'k');
    await reader.until(
      'the comment before',
      ({ document }, begin) =>
        document.activeElement?.closest('[data-comment-id]')?.querySelector('.comment-author')
          ?.textContent === begin,
      begin,
    );
  });

  it('is found by words that are folded away, which brings them back', async () => {
    await reader.click({ role: 'button', name: 'Fold replies' });
    await reader.until(
      'the replies to be away',
      ({ document }) => document.querySelectorAll('[data-testid=comment]').length === 4,
    );
    await reader.click('[data-testid=open-find]');
    await reader.type('[data-testid=find]', 'bolivien');
    // sooner than it has looked
    await reader.press('Enter');
    await reader.waitForText('1 of 1');
    await reader.until('the place in view', ({ CSS, innerHeight }) => {
      const [place] = CSS.highlights.get('randnotiz-found-here') ?? [];
      const box = place?.startContainer.parentElement;
      const top = box?.getBoundingClientRect().top ?? -1;
      return box?.closest('[data-testid=comment]') && top > 0 && top < innerHeight;
    });
    // the other answers stay folded
    await expect.poll(() => reader.count('[data-testid=comment]')).toBe(5);
    // from any of its buttons, and the focus goes back to where it was
    await reader.click('[data-testid=find-next]');
    await reader.press('Escape');
    await reader.waitUntilGone('[data-testid=find-bar]');
    await reader.waitFor('[data-testid=open-find]:focus');
    await reader.click({ role: 'button', name: 'Fold replies' });
    await reader.click({ role: 'button', name: 'Unfold replies' });
  });

  it('marks what is new since the last visit, once the changed page is read again', async () => {
    // the visit is kept after a moment
    await expect
      .poll(async () => (await readLibrary(reader)).progress[0]?.discussionSeenAt ?? null, {
        timeout: 60_000,
      })
      .not.toBeNull();
    // who looks at the discussion while it grows has seen what is new
    await reader.evaluate((window) => window.scrollTo(0, 0));
    version = 2;
    await opened.page.bringToFront();
    await opened.page.reload();
    await at.driver.clickAction(opened.page);
    await opened.sidebar.waitFor('[data-testid=update-available]');
    await opened.sidebar.click('[data-testid=save]');
    await opened.sidebar.waitFor('[data-testid=update-result]');

    reader = await at.driver.openExtensionPage(path);
    // comments far out of view are plain text
    await reader.waitFor('[data-testid=discussion]');
    await reader.evaluate(({ document }) =>
      document.querySelector('[data-testid=discussion]')?.scrollIntoView(),
    );
    await reader.waitFor('.comment-mark.strong');
    await expect.poll(() => reader.count('.comment-mark.strong')).toBe(1);
    await reader.evaluate(({ document }) =>
      document.querySelector<HTMLInputElement>('.chip input[value=new]')?.click(),
    );
    await reader.waitForText('1 of 7');
    await expect.poll(() => shownTexts(reader)).toEqual(['Ich fange im Herbst ']);
  });

  it('opens at a comment far below, which the list had not drawn yet', async () => {
    const long = await readPage(at.driver, `${at.origin}/lang`);
    await save(long.sidebar);
    const { articles, comments } = await readLibrary(long.sidebar);
    const article = articles.find(({ url }) => url.endsWith('/lang'));
    const comment = comments.find(
      ({ articleId, text }) => articleId === article?.id && text.includes('Beitrag 321 '),
    );
    const place = await at.driver.openExtensionPage(
      `library.html?article=${article?.id ?? ''}&comment=${comment?.id ?? ''}`,
    );
    await place.until('the comment in view, with the focus', ({ document, innerHeight }) => {
      const focused = document.activeElement;
      const top = focused?.getBoundingClientRect().top ?? -1;
      return (focused?.textContent.includes('Beitrag 321 ') ?? false) && top >= 0 && top < innerHeight;
    });
  });
});
