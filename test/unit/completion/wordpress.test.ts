// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { planCompletion } from '@/lib/completion';
import { type Site, startServer, type TestServer } from '../../fixtures/servers/server';
import { makeThread } from '../../fixtures/servers/thread';
import { articlePage, wordpressSite } from '../../fixtures/servers/wordpress';
import { complete, ids, openPage, parents } from './reading';

let server: TestServer;
afterEach(() => server.close());

const start = async (site: Site) => (server = await startServer(site));
const open = (html: string) => openPage(html, `${server.origin}/beruf/`);

describe('a WordPress article that shows a part of its comments', () => {
  it('gets all of them through REST, with the parents that the page does not show', async () => {
    const thread = makeThread(205);
    await start(wordpressSite(thread));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 5 }));
    expect(planCompletion(page.document, page.page)[0]).toEqual({ source: 'wordpress-rest', expected: 205 });
    const result = await complete(page);
    expect(result).toMatchObject({
      outcome: 'complete',
      source: 'wordpress-rest',
      problems: [],
      claimedCommentCount: 205,
    });
    expect(new Set(ids(result.comments))).toEqual(new Set(thread.map(({ id }) => String(id))));
    for (const { id, parent } of thread) {
      expect(parents(result.comments)[String(id)]).toBe(parent === 0 ? null : String(parent));
    }
    expect(server.asked).toHaveLength(3);
    expect(result.progress).toEqual([
      [100, 205],
      [200, 205],
      [205, 205],
    ]);
  });

  it('keeps ids and dates of the comments that the page shows', async () => {
    const thread = makeThread(8);
    await start(wordpressSite(thread));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 2 }));
    const { comments } = await complete(page);
    const whole = await open(articlePage(thread, 1));
    expect(comments.map(({ id, author, text }) => [id, author, text])).toEqual(
      whole.page.comments.map(({ id, author, text }) => [id, author, text]),
    );
    expect(comments.map(({ publishedAt }) => publishedAt)).toEqual(
      whole.page.comments.map(({ publishedAt }) => publishedAt),
    );
  });

  it('has nothing to do where the page shows as many as it says', async () => {
    await start(wordpressSite([]));
    const page = await open(articlePage(makeThread(4), 1));
    expect(planCompletion(page.document, page.page)).toEqual([]);
  });

  it('keeps pingbacks, which REST does not give, where they stand', async () => {
    const thread = makeThread(4);
    await start(wordpressSite(thread));
    const html = articlePage(thread, 1, { perHtmlPage: 1 }).replace(
      '</ol>\n    <nav',
      '<li id="comment-900" class="pingback depth-1"><p>Pingback: <a href="https://blog.example/">Ein anderer Blog</a></p></li></ol>\n    <nav',
    );
    const page = await open(html);
    expect(page.page.comments.map(({ kind }) => kind)).toContain('pingback');
    const { comments } = await complete(page);
    expect(comments.filter(({ kind }) => kind === 'pingback')).toHaveLength(1);
    expect(comments).toHaveLength(5);
  });

  it('knows a comment again that the page prints without an id', async () => {
    const thread = makeThread(4);
    await start(wordpressSite(thread));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 1 }));
    const { page: shown } = page;
    shown.comments = shown.comments.map((comment) => ({ ...comment, id: `h-${comment.id}`, parentId: null }));
    const { comments } = await complete(page);
    expect(comments).toHaveLength(4);
    expect(parents(comments)).toMatchObject({ 'h-101': null, 'h-103': 'h-101' });
  });

  it('asks by rest_route where the site has no pretty addresses', async () => {
    await start(wordpressSite(makeThread(4)));
    const html = articlePage(makeThread(4), 1, { perHtmlPage: 1 }).replace(
      '/wp-json/',
      '/index.php?rest_route=/',
    );
    const result = await complete(await open(html));
    expect(result.outcome).toBe('complete');
    expect(server.asked[0]?.url.searchParams.get('rest_route')).toBe('/wp/v2/comments');
  });

  it('places answers to a deleted comment at the top, and cuts a circle of answers', async () => {
    const thread = makeThread(5);
    const [first, second, third, fourth] = thread;
    if (!first || !second || !third || !fourth) throw new Error('thread too short');
    first.parent = 999;
    second.parent = third.id;
    third.parent = second.id;
    fourth.parent = fourth.id;
    await start(wordpressSite(thread));
    const page = await open(articlePage(makeThread(5), 1, { perHtmlPage: 1 }));
    page.page.comments = [];
    const { comments } = await complete(page);
    expect(ids(comments)).toHaveLength(5);
    expect(parents(comments)).toEqual({ 101: null, 102: null, 103: '102', 104: null, 105: null });
  });

  it('lets nothing run and keeps nothing dangerous that a comment brings', async () => {
    const thread = makeThread(3);
    const [first] = thread;
    if (first) {
      first.html =
        '<p onclick="steal()">Guter <b>Text</b><script>steal()</' +
        'script><img src=x onerror="steal()"><a href="javascript:steal()">hier</a><iframe src="https://bad.example"></iframe></p><form><input name="a"></form>';
      first.author = '<img src=x onerror=steal()>';
    }
    await start(wordpressSite(thread));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 1 }));
    page.page.comments = [];
    const { comments } = await complete(page);
    expect(comments[0]?.html).not.toMatch(/script|onerror|onclick|javascript|iframe|form|input/i);
    expect(comments[0]?.html).toMatch(/Guter.*Text/);
    expect(comments[0]?.author).toBe('<img src=x onerror=steal()>');
  });

  it('does not take the comments of another article', async () => {
    const own = makeThread(9);
    const others = makeThread(9, 501).map((comment) => ({ ...comment, html: '<p>Ganz anderes Thema.</p>' }));
    await start(wordpressSite(others));
    const page = await open(articlePage(own, 1, { perHtmlPage: 3 }).replaceAll('/feed/', '/'));
    const result = await complete(page);
    expect(result.comments).toEqual(page.page.comments);
    expect(result.problems).toContainEqual({ kind: 'malformed', source: 'wordpress-rest' });
  });

  it('changes nothing in the open page', async () => {
    await start(wordpressSite(makeThread(4)));
    const page = await open(articlePage(makeThread(4), 1, { perHtmlPage: 1 }));
    const before = page.document.documentElement.outerHTML;
    planCompletion(page.document, page.page);
    await complete(page);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });
});

