import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleCounts,
  articleIds,
  articlesById,
  deleteArticle,
  firstArticles,
  saveArticle,
  setReadingState,
  SORTS,
  type ArticleFilter,
  type ArticleOrder,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aComment, aPage } from '../pages';

const ALL: ArticleFilter = { name: 'all' };

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

let saved = 0;
const save = async (title: string, more: Parameters<typeof aPage>[0] = {}) =>
  (
    await saveArticle(
      aPage({ url: `https://beruf.example/${encodeURIComponent(title)}`, title, ...more }),
      ++saved,
    )
  ).articleId;

async function titles(order: ArticleOrder, filter = ALL): Promise<string[]> {
  const ids = await articleIds(order, filter);
  const articles = await articlesById(ids);
  return ids.map((id) => articles.get(id)?.title ?? '');
}

describe('the first articles of a list', () => {
  it('are those that the whole order begins with, whatever it is', async () => {
    for (const [i, title] of ['eins', 'zwei', 'drei', 'vier', 'fünf'].entries()) {
      await save(title, {
        publishedAt: `20${10 + ((i * 3) % 5)}`,
        comments: Array.from({ length: ((i * 2) % 5) + 1 }, (_, n) => aComment(`${i} ${n}`)),
      });
    }
    for (const by of SORTS.filter((sort) => sort !== 'notes')) {
      for (const reversed of [false, true]) {
        const first = await firstArticles({ by, reversed }, ALL, 3);
        const whole = await articleIds({ by, reversed }, ALL);
        expect(first?.map(({ id }) => id)).toEqual(whole.slice(0, 3));
      }
    }
  });

  it('leave out what is in the bin', async () => {
    await save('eins');
    await save('zwei');
    await deleteArticle(await save('drei'), 1000);
    const first = await firstArticles({ by: 'saved', reversed: false }, ALL, 2);
    expect(first?.map(({ title }) => title)).toEqual(['zwei', 'eins']);
  });

  it('are those of a state, a collection or a tag', async () => {
    for (const title of ['eins', 'zwei', 'drei', 'vier']) await save(title);
    const [four = '', three = '', two = '', one = ''] = await articleIds(
      { by: 'saved', reversed: false },
      ALL,
    );
    await database().articles.bulkUpdate([
      { key: one, changes: { readingState: 'read', collectionId: 'a', tags: ['x'] } },
      { key: two, changes: { readingState: 'read', collectionId: 'b' } },
      { key: three, changes: { tags: ['x', 'y'] } },
      { key: four, changes: { collectionId: 'c', tags: ['y'] } },
    ]);
    const filters: [ArticleFilter, string[]][] = [
      [{ name: 'state', state: 'read' }, [two, one]],
      [{ name: 'collections', ids: ['a', 'b'] }, [two, one]],
      [{ name: 'tag', tag: 'x' }, [three, one]],
    ];
    for (const [filter, ids] of filters) {
      const first = await firstArticles({ by: 'saved', reversed: false }, filter, 2);
      expect(first?.map(({ id }) => id)).toEqual(ids);
    }
  });

  it('are not looked for far down', async () => {
    for (const title of ['gesucht', 'eins', 'zwei', 'drei', 'vier']) await save(title);
    const [sought = ''] = await articleIds({ by: 'saved', reversed: true }, ALL);
    const tagged: ArticleFilter = { name: 'tag', tag: 'x' };
    await database().articles.update(sought, { tags: ['x'] });
    expect(await firstArticles({ by: 'saved', reversed: false }, tagged, 1)).toBeNull();
    expect(await firstArticles({ by: 'saved', reversed: true }, tagged, 1)).toHaveLength(1);
  });
});

describe('the list of saved articles', () => {
  it('has the last saved first, and the first saved when it is turned round', async () => {
    for (const title of ['eins', 'zwei', 'drei']) await save(title);
    expect(await titles({ by: 'saved', reversed: false })).toEqual(['drei', 'zwei', 'eins']);
    expect(await titles({ by: 'saved', reversed: true })).toEqual(['eins', 'zwei', 'drei']);
  });

  it('orders titles as one looks for them, umlauts and quotation marks apart', async () => {
    for (const title of ['Zimmerin', '„Bäckerin“', 'Ärztin', 'apothekerin']) await save(title);
    const expected = ['apothekerin', 'Ärztin', '„Bäckerin“', 'Zimmerin'];
    expect(await titles({ by: 'title', reversed: false })).toEqual(expected);
    expect(await titles({ by: 'title', reversed: true })).toEqual([...expected].reverse());
  });

  it('puts what has no date behind the dated, whichever way it is turned', async () => {
    await save('ohne', { publishedAt: null });
    await save('alt', { publishedAt: '2009' });
    await save('neu', { publishedAt: '2021-05-01' });
    expect(await titles({ by: 'published', reversed: false })).toEqual(['neu', 'alt', 'ohne']);
    expect(await titles({ by: 'published', reversed: true })).toEqual(['alt', 'neu', 'ohne']);
  });

  it('has the longest discussion first, and articles without one as they were saved', async () => {
    await save('still');
    await save('lebhaft', { comments: [aComment('1'), aComment('2')] });
    await save('stumm');
    await save('leise', { comments: [aComment('1')] });
    expect(await titles({ by: 'comments', reversed: false })).toEqual(['lebhaft', 'leise', 'stumm', 'still']);
  });

  it('leaves out the bin, and counts without it', async () => {
    const gone = await save('weg');
    await save('da');
    await deleteArticle(gone, 5);
    expect(await titles({ by: 'saved', reversed: false })).toEqual(['da']);
    expect(await articleCounts()).toEqual({ all: 1, bin: 1, unread: 1, reading: 0, read: 0 });
  });

  it('shows one reading state', async () => {
    const id = await save('gelesen');
    await save('neu');
    await setReadingState([id], 'read');
    expect(await titles({ by: 'saved', reversed: false }, { name: 'state', state: 'read' })).toEqual([
      'gelesen',
    ]);
    expect(await articleCounts()).toMatchObject({ all: 2, unread: 1, read: 1 });
  });
});
