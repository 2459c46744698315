// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { planCompletion } from '@/lib/completion';
import { bloggerId, bloggerPage, bloggerSite } from '../../fixtures/servers/blogger';
import { discoursePage, discourseSite } from '../../fixtures/servers/discourse';
import { drupalPage, drupalSite } from '../../fixtures/servers/drupal';
import { ghostId, ghostPage, ghostSite } from '../../fixtures/servers/ghost';
import { phpbbPage, phpbbSite } from '../../fixtures/servers/phpbb';
import { redditPage, redditSite } from '../../fixtures/servers/reddit';
import { type Site, startServer, type TestServer } from '../../fixtures/servers/server';
import { substackPage, substackSite } from '../../fixtures/servers/substack';
import { makeThread, type StoredComment } from '../../fixtures/servers/thread';
import { complete, ids, openPage, parents } from './reading';

let server: TestServer;
afterEach(() => server.close());

const start = async (site: Site) => (server = await startServer(site));
const open = (html: string, path: string) => openPage(html, `${server.origin}${path}`);

/** What the comments must answer, by the ids that the system's pages use. */
const parentsOf = (thread: StoredComment[], idOf: (id: number) => string) =>
  Object.fromEntries(thread.map(({ id, parent }) => [idOf(id), parent === 0 ? null : idOf(parent)]));

describe('Blogger', () => {
  it('gives all comments by its feed, under the ids of the page', async () => {
    const thread = makeThread(205);
    await start(bloggerSite(thread));
    const page = await open(bloggerPage(thread.slice(0, 2), 205), '/2014/05/beruf.html');
    const result = await complete(page);
    expect(result).toMatchObject({
      outcome: 'complete',
      source: 'blogger-feed',
      problems: [],
      claimedCommentCount: 205,
    });
    expect(parents(result.comments)).toEqual(parentsOf(thread, bloggerId));
    expect(server.asked).toHaveLength(2);
  });

  it('does not miss comments that were removed', async () => {
    await start(bloggerSite(makeThread(4), [102]));
    const result = await complete(await open(bloggerPage(makeThread(1), 4), '/2014/05/beruf.html'));
    expect(result).toMatchObject({ outcome: 'complete', problems: [] });
    expect(result.comments).toHaveLength(3);
  });
});

describe('Discourse', () => {
  it('gives the posts after the first by their ids', async () => {
    const thread = makeThread(120);
    await start(discourseSite(thread, [105]));
    const page = await open(discoursePage(), '/t/beruf/55/7');
    expect(planCompletion(page.document, page.page)).toEqual([{ source: 'discourse', expected: null }]);
    const result = await complete(page);
    expect(result).toMatchObject({ outcome: 'complete', claimedCommentCount: 120, problems: [] });
    expect(result.comments).toHaveLength(119);
    expect(parents(result.comments)).toEqual(
      parentsOf(
        thread.filter(({ id }) => id !== 105),
        String,
      ),
    );
    expect(server.asked).toHaveLength(4);
    expect(result.comments[0]).toMatchObject({
      author: 'Anna_Beispiel',
      publishedAt: '2014-05-05T08:00:00Z',
    });
  });
});

describe('Ghost', () => {
  it('gives pages of comments, and the answers that are left out of them', async () => {
    const thread = makeThread(9);
    for (const comment of thread.slice(2)) comment.parent = 101;
    await start(ghostSite(thread, { perPage: 1 }));
    const page = await open(ghostPage(server.origin), '/blog/beruf/');
    const result = await complete(page);
    expect(result).toMatchObject({
      outcome: 'complete',
      source: 'ghost',
      claimedCommentCount: 9,
      problems: [],
    });
    expect(parents(result.comments)).toEqual(parentsOf(thread, ghostId));
  });

  it('is asked in the way of its first versions where it does not know the newer one', async () => {
    const thread = makeThread(5);
    await start(ghostSite(thread, { perPage: 2, older: true }));
    const result = await complete(await open(ghostPage(server.origin), '/blog/beruf/'));
    expect(result).toMatchObject({ outcome: 'complete', source: 'ghost-older' });
    expect(parents(result.comments)).toEqual(parentsOf(thread, ghostId));
  });

  it('leaves hidden comments out', async () => {
    await start(ghostSite(makeThread(3), { hidden: [102] }));
    const result = await complete(await open(ghostPage(server.origin), '/blog/beruf/'));
    expect(result).toMatchObject({ outcome: 'complete', claimedCommentCount: 2, problems: [] });
    expect(ids(result.comments)).toEqual([ghostId(101), ghostId(103)]);
  });

  it('is not asked for a blog elsewhere', async () => {
    await start(ghostSite(makeThread(3)));
    const page = await open(ghostPage('https://blog.example'), '/blog/beruf/');
    expect(planCompletion(page.document, page.page)).toEqual([]);
  });
});

