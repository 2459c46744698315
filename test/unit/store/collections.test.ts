import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addCollection,
  articleById,
  articleIds,
  bringBackCollections,
  deleteArticle,
  listedCollections,
  moveCollection,
  moveToCollection,
  putBack,
  removeCollection,
  saveArticle,
  withNested,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

const tree = async () =>
  (await listedCollections()).map(({ name, level, count }) => `${'  '.repeat(level)}${name} ${count}`);

const save = async (name: string) =>
  (await saveArticle(aPage({ url: `https://beruf.example/${name}` }), 1)).articleId;

describe('collections', () => {
  it('are listed with those within them, and how many articles lie in each', async () => {
    const jobs = await addCollection('Berufe', null);
    const crafts = await addCollection('Handwerk', jobs.id);
    await addCollection('Später', null);
    await addCollection('Pflege', jobs.id);
    const [one, two, gone] = [await save('1'), await save('2'), await save('3')];
    await moveToCollection([one, two, gone], crafts.id);
    await deleteArticle(gone, 9);
    expect(await tree()).toEqual(['Berufe 0', '  Handwerk 2', '  Pflege 0', 'Später 0']);
    const ids = withNested(await listedCollections(), jobs.id);
    const shown = await articleIds({ by: 'saved', reversed: false }, { name: 'collections', ids });
    expect(new Set(shown)).toEqual(new Set([one, two]));
  });

  it('move with what is in them, but never into themselves', async () => {
    const a = await addCollection('A', null);
    const b = await addCollection('B', a.id);
    const c = await addCollection('C', null);
    expect(await moveCollection(a.id, b.id, 0)).toBe(false);
    expect(await moveCollection(a.id, a.id, 0)).toBe(false);
    expect(await moveCollection(a.id, c.id, 0)).toBe(true);
    expect(await tree()).toEqual(['C 0', '  A 0', '    B 0']);
    await moveCollection(b.id, null, 0);
    expect(await tree()).toEqual(['B 0', 'C 0', '  A 0']);
  });

  it('are removed with those within them, leave their articles, and come back with them', async () => {
    const outer = await addCollection('Aussen', null);
    const inner = await addCollection('Innen', outer.id);
    const article = await save('1');
    await moveToCollection([article], inner.id);

    const removed = await removeCollection(outer.id);
    expect(await tree()).toEqual([]);
    expect((await articleById(article))?.collectionId).toBeNull();

    await bringBackCollections(removed);
    expect(await tree()).toEqual(['Aussen 0', '  Innen 1']);
  });

  it('give articles back to where each of them was', async () => {
    const a = await addCollection('A', null);
    const b = await addCollection('B', null);
    const [one, two] = [await save('1'), await save('2')];
    await moveToCollection([one], a.id);
    const places = await moveToCollection([one, two], b.id);
    expect(await tree()).toEqual(['A 0', 'B 2']);
    await putBack(places);
    expect(await tree()).toEqual(['A 1', 'B 0']);
  });

  it('whose parent is missing stand at the top', async () => {
    await addCollection('Verwaist', 'gibt es nicht');
    expect(await tree()).toEqual(['Verwaist 0']);
  });
});
