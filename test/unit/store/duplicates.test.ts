import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { search } from '@/lib/search';
import {
  addNote,
  articleById,
  changeTags,
  checkIndex,
  commentsOf,
  duplicateArticles,
  mergeDuplicates,
  notesOf,
  saveArticle,
  separate,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { emptyState } from '@/lib/store/text-index/tables';
import { aComment, aPage } from '../pages';

const TEXT = 'Wer tischlert, plant, misst, sägt und leimt. '.repeat(12);

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
  await database().textState.put(emptyState(true));
});

async function twoOfOneText() {
  const first = await saveArticle(
    aPage({ url: 'https://a.example/x', text: TEXT, comments: [aComment('1'), aComment('2')] }),
    10,
  );
  const second = await saveArticle(
    aPage({
      url: 'https://b.example/y',
      text: TEXT.toUpperCase(),
      comments: [aComment('1'), aComment('2', { text: 'Bei uns heisst das Schreiner', parentId: '1' })],
    }),
    20,
  );
  return [first.articleId, second.articleId] as const;
}

const indexIsRight = async () => expect(await checkIndex()).toMatchObject({ wrong: [], superfluous: 0 });

describe('articles of the same text under two addresses', () => {
  it('are seen, the first one in front; short texts and others are not', async () => {
    const [first, second] = await twoOfOneText();
    await saveArticle(aPage({ url: 'https://c.example/1', text: 'Kurz.' }), 30);
    await saveArticle(aPage({ url: 'https://c.example/2', text: 'Kurz.' }), 40);
    const groups = await duplicateArticles();
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([[first, second]]);
  });

  it('become one with the tags, notes and comments of both, and the other lies in the bin', async () => {
    const [first, second] = await twoOfOneText();
    await changeTags([first], { add: ['holz'] });
    await changeTags([second], { add: ['werkstatt'] });
    const onComment = (await commentsOf(second))[0]?.id ?? '';
    await addNote({ articleId: second, commentId: null }, 'Zum Ganzen', 50);
    await addNote({ articleId: second, commentId: onComment }, 'Zum Kommentar', 51);

    await mergeDuplicates(first, second, 60);
    const kept = await articleById(first);
    expect(kept).toMatchObject({ tags: ['holz', 'werkstatt'], commentCount: 3, noteCount: 2 });
    const comments = await commentsOf(first);
    expect(comments.map(({ text }) => text)).toContain('Bei uns heisst das Schreiner');
    expect(comments[2]?.parentId).toBe(comments[0]?.id);
    const notes = await notesOf(first);
    expect(notes.map(({ note }) => note)).toEqual(['Zum Ganzen', 'Zum Kommentar']);
    expect(notes[1]?.commentId).toBe(comments[0]?.id);
    expect(await articleById(second)).toMatchObject({ deletedAt: 60 });
    expect((await search('schreiner')).articles.map(({ article }) => article.id)).toEqual([first]);
    expect(await duplicateArticles()).toEqual([]);
    await indexIsRight();
  });

  it('are two again after the merge is undone', async () => {
    const [first, second] = await twoOfOneText();
    await addNote({ articleId: second, commentId: null }, 'Zum Ganzen', 50);
    const merged = await mergeDuplicates(first, second, 60);
    if (!merged) throw new Error('Nothing was merged.');
    await separate(merged);
    expect(await articleById(first)).toMatchObject({ tags: [], commentCount: 2, noteCount: 0 });
    expect(await articleById(second)).toMatchObject({ deletedAt: null, noteCount: 1 });
    expect(await commentsOf(first)).toHaveLength(2);
    expect(await duplicateArticles()).toHaveLength(1);
    await indexIsRight();
  });
});
