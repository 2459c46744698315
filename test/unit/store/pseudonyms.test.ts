import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { allPseudonyms, forgetPseudonyms, pseudonymId, pseudonymsOf, restorePseudonyms } from '@/lib/store';
import { database } from '@/lib/store/connection';
import { INDEX_STORES } from '@/lib/store/text-index/tables';

const site = 'beruf.example';
const numbersOf = async (...names: string[]) => {
  const given = await pseudonymsOf(names.map((name) => ({ site, name })));
  return names.map((name) => given.get(pseudonymId({ site, name }))?.number);
};

beforeEach(async () => {
  await forgetPseudonyms();
});

it('numbers people as they come, and gives everybody the same number again', async () => {
  expect(await numbersOf('Ada Brandt', 'Bodo')).toEqual([1, 2]);
  expect(await numbersOf('Cleo', 'Bodo', 'Ada Brandt')).toEqual([3, 2, 1]);
});

it('takes another spelling for the same person, and the same name on another site for somebody else', async () => {
  expect(await numbersOf('Jörg  Maier', 'jo\u0308rg maier')).toEqual([1, 1]);
  const other = await pseudonymsOf([{ site: 'anders.example', name: 'Jörg Maier' }]);
  expect([...other.values()].map(({ number }) => number)).toEqual([2]);
});

it('makes hashes that nobody can make without the secret of this machine', async () => {
  await numbersOf('Ada', 'Bodo');
  const [ada, bodo] = await allPseudonyms();
  expect(ada?.hash).toMatch(/^[\da-f]{16}$/);
  expect(ada?.hash).not.toBe(bodo?.hash);
  await forgetPseudonyms();
  await numbersOf('Ada');
  expect((await allPseudonyms())[0]?.hash).not.toBe(ada?.hash);
});

it('gives nobody two numbers when two windows ask at once', async () => {
  const [here, there] = await Promise.all([numbersOf('Ada', 'Bodo'), numbersOf('Bodo', 'Ada')]);
  expect(here).toEqual([...there].reverse());
  expect(await allPseudonyms()).toHaveLength(2);
});

it('begins anew when the key is forgotten, and can take that back', async () => {
  await numbersOf('Ada', 'Bodo');
  const before = await allPseudonyms();
  const key = await forgetPseudonyms();
  expect(await numbersOf('Bodo')).toEqual([1]);
  await restorePseudonyms(key);
  expect(await allPseudonyms()).toEqual(before);
});

it('opens a library of version 4, and loses nothing', async () => {
  const db = database();
  db.close();
  await db.delete();
  const old = new Dexie('randnotiz');
  old.version(4).stores({
    ...INDEX_STORES,
    articles: 'id, &urlKey',
    bodies: 'id, [articleId+readAt]',
    comments: 'id, [articleId+position], [articleId+sourceId]',
    annotations: 'id, articleId, commentId, bodyId, categoryId, *tags, updatedAt, deletedAt',
    categories: 'id, position',
    collections: 'id, parentId',
    searches: 'id, position',
    progress: 'articleId, at',
    personas: 'id, articleId',
    pictures: 'id, articleId, [articleId+url]',
    staged: '++id',
  });
  const persona = { id: 'p1', articleId: 'a1', names: ['Ada', 'A. B.'] };
  await old.table('personas').add(persona);
  await old.table('articles').add({ id: 'a1', urlKey: 'beruf.example/1', title: 'Tischlerin' });
  old.close();

  await db.open();

  expect(await db.personas.toArray()).toEqual([persona]);
  expect(await db.articles.toArray()).toEqual([{ id: 'a1', urlKey: 'beruf.example/1', title: 'Tischlerin' }]);
  expect(await numbersOf('Ada')).toEqual([1]);
});
