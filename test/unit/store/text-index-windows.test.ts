import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aComment, aPage } from '../pages';

/** The program as one window runs it, with a memory and a connection of its own. */
async function openWindow() {
  vi.resetModules();
  const { search } = await import('@/lib/search');
  const store = await import('@/lib/store');
  return {
    ...store,
    titles: async (query: string) =>
      (await search(query, { limit: 50 })).articles.map((hit) => hit.article.title).sort(),
  };
}

type Window = Awaited<ReturnType<typeof openWindow>>;

const page = (number: number, text: string) =>
  aPage({
    url: `https://beruf.example/${number}`,
    title: `Titel ${number}`,
    text,
    html: text,
    comments: [aComment('1', { text: `Kommentar ${text}` })],
  });

describe('two windows', () => {
  let one: Window;
  let other: Window;

  beforeAll(async () => {
    one = await openWindow();
    other = await openWindow();
    await one.saveArticle(page(1, 'Hobel'), 1);
    expect(await one.titles('hobel')).toEqual(['Titel 1']);
    expect(await other.titles('hobel')).toEqual(['Titel 1']);
  });

  it('see at once what the other one saves, changes and deletes', async () => {
    const { articleId } = await other.saveArticle(page(2, 'Hobel'), 2);
    expect(await one.titles('hobel')).toEqual(['Titel 1', 'Titel 2']);
    await other.saveArticle(page(2, 'Säge'), 3);
    expect(await one.titles('hobel')).toEqual(['Titel 1']);
    expect(await one.titles('säge')).toEqual(['Titel 2']);
    await other.deleteArticle(articleId, 4);
    expect(await one.titles('säge')).toEqual([]);
  });

  it('find the same while and after one of them joins segments', async () => {
    for (let i = 10; i < 30; i++) await one.saveArticle(page(i, 'Bohrer'), i);
    const joined = one.tendIndex();
    expect(await other.titles('bohrer')).toHaveLength(20);
    await joined;
    expect(await other.titles('bohrer')).toHaveLength(20);
    expect(await one.titles('bohrer')).toHaveLength(20);
  });

  it('find all again when one of them builds the index anew', async () => {
    await one.rebuildIndex();
    expect(await other.titles('bohrer')).toHaveLength(20);
    expect(await other.titles('bohrer has:comments')).toHaveLength(20);
  });
});
