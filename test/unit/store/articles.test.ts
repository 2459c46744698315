import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addNote,
  articleByAddress,
  bodiesOf,
  commentsOf,
  currentBody,
  deleteArticle,
  deletedArticles,
  deleteForGood,
  emptyBin,
  notesOf,
  restoreArticle,
  saveArticle,
  savedArticles,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aComment, aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('saving a page', () => {
  it('keeps the article, its text and its comments with the reply structure', async () => {
    const page = aPage({ comments: [aComment('1'), aComment('2', { parentId: '1' })] });
    const { articleId, created, newComments } = await saveArticle(page, 1000);

    expect({ created, newComments }).toEqual({ created: true, newComments: 2 });
    const [article] = await savedArticles();
    expect(article).toMatchObject({
      id: articleId,
      title: page.title,
      commentCount: 2,
      wordCount: 4,
      savedAt: 1000,
    });
    expect((await currentBody(articleId))?.html).toBe(page.html);
    const [first, second] = await commentsOf(articleId);
    expect(second).toMatchObject({ parentId: first?.id, position: 1, sourceId: '2' });
  });

  it('twice leaves one article, with the tags, the first date and the ids it had', async () => {
    const first = await saveArticle(aPage({ comments: [aComment('1')] }), 1000);
    await database().articles.update(first.articleId, { tags: ['holz'] });
    const [before] = await commentsOf(first.articleId);

    const again = await saveArticle(
      aPage({
        url: 'http://www.beruf.example/werkstatt/tischlerin/?utm_source=x',
        title: 'Neu',
        comments: [aComment('1')],
      }),
      2000,
    );

    expect(again).toMatchObject({ articleId: first.articleId, created: false, newComments: 0 });
    const articles = await savedArticles();
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ title: 'Neu', tags: ['holz'], savedAt: 1000, readAt: 2000 });
    expect((await commentsOf(first.articleId)).map((comment) => comment.id)).toEqual([before?.id]);
  });

  it('twice at the same moment leaves one article too', async () => {
    await Promise.all([saveArticle(aPage(), 1000), saveArticle(aPage(), 1001)]);
    expect(await savedArticles()).toHaveLength(1);
  });

  it('calls no comment gone where a part of the discussion could not be read', async () => {
    const comments = [aComment('1'), aComment('disqus-7')];
    const { articleId } = await saveArticle(aPage({ comments }), 1000);
    const part = aPage({ comments: comments.slice(0, 1) });
    expect(await saveArticle(part, 2000, { isPart: true })).toMatchObject({ missingComments: 0 });
    expect((await commentsOf(articleId)).map(({ missingSince }) => missingSince)).toEqual([null, null]);
    expect(await saveArticle(part, 3000)).toMatchObject({ missingComments: 1 });
  });

  it('keeps an earlier text as a version, and none twice', async () => {
    const { articleId } = await saveArticle(aPage({ html: '<p>eins</p>' }), 1000);
    await saveArticle(aPage({ html: '<p>eins</p>' }), 2000);
    await saveArticle(aPage({ html: '<p>zwei</p>' }), 3000);
    const versions = await bodiesOf(articleId);
    expect(versions.map(({ html, readAt }) => [html, readAt])).toEqual([
      ['<p>eins</p>', 1000],
      ['<p>zwei</p>', 3000],
    ]);
  });

  it('reports progress up to the last comment', async () => {
    const comments = Array.from({ length: 600 }, (_, i) => aComment(String(i)));
    const reports: number[] = [];
    await saveArticle(aPage({ comments }), 1000, { onProgress: (done) => reports.push(done) });
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.at(-1)).toBe(600);
  });

  it('leaves everything as it was when it fails midway', async () => {
    const { articleId } = await saveArticle(aPage({ comments: [aComment('1')] }), 1000);
    const broken = aComment('2');
    Object.assign(broken, { html: () => 'a function cannot be stored' });
    await expect(
      saveArticle(aPage({ title: 'Halb', comments: [aComment('1'), broken] }), 2000),
    ).rejects.toThrow();
    expect((await savedArticles())[0]?.title).toBe('Was macht eine Tischlerin?');
    expect(await commentsOf(articleId)).toHaveLength(1);
  });
});

describe('the bin', () => {
  it('hides an article and gives it back whole', async () => {
    const { articleId } = await saveArticle(aPage({ comments: [aComment('1')] }), 1000);
    await deleteArticle(articleId, 5000);
    expect(await savedArticles()).toEqual([]);
    expect(await articleByAddress(aPage().url)).toBeNull();
    expect((await deletedArticles()).map((article) => article.id)).toEqual([articleId]);

    await restoreArticle(articleId);
    expect((await articleByAddress(aPage().url))?.id).toBe(articleId);
    expect(await commentsOf(articleId)).toHaveLength(1);
  });

  it('is left when the page is saved again', async () => {
    const { articleId } = await saveArticle(aPage(), 1000);
    await deleteArticle(articleId, 5000);
    expect((await saveArticle(aPage(), 6000)).articleId).toBe(articleId);
    expect(await savedArticles()).toHaveLength(1);
  });

  it('deletes for good only what has been in it since before the limit', async () => {
    const old = await saveArticle(aPage({ comments: [aComment('1')] }), 1000);
    await addNote({ articleId: old.articleId, commentId: null }, 'weg', 1001);
    const young = await saveArticle(aPage({ url: 'https://beruf.example/andere' }), 1000);
    await deleteArticle(old.articleId, 5000);
    await deleteArticle(young.articleId, 7000);

    await emptyBin(6000);

    expect((await deletedArticles()).map((article) => article.id)).toEqual([young.articleId]);
    expect(await commentsOf(old.articleId)).toEqual([]);
    expect(await bodiesOf(old.articleId)).toEqual([]);
    expect(await notesOf(old.articleId)).toEqual([]);
  });

  it('deletes single articles for good when asked to, but none that is not in it', async () => {
    const gone = await saveArticle(aPage({ comments: [aComment('1')] }), 1000);
    const stays = await saveArticle(aPage({ url: 'https://beruf.example/andere' }), 1000);
    await deleteArticle(gone.articleId, 5000);

    await deleteForGood([gone.articleId, stays.articleId]);

    expect(await deletedArticles()).toEqual([]);
    expect(await commentsOf(gone.articleId)).toEqual([]);
    expect((await savedArticles()).map(({ id }) => id)).toEqual([stays.articleId]);
  });
});