describe('a WordPress site that keeps its REST interface closed', () => {
  it('is read page by page', async () => {
    const thread = makeThread(9);
    await start(wordpressSite(thread, { closed: true, perHtmlPage: 2 }));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 2 }));
    const result = await complete(page);
    expect(result).toMatchObject({ outcome: 'complete', source: 'numbered-pages' });
    expect(result.problems).toEqual([{ kind: 'closed', source: 'wordpress-rest', status: 401 }]);
    const whole = await open(articlePage(thread, 1));
    expect(ids(result.comments)).toEqual(ids(whole.page.comments));
    expect(parents(result.comments)).toEqual(parents(whole.page.comments));
  });

  it('goes on after a page that is missing, and says so', async () => {
    const thread = makeThread(9);
    const site = wordpressSite(thread, { closed: true, perHtmlPage: 2 });
    await start((asked) => (asked.url.pathname.endsWith('/comment-page-2/') ? { status: 404 } : site(asked)));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 2 }).replaceAll('/feed/', '/'));
    const result = await complete(page);
    expect(result).toMatchObject({ outcome: 'partial', source: 'numbered-pages' });
    expect(result.problems).toContainEqual({ kind: 'gone', source: 'numbered-pages', status: 404 });
    expect(ids(result.comments)).toContain('108');
  });

  it('keeps the order of the pages when the last one is open', async () => {
    const thread = makeThread(9);
    await start(wordpressSite(thread, { closed: true, perHtmlPage: 2 }));
    const page = await openPage(
      articlePage(thread, 3, { perHtmlPage: 2 }),
      `${server.origin}/beruf/comment-page-3/`,
    );
    const { comments } = await complete(page);
    const whole = await open(articlePage(thread, 1));
    expect(ids(comments)).toEqual(ids(whole.page.comments));
  });

  it('gives at least its newest comments by the feed', async () => {
    const thread = makeThread(30);
    await start(wordpressSite(thread, { closed: true }));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 3 }).replace(/<nav.*<\/nav>/s, ''));
    const result = await complete(page);
    expect(result).toMatchObject({ outcome: 'partial', source: 'wordpress-feed', claimedCommentCount: 30 });
    expect(ids(result.comments)).toContain('130');
    expect(parents(result.comments)['124']).toBe('122');
    expect(ids(result.comments)[0]).toBe('101');
  });
});
