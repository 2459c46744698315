import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, SAMPLE, showTab, type OpenedPage } from './steps.ts';

const typed = (surface: Surface) =>
  surface.evaluate(({ document }) => document.querySelector('textarea')?.value ?? null);

/** One story a browser. */
describe.each(INSTALLED)('notes in %s', (engine) => {
  const at = setting(engine, SAMPLE);
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await readPage(at.driver, `${at.origin}/energieberaterin.html`);
  });

  it('save the page by themselves with the first one', async () => {
    const { sidebar } = opened;
    await sidebar.type('[data-testid=note-text]', 'Für die Berufsschau: Gehalt prüfen');
    await sidebar.waitFor('[data-testid=note-state][data-state=saved]');
    await sidebar.waitFor('[data-testid=saved]');

    const { articles, annotations } = await readLibrary(sidebar);
    expect(articles).toMatchObject([{ noteCount: 1 }]);
    expect(annotations).toMatchObject([
      { articleId: articles[0]?.id, commentId: null, note: 'Für die Berufsschau: Gehalt prüfen' },
    ]);
  });

  it('stand on a comment, too', async () => {
    const { sidebar } = opened;
    await showTab(sidebar, 'discussion');
    await sidebar.click('[data-testid=note-on-comment]');
    await sidebar.type('[data-testid=note-text]', 'Haftung: nachfragen');
    await sidebar.waitFor('[data-testid=note-state][data-state=saved]');

    const { annotations, comments } = await readLibrary(sidebar);
    const onComment = annotations.find(({ commentId }) => commentId !== null);
    expect(onComment?.note).toBe('Haftung: nachfragen');
    expect(comments.find(({ id }) => id === onComment?.commentId)?.author).toBe('Detlef Kranz');
  });

  it('keep what was typed when the sidebar is closed in the middle of a word', async () => {
    const { sidebar } = opened;
    await showTab(sidebar, 'page');
    await sidebar.click({ role: 'button', name: 'Edit note' });
    await sidebar.type('.note-list [data-testid=note-text]', 'Für die Berufsschau: **Gehalt** prüf');
    await expect.poll(() => typed(sidebar)).toBe('Für die Berufsschau: **Gehalt** prüf');
    await sidebar.reload();
    await sidebar.waitFor('[data-testid=card]');
    await sidebar.waitForText(/Für die Berufsschau: Gehalt prüf(?!en)/);
    await expect
      .poll(async () => (await readLibrary(sidebar)).annotations.map(({ note }) => note))
      .toContain('Für die Berufsschau: **Gehalt** prüf');
  });

  it('are shown as they will look', async () => {
    const { sidebar } = opened;
    await sidebar.click({ role: 'button', name: 'Edit note' });
    await sidebar.type('.note-list [data-testid=note-text]', 'Für die Berufsschau: Gehalt **prüfen**');
    await sidebar.click('[data-testid=note-preview]');
    await expect.poll(() => sidebar.texts('.note-field strong')).toEqual(['prüfen']);
    await sidebar.click('[data-testid=note-done]');
    await sidebar.waitFor('[data-testid=edit-note]');
    await expect
      .poll(async () => (await readLibrary(sidebar)).annotations.map(({ note }) => note))
      .toContain('Für die Berufsschau: Gehalt **prüfen**');
  });

  it('come back when their deletion is undone', async () => {
    const { sidebar } = opened;
    await sidebar.click('[data-testid=delete-note]');
    await sidebar.waitUntilGone('[data-testid=delete-note]');
    await sidebar.click('[data-testid=undo]');
    await sidebar.waitFor('[data-testid=delete-note]');
  });

  it('are there again after a crash of the browser, on the page and on the comment', async () => {
    await at.crash();
    opened = await readPage(at.driver, `${at.origin}/energieberaterin.html`);
    await opened.sidebar.waitForText('Für die Berufsschau: Gehalt prüfen');
    await showTab(opened.sidebar, 'discussion');
    await opened.sidebar.waitForText('Haftung: nachfragen');
  });
});
