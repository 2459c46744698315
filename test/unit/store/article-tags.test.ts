import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { search } from '@/lib/search';
import {
  addAnnotation,
  articleById,
  bringBackTag,
  changeTags,
  checkIndex,
  deleteArticle,
  noteById,
  replaceTag,
  restoreTags,
  saveArticle,
  tagCounts,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { emptyState } from '@/lib/store/text-index/tables';
import { aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
  await database().textState.put(emptyState(true));
});

const save = async (name: string) =>
  (await saveArticle(aPage({ url: `https://beruf.example/${name}` }), 1)).articleId;
const tagged = async (articleId: string, tags: string[]) =>
  addAnnotation(
    {
      articleId,
      commentId: null,
      bodyId: null,
      selectors: [],
      quote: '',
      note: 'Notiz',
      categoryId: null,
      tags,
    },
    1,
  );
const found = async (query: string) => new Set((await search(query)).articles.map((hit) => hit.article.id));

async function indexIsRight() {
  expect(await checkIndex()).toMatchObject({ wrong: [], superfluous: 0 });
}

describe('tags of articles', () => {
  it('are found as soon as they are given, and not when they are taken away', async () => {
    const [one, two] = [await save('1'), await save('2')];
    const before = await changeTags([one, two], { add: ['Praktikum'] });
    expect(await found('tag:"praktikum"')).toEqual(new Set([one, two]));
    await changeTags([one], { remove: ['Praktikum'] });
    expect(await found('tag:"praktikum"')).toEqual(new Set([two]));
    await restoreTags(before);
    expect(await found('tag:"praktikum"')).toEqual(new Set());
    await indexIsRight();
  });

  it('are counted with those of notes, without what is deleted', async () => {
    const [one, two] = [await save('1'), await save('2')];
    await changeTags([one, two], { add: ['lohn'] });
    await tagged(one, ['lohn', 'frage']);
    await deleteArticle(two, 5);
    expect(await tagCounts()).toEqual([
      { tag: 'frage', articles: 0, notes: 1 },
      { tag: 'lohn', articles: 1, notes: 1 },
    ]);
  });

  it('are renamed on articles and notes at once, also into one that is there, and back again', async () => {
    const [one, two] = [await save('1'), await save('2')];
    await changeTags([one], { add: ['Lohn', 'Gehalt', 'Zukunft'] });
    await changeTags([two], { add: ['Lohn'] });
    const note = await tagged(two, ['Lohn']);

    const replaced = await replaceTag('Lohn', 'Gehalt', 2);
    expect((await articleById(one))?.tags).toEqual(['Gehalt', 'Zukunft']);
    expect((await articleById(two))?.tags).toEqual(['Gehalt']);
    expect((await noteById(note.id))?.tags).toEqual(['Gehalt']);
    expect(await found('tag:"lohn"')).toEqual(new Set());
    expect(await found('tag:"gehalt"')).toEqual(new Set([one, two]));
    await indexIsRight();

    await bringBackTag(replaced, 3);
    expect((await articleById(one))?.tags).toEqual(['Lohn', 'Gehalt', 'Zukunft']);
    expect((await noteById(note.id))?.tags).toEqual(['Lohn']);
    await indexIsRight();
  });

  it('of an article that the index does not have yet leave its comments to the index', async () => {
    const one = await save('1');
    await database().textEntries.clear();
    await changeTags([one], { add: ['neu'] });
    expect((await articleById(one))?.tags).toEqual(['neu']);
    expect(await database().textEntries.count()).toBe(0);
  });
});
