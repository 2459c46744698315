import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  addAnnotation,
  addNote,
  articleById,
  changeAnnotation,
  changeNote,
  deleteNote,
  notesOf,
  restoreNote,
  saveArticle,
  tagsOfAnnotations,
  writeNote,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

it('counts the notes of an article, deleted ones not', async () => {
  const { articleId } = await saveArticle(aPage(), 1000);
  const first = await addNote({ articleId, commentId: null }, 'eins', 1001);
  await addNote({ articleId, commentId: null }, 'zwei', 1002);
  expect((await articleById(articleId))?.noteCount).toBe(2);

  await deleteNote(first.id, 1003);
  expect((await articleById(articleId))?.noteCount).toBe(1);
  expect((await notesOf(articleId)).map((note) => note.note)).toEqual(['zwei']);

  await restoreNote(first.id);
  expect((await articleById(articleId))?.noteCount).toBe(2);
  expect((await notesOf(articleId)).map((note) => note.note)).toEqual(['eins', 'zwei']);
});

it('keeps the notes when the page is saved again', async () => {
  const { articleId } = await saveArticle(aPage(), 1000);
  await addNote({ articleId, commentId: null }, 'bleibt', 1001);
  await saveArticle(aPage({ html: '<p>neu</p>' }), 2000);
  expect((await notesOf(articleId)).map((note) => note.note)).toEqual(['bleibt']);
  expect((await articleById(articleId))?.noteCount).toBe(1);
});

it('changes the words of a note and when it was changed', async () => {
  const { articleId } = await saveArticle(aPage(), 1000);
  const note = await addNote({ articleId, commentId: null }, 'erst', 1001);
  await changeNote(note.id, 'dann', 1002);
  expect(await notesOf(articleId)).toMatchObject([{ note: 'dann', createdAt: 1001, updatedAt: 1002 }]);
});

it('keeps a mark with its place, and moves it', async () => {
  const { articleId } = await saveArticle(aPage(), 1000);
  const mark = await addAnnotation(
    {
      articleId,
      commentId: null,
      bodyId: 'b',
      selectors: [{ type: 'TextPositionSelector', start: 0, end: 4 }],
      quote: 'Holz',
      note: '',
      categoryId: null,
      tags: ['material'],
    },
    1001,
  );
  const selectors = [{ type: 'TextPositionSelector' as const, start: 6, end: 9 }];
  await changeAnnotation(mark.id, { selectors, quote: 'Maß' }, 1002);
  expect(await notesOf(articleId)).toMatchObject([
    { id: mark.id, selectors, quote: 'Maß', tags: ['material'], updatedAt: 1002 },
  ]);
});

it('offers the tags in use, most used first', async () => {
  const draft = {
    articleId: 'a',
    commentId: null,
    bodyId: null,
    selectors: [],
    quote: '',
    note: '',
    categoryId: null,
  };
  await addAnnotation({ ...draft, tags: ['lohn'] }, 1);
  await addAnnotation({ ...draft, tags: ['holz', 'lohn'] }, 2);
  expect(await tagsOfAnnotations()).toEqual(['lohn', 'holz']);
});

it('writes a note under an id given, the same one at every call', async () => {
  const { articleId } = await saveArticle(aPage(), 1000);
  const target = { articleId, commentId: null };
  await writeNote(target, 'n1', 'anf', 1001);
  await writeNote(target, 'n1', 'anfang', 1002);
  expect(await notesOf(articleId)).toMatchObject([
    { id: 'n1', note: 'anfang', createdAt: 1001, updatedAt: 1002 },
  ]);
  expect((await articleById(articleId))?.noteCount).toBe(1);
});

it('brings a deleted note back when its writer writes on', async () => {
  const { articleId } = await saveArticle(aPage(), 1000);
  await writeNote({ articleId, commentId: null }, 'n1', 'weg', 1001);
  await deleteNote('n1', 1002);
  await writeNote({ articleId, commentId: null }, 'n1', 'doch nicht', 1003);
  expect((await notesOf(articleId)).map((note) => note.note)).toEqual(['doch nicht']);
  expect((await articleById(articleId))?.noteCount).toBe(1);
});