describe('Substack', () => {
  it('gives the whole tree at once, as text', async () => {
    const thread = makeThread(7);
    const [first] = thread;
    if (first) first.html = 'Zeile eins &lt;b&gt;\nZeile zwei\n\nAbsatz <script>';
    await start(substackSite(thread, [104]));
    const result = await complete(await open(substackPage(7), '/p/beruf'));
    expect(result).toMatchObject({ outcome: 'complete', source: 'substack', problems: [] });
    expect(result.comments).toHaveLength(6);
    expect(result.comments[0]?.text).toBe('Zeile eins &lt;b&gt;\nZeile zwei\nAbsatz');
    expect(parents(result.comments)).toMatchObject({ 103: '101', 106: null });
  });

  it('bears answers that are nested thousands deep', async () => {
    const thread = makeThread(1);
    const chain = Array.from({ length: 400 }, (_, index) => ({
      id: 200 + index,
      parent: index === 0 ? 101 : 199 + index,
      author: 'Anna',
      date: '2014-05-05T09:00:00',
      html: `Antwort ${index}`,
    }));
    await start(substackSite([...thread, ...chain]));
    const result = await complete(await open(substackPage(401), '/p/beruf'));
    expect(result.outcome).toBe('complete');
    expect(parents(result.comments)['599']).toBe('598');
  });
});

describe('Drupal', () => {
  it('gives its comments by JSON:API, 50 at a time', async () => {
    const thread = makeThread(60);
    await start(drupalSite(thread));
    const result = await complete(await open(drupalPage(thread, 0, 5), '/de/beruf'));
    expect(result).toMatchObject({ outcome: 'complete', source: 'drupal-jsonapi', problems: [] });
    expect(parents(result.comments)).toEqual(parentsOf(thread, String));
    const author = (id: string) => result.comments.find((comment) => comment.id === id)?.author;
    expect([author('131'), author('160')]).toEqual(['Mitglied Mia', 'Clara Probe']);
    expect(server.asked).toHaveLength(2);
  });

  it('is read page by page, counted from nought, where JSON:API is off', async () => {
    const thread = makeThread(11).map((comment) => ({ ...comment, parent: 0 }));
    await start(drupalSite(thread, { jsonapi: false, perPage: 4 }));
    const result = await complete(await open(drupalPage(thread, 0, 4), '/de/beruf'));
    expect(result).toMatchObject({ outcome: 'complete', source: 'numbered-pages' });
    expect(result.problems).toEqual([{ kind: 'gone', source: 'drupal-jsonapi', status: 404 }]);
    expect(ids(result.comments)).toEqual(thread.map(({ id }) => String(id)));
  });
});

describe('Reddit', () => {
  it('gives what its first answer leaves out: later comments, and answers deeper down', async () => {
    const thread = makeThread(12);
    thread.push({
      id: 113,
      parent: 103,
      author: 'Dora Tief',
      date: '2014-05-05T12:00:00',
      html: '<p>Tief unten.</p>',
    });
    await start(redditSite(thread, { deleted: [102] }));
    const page = await open(redditPage(thread.slice(0, 1)), '/r/beruf/comments/abc/beruf/');
    const result = await complete(page);
    expect(result).toMatchObject({
      outcome: 'complete',
      source: 'reddit',
      claimedCommentCount: 13,
      problems: [],
    });
    expect(parents(result.comments)).toEqual(
      parentsOf(
        thread.filter(({ id }) => id !== 102),
        (id) => `k${id}`,
      ),
    );
    expect(result.comments.find(({ id }) => id === 'k103')?.byArticleAuthor).toBe(true);
  });
});

describe('a forum', () => {
  it('is read page by page, from whichever page is open', async () => {
    const posts = makeThread(16).map((post) => ({ ...post, parent: 0 }));
    await start(phpbbSite(posts, 6));
    const page = await open(phpbbPage(posts, 6, 6), '/viewtopic.php?t=8&start=6');
    expect(planCompletion(page.document, page.page)).toMatchObject([{ source: 'numbered-pages' }]);
    const result = await complete(page);
    expect(result).toMatchObject({ outcome: 'complete', source: 'numbered-pages', problems: [] });
    expect(ids(result.comments)).toEqual(posts.slice(1).map(({ id }) => String(id)));
    expect(server.asked.map(({ url }) => url.searchParams.get('start'))).toEqual(['0', '12']);
  });
});
