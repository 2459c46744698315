import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleIds, deleteArticles, saveArticle, setReadingState, watch } from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

const save = async (name: string, at: number) =>
  (await saveArticle(aPage({ url: `https://beruf.example/${name}`, title: name }), at)).articleId;

describe('a list that is watched', () => {
  it('follows what is saved, deleted and read in the library', async () => {
    const first = await save('eins', 1);
    let unread: string[] = [];
    const unwatch = watch(
      () => articleIds({ by: 'saved', reversed: false }, { name: 'state', state: 'unread' }),
      (ids) => (unread = ids),
      (error) => expect.unreachable(String(error)),
    );
    await vi.waitFor(() => expect(unread).toEqual([first]));
    const second = await save('zwei', 2);
    await vi.waitFor(() => expect(unread).toEqual([second, first]));
    await setReadingState([first], 'read');
    await vi.waitFor(() => expect(unread).toEqual([second]));
    await deleteArticles([second], 3);
    await vi.waitFor(() => expect(unread).toEqual([]));
    unwatch();
  });
});
