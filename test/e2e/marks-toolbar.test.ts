import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import { clickInOverlay, waitInOverlay } from '../browser/overlay.ts';
import type { Content } from '../browser/server.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { firstLineOf, hinted, listed, mark, painted, selectWords, untilPainted } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, type OpenedPage } from './steps.ts';

const WORDS = 'Wer abends kommt, kennt die Stillen.';
const html = discussionPage({ comments: 3 }).replace(
  '<div class="entry-content">',
  `$&<p id="first">${WORDS} Danach wird es laut.</p><p id="second">Die Zulage ist gut, der Schlaf ist es nicht.</p>
<p id="third">Nach zwei Jahren weiß man mehr.</p><textarea id="paper" aria-label="Papier"></textarea>`,
);

const content: Content = (path) => {
  if (path === '/dienst') return { body: html };
  // a page may keep its clipboard from scripts
  if (path === '/karg') return { headers: { 'permissions-policy': 'clipboard-write=()' }, body: html };
  return null;
};

const CATEGORY = (name: string) => `[title^="${name}"]`;
const LABEL = (name: string) => `[aria-label="${name}"]`;

/** What is pasted from the clipboard. */
async function pasted(page: Page): Promise<string> {
  await page.focus('#paper');
  await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paper')?.select());
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['paste'] });
  await page.keyboard.up('Control');
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paper')?.value ?? '');
}

