import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Content } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';
import { waitInOverlay } from '../browser/overlay.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { listed, mark, selectWords } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, type OpenedPage } from './steps.ts';

const content: Content = (path) => (path === '/dienst' ? { body: discussionPage({ comments: 1 }) } : null);

const PARAGRAPH = '.entry-content p';

/** How many marks of the page have the colour of the first category. */
const paintedYellow = (page: Page) =>
  page.evaluate(() => {
    let count = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('randnotiz-yellow')) count += highlight.size;
    });
    return count;
  });

const names = (editor: Surface) =>
  editor.evaluate(({ document }) =>
    Array.from(document.querySelectorAll<HTMLInputElement>('.category-name'), ({ value }) => value),
  );

/** One story a browser, in German: the categories to begin with come in the user's language. */
describe.each(INSTALLED)('categories in %s', (engine) => {
  const at = setting(engine, content, { locale: 'de' });
  let opened: OpenedPage;
  let editor: Surface;

  beforeAll(async () => {
    opened = await readPage(at.driver, `${at.origin}/dienst`);
    await mark(opened.page, PARAGRAPH, PARAGRAPH, 3, '1');
    await mark(opened.page, `${PARAGRAPH}:nth-of-type(2)`, `${PARAGRAPH}:nth-of-type(2)`, 3, '2');
    editor = await openEditor();
  });

  /** In front, as what one types into must be. */
  const openEditor = async () => {
    const opened = await at.driver.openExtensionPage('library.html?categories');
    await opened.waitFor('.category');
    return opened;
  };

  it('begin with a preset, and another can be added', async () => {
    const profile = ['Aufgaben', 'Fähigkeiten', 'Ausbildung', 'Verdienst', 'Aussichten', 'Frage'];
    await expect.poll(() => names(editor)).toEqual(profile);
    await editor.click({ role: 'button', name: /Diskussion/ });
    await expect
      .poll(() => names(editor))
      .toEqual([...profile, 'Behauptung', 'Zustimmung', 'Widerspruch', 'Erfahrung', 'Rat']);
  });

  it('mark with the last of nine keys', async () => {
    const { page, sidebar } = opened;
    await page.bringToFront();
    await mark(page, `${PARAGRAPH}:nth-of-type(3)`, `${PARAGRAPH}:nth-of-type(3)`, 3, '9');
    await expect.poll(() => listed(sidebar)).toHaveLength(3);
    const { annotations, categories } = await readLibrary(sidebar);
    expect(categories.map(({ key }) => key)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      null,
      null,
    ]);
    expect(
      annotations.map(({ categoryId }) => categories.find(({ id }) => id === categoryId)?.name),
    ).toContain('Widerspruch');
  });

  it('are renamed, and their marks with them', async () => {
    editor = await openEditor();
    await editor.type('.category:first-child .category-name', 'Tägliche Arbeit');
    await editor.press('Tab');
    await expect.poll(async () => (await readLibrary(editor)).categories[0]?.name).toBe('Tägliche Arbeit');
    // the sidebar shows the tab in front
    await opened.page.bringToFront();
    const chosen = () =>
      opened.sidebar.evaluate(({ document }) =>
        Array.from(
          document.querySelectorAll<HTMLSelectElement>('.mark-category'),
          ({ selectedOptions }) => selectedOptions[0]?.textContent ?? '',
        ),
      );
    await expect.poll(chosen).toContain('Tägliche Arbeit');
  });

  it('are named so in the toolbar, too', async () => {
    const { page } = opened;
    await page.bringToFront();
    await page.waitForFunction(() => document.visibilityState === 'visible');
    await selectWords(page, PARAGRAPH, PARAGRAPH, 6);
    await waitInOverlay(page, engine, '.toolbar [title^="Tägliche Arbeit (1)"]');
    await page.keyboard.press('Escape');
  });

  it('are merged, and brought back with their marks', async () => {
    const counts = async () => {
      const { annotations, categories } = await readLibrary(editor);
      return ['Tägliche Arbeit', 'Fähigkeiten'].map((name) => {
        const id = categories.find((category) => category.name === name)?.id;
        return id === undefined ? null : annotations.filter(({ categoryId }) => categoryId === id).length;
      });
    };
    editor = await openEditor();
    await editor.click({ role: 'button', name: 'Fähigkeiten entfernen' });
    await editor.waitFor('.category-removal select');
    await editor.evaluate(({ document, Event }) => {
      const into = document.querySelector<HTMLSelectElement>('.category-removal select');
      const option = Array.from(into?.options ?? []).find(({ text }) => text === 'Tägliche Arbeit');
      if (!into || !option) throw new Error('No category to merge into.');
      into.value = option.value;
      into.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await editor.click('.category-removal button');
    await expect.poll(counts).toEqual([2, null]);
    // the page follows
    await expect.poll(() => paintedYellow(opened.page)).toBe(2);
    await editor.click('[data-testid=undo]');
    await expect.poll(counts).toEqual([1, 1]);
  });

  it('change their order, colour and key', async () => {
    const first = (await names(editor))[0] ?? '';
    await editor.click({ role: 'button', name: `${first} nach unten` });
    await expect.poll(async () => (await names(editor))[1]).toBe(first);
    await editor.click('.category:first-child .category-color');
    await editor.click('.category:first-child .category-choice:last-child');
    await expect.poll(async () => (await readLibrary(editor)).categories[0]?.color).toBe('brown');
  });
});
