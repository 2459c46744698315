import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  articleById,
  begunArticles,
  deleteArticle,
  restoreReadingStates,
  saveArticle,
  setReadingState,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

const save = async (name: string) =>
  (await saveArticle(aPage({ url: `https://beruf.example/${name}`, title: name }), 1)).articleId;
const readTo = (articleId: string, fraction: number, at: number) =>
  database().progress.put({ articleId, fraction, at, discussionSeenAt: null });

it('Reading states go back to what each of them was.', async () => {
  const [one, two] = [await save('1'), await save('2')];
  await setReadingState([one], 'reading');
  const before = await setReadingState([one, two], 'read');
  expect((await articleById(one))?.readingState).toBe('read');
  await restoreReadingStates(before);
  expect((await articleById(one))?.readingState).toBe('reading');
  expect((await articleById(two))?.readingState).toBe('unread');
});

it('Reading can be continued with what was begun last, and not with what was read or deleted.', async () => {
  const [begun, later, ended, glanced, read, gone] = await Promise.all(
    ['begonnen', 'später', 'zu Ende', 'angeschaut', 'gelesen', 'gelöscht'].map(save),
  );
  for (const [id, fraction, at] of [
    [begun, 0.4, 1],
    [later, 0.1, 2],
    [ended, 1, 3],
    [glanced, 0, 4],
    [read, 0.5, 5],
    [gone, 0.5, 6],
  ] as const)
    await readTo(id ?? '', fraction, at);
  await setReadingState([read ?? ''], 'read');
  await deleteArticle(gone ?? '', 7);
  expect((await begunArticles(3)).map(({ article }) => article.title)).toEqual(['später', 'begonnen']);
});