/** One story a browser. */
describe.each(INSTALLED)('the toolbar beside selected words in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await readPage(at.driver, `${at.origin}/dienst`);
  });

  it('marks them in a category that is clicked', async () => {
    const { page, sidebar } = opened;
    await selectWords(page, '#first', '#first', 6);
    await clickInOverlay(page, engine, CATEGORY('Skills'));
    await untilPainted(page, [WORDS]);
    await sidebar.waitFor('[data-testid=marks]');
    const { annotations, categories } = await readLibrary(sidebar);
    expect(categories.find(({ id }) => id === annotations[0]?.categoryId)?.name).toBe('Skills');
  });

  it('opens the note of a mark that is clicked, and keeps what is typed', async () => {
    const { page, sidebar } = opened;
    const place = await firstLineOf(page, '#first');
    await page.mouse.click(place.x, place.y);
    await waitInOverlay(page, engine, '.card textarea');
    await page.keyboard.type('Das **stimmt**.');
    // Markdown is shown as it is meant
    await sidebar.waitFor('[data-testid=marks] strong');
    // … on the page as well, when one asks for it
    await clickInOverlay(page, engine, LABEL('Preview'));
    await waitInOverlay(page, engine, '.card strong');
    await page.keyboard.press('Escape');
    await page.waitForSelector('randnotiz-marking', { hidden: true });
  });

  it('takes a tag, and offers it for the next mark', async () => {
    const { page, sidebar } = opened;
    await selectWords(page, '#second', '#second', 4);
    await clickInOverlay(page, engine, LABEL('Tag'));
    await waitInOverlay(page, engine, '.card .tag-field input');
    await page.keyboard.type('Schlaf');
    await page.keyboard.press('Enter');
    await waitInOverlay(page, engine, '.card .tag');
    await page.keyboard.press('Escape');

    await selectWords(page, '#third', '#third', 3);
    await clickInOverlay(page, engine, LABEL('Tag'));
    await waitInOverlay(page, engine, '.card');
    const offered = () =>
      page.evaluate(() =>
        Array.from(
          document.querySelector('randnotiz-marking')?.shadowRoot?.querySelectorAll('option') ?? [],
          ({ value }) => value,
        ),
      );
    await expect.poll(offered).toEqual(['Schlaf']);
    await page.keyboard.press('Escape');
    const { annotations } = await readLibrary(sidebar);
    expect(annotations.flatMap(({ tags }) => tags)).toEqual(['Schlaf']);
  });

  it('shows a mark in the sidebar, and the sidebar shows its place on the page', async () => {
    const { page, sidebar } = opened;
    const place = await firstLineOf(page, '#first');
    await page.mouse.click(place.x, place.y);
    await clickInOverlay(page, engine, LABEL('Show in the sidebar'));
    await sidebar.until(
      'the mark to have the focus',
      ({ document }, words) => document.activeElement?.textContent === words,
      WORDS,
    );
    await page.keyboard.press('Escape');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await sidebar.click({ role: 'button', name: WORDS });
    await expect.poll(() => hinted(page)).toEqual([WORDS]);
    await page.waitForFunction(() => {
      const box = document.querySelector('#first')?.getBoundingClientRect();
      return box && box.top > 0 && box.bottom < innerHeight;
    });
    // the pointer leaves the list
    await sidebar.click('[data-testid=tab-page]');
    await expect.poll(() => hinted(page)).toEqual([]);
  });

  it('removes a mark, and brings it back', async () => {
    const { page, sidebar } = opened;
    const place = await firstLineOf(page, '#first');
    await page.mouse.click(place.x, place.y);
    await clickInOverlay(page, engine, LABEL('Remove mark'));
    await expect.poll(() => painted(page)).not.toContain(WORDS);
    await clickInOverlay(page, engine, '.notice .attach');
    await expect.poll(() => painted(page)).toContain(WORDS);

    // the list follows a moment after the page: it is not surely the first
    const { annotations } = await readLibrary(sidebar);
    const id = annotations.find(({ quote }) => quote === WORDS)?.id ?? '';
    await sidebar.click(`[data-mark-id="${id}"] [aria-label="Remove mark"]`);
    await expect.poll(() => painted(page)).not.toContain(WORDS);
    await sidebar.click('[data-testid=undo]');
    await expect.poll(() => painted(page)).toContain(WORDS);
  });

  it('is there for the shortcut with the focus in it, and takes the keys of the categories', async () => {
    const { page } = opened;
    const before = await painted(page);
    await selectWords(page, '#third', '#third', 5);
    await page.keyboard.press('Escape');
    await page.waitForSelector('randnotiz-marking', { hidden: true });
    await at.driver.pressShortcut(page, 'H');
    await waitInOverlay(page, engine, '.toolbar button:focus');
    await page.keyboard.press('3');
    await expect.poll(() => painted(page)).toHaveLength(before.length + 1);
  });

  it('is there for the entry in the context menu', async () => {
    const { page } = opened;
    await selectWords(page, '#second', '#second', 8);
    const place = await firstLineOf(page, '#second');
    await page.keyboard.press('Escape');
    await page.waitForSelector('randnotiz-marking', { hidden: true });
    await at.driver.chooseMarkInMenu(page, place);
    await waitInOverlay(page, engine, '.toolbar button:focus');
    await page.keyboard.press('Escape');
  });

  it.each(['/dienst', '/karg'])('copies a quotation with its source on %s', async (path) => {
    const page = path === '/dienst' ? opened.page : (await readPage(at.driver, at.origin + path)).page;
    await selectWords(page, '#second', '#second', 4);
    // the page learns of the categories a moment after it was read, and the bar grows
    await waitInOverlay(page, engine, CATEGORY('Skills'));
    await clickInOverlay(page, engine, LABEL('Copy as quotation with source'));
    await waitInOverlay(page, engine, '.notice');
    expect(await pasted(page)).toBe(
      `„Die Zulage ist gut,“\n— Sabine Reuter (2023): Pflegefachkraft im Nachtdienst, Berufe am Abend\n${at.origin}${path}`,
    );
    if (page !== opened.page) await page.close();
  });

  it('goes from mark to mark with the other shortcut, and opens the note there', async () => {
    const { page } = opened;
    await page.bringToFront();
    await page.waitForFunction(() => document.visibilityState === 'visible');
    await page.keyboard.press('Escape');
    await mark(page, '.comment-content p', '.comment-content p', 3, '1');
    await at.driver.pressShortcut(page, 'J');
    await waitInOverlay(page, engine, '.notice');
    const said = () =>
      page.evaluate(
        () =>
          document.querySelector('randnotiz-marking')?.shadowRoot?.querySelector('.notice')?.textContent ??
          '',
      );
    await expect.poll(said).toContain(`Marked: Skills, with a note (Alt+Shift+H): Das **stimmt**. ${WORDS}`);
    await at.driver.pressShortcut(page, 'H');
    await waitInOverlay(page, engine, '.card textarea:focus');
    await page.keyboard.press('Escape');
    await expect.poll(() => listed(opened.sidebar)).toContain(WORDS);
  });
});
