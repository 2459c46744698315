import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  addCategories,
  addNote,
  bringBackCategory,
  categoriesInOrder,
  categoryCounts,
  changeCategory,
  moveCategory,
  notesOf,
  removeCategory,
} from '@/lib/store';
import { database } from '@/lib/store/connection';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
  await addCategories(['Aufgaben', 'Gehalt', 'Frage']);
});

const names = async () => (await categoriesInOrder()).map((category) => category.name);
const named = async (name: string) => {
  const category = (await categoriesInOrder()).find((one) => one.name === name);
  if (!category) throw new Error(`no category ${name}`);
  return category;
};

it('gives each new category a colour and a key of its own', async () => {
  const scheme = await categoriesInOrder();
  expect(scheme.map((category) => category.key)).toEqual(['1', '2', '3']);
  expect(new Set(scheme.map((category) => category.color)).size).toBe(3);
});

it('adds a preset twice without doubles', async () => {
  await addCategories(['Frage', 'Ausblick']);
  expect(await names()).toEqual(['Aufgaben', 'Gehalt', 'Frage', 'Ausblick']);
});

it('takes a key from the category that had it', async () => {
  await changeCategory((await named('Frage')).id, { key: '1' });
  expect((await named('Aufgaben')).key).toBeNull();
  expect((await named('Frage')).key).toBe('1');
});

it('moves a category to another place', async () => {
  await moveCategory((await named('Frage')).id, 0);
  expect(await names()).toEqual(['Frage', 'Aufgaben', 'Gehalt']);
});

it('merges a category into another, carries its annotations along, and undoes it', async () => {
  const [from, into] = [await named('Gehalt'), await named('Aufgaben')];
  const note = await addNote({ articleId: 'a', commentId: null }, 'viel', 1);
  await database().annotations.update(note.id, { categoryId: from.id });

  const removed = await removeCategory(from.id, into.id, 2);
  expect(await names()).toEqual(['Aufgaben', 'Frage']);
  expect((await notesOf('a'))[0]?.categoryId).toBe(into.id);
  expect(await categoryCounts()).toEqual(new Map([[into.id, 1]]));

  if (!removed) throw new Error('nothing was removed');
  await bringBackCategory(removed, 3);
  expect(await names()).toEqual(['Aufgaben', 'Gehalt', 'Frage']);
  expect((await notesOf('a'))[0]?.categoryId).toBe(from.id);
});
