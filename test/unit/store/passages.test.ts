import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Id } from '@/lib/model';
import {
  addAnnotation,
  addCategories,
  addNote,
  categoriesInOrder,
  categoryCounts,
  commentsOf,
  deleteArticle,
  deleteNote,
  passageCounts,
  passagesOfArticles,
  passagesOfCategory,
  saveArticle,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aComment, aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

async function category(): Promise<Id> {
  await addCategories(['Gehalt']);
  const [{ id } = { id: '' }] = await categoriesInOrder();
  return id;
}

const saved = async (name: string, at: number) =>
  (
    await saveArticle(
      aPage({ url: `https://beruf.example/${name}`, comments: [aComment('c1'), aComment('c2')] }),
      at,
    )
  ).articleId;

const mark = (
  articleId: Id,
  quote: string,
  start: number,
  categoryId: Id | null,
  commentId: Id | null = null,
) =>
  addAnnotation(
    {
      ...{ articleId, commentId, quote, categoryId },
      bodyId: null,
      selectors: [{ type: 'TextPositionSelector', start, end: start + quote.length }],
      note: '',
      tags: [],
    },
    start,
  );

const quotes = (passages: { quote: string }[]) => passages.map(({ quote }) => quote);

it('gives the passages of articles in document order, the text before its comments', async () => {
  const pay = await category();
  const id = await saved('tischlerin', 1000);
  const [first, second] = await commentsOf(id);
  await mark(id, 'im zweiten', 3, pay, second?.id);
  await mark(id, 'im ersten', 90, null, first?.id);
  await mark(id, 'hinten', 50, pay);
  await mark(id, 'vorn', 10, pay);
  const passages = await passagesOfArticles([id]);
  expect(quotes(passages)).toEqual(['vorn', 'hinten', 'im ersten', 'im zweiten']);
  expect(passages[2]?.comment?.author).toBe('Ben Kunz');
  expect(passages[0]?.comment).toBeNull();
});

it('gives articles in the order asked for, and none from the bin', async () => {
  const [a, b, c] = [await saved('a', 1000), await saved('b', 2000), await saved('c', 3000)];
  for (const id of [a, b, c]) await mark(id, id, 0, null);
  await deleteArticle(c, 4000);
  expect(quotes(await passagesOfArticles([b, a, c]))).toEqual([b, a]);
});

it('gives all passages of a category, by article, the last saved first', async () => {
  const pay = await category();
  const [a, b] = [await saved('a', 1000), await saved('b', 2000)];
  await mark(a, 'a2', 20, pay);
  await mark(b, 'b1', 5, pay);
  await mark(a, 'a1', 10, pay);
  await mark(a, 'anderes', 10, null);
  const gone = await mark(a, 'gelöscht', 10, pay);
  await deleteNote(gone.id, 5000);
  expect(quotes(await passagesOfCategory(pay))).toEqual(['b1', 'a1', 'a2']);
});

it('gives what is marked without a category, but not notes on a whole page', async () => {
  const id = await saved('a', 1000);
  await mark(id, 'offen', 0, null);
  await addNote({ articleId: id, commentId: null }, 'zur Seite', 1001);
  expect(quotes(await passagesOfCategory(null))).toEqual(['offen']);
});

it('counts what the categories would show: nothing deleted, nothing from the bin', async () => {
  const pay = await category();
  const [a, b] = [await saved('a', 1000), await saved('b', 2000)];
  await mark(a, 'eins', 0, pay);
  await mark(a, 'offen', 0, null);
  const gone = await mark(a, 'gelöscht', 0, pay);
  await deleteNote(gone.id, 5000);
  await mark(b, 'im Papierkorb', 0, pay);
  await mark(b, 'auch offen', 0, null);
  await addNote({ articleId: a, commentId: null }, 'zur Seite', 1001);
  await deleteArticle(b, 5000);

  const counts = await passageCounts();
  expect(counts.get(pay)).toBe((await passagesOfCategory(pay)).length);
  expect(counts.get(null)).toBe((await passagesOfCategory(null)).length);
  expect([counts.get(pay), counts.get(null)]).toEqual([1, 1]);
  expect(await categoryCounts()).toEqual(new Map([[pay, 1]]));
});
