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
    const thread = makeThread(250);
    await start(wordpressSite(thread));
    const page = await open(articlePage(thread, 1, { perHtmlPage: 5 }));
    expect(planCompletion(page.document, page.page)[0]).toEqual({ source: 'wordpress-rest', expected: 250 });
    const result = await complete(page);
    expect(result).toMatchObject({
      outcome: 'complete',
      source: 'wordpress-rest',
      problems: [],
      claimedCommentCount: 250,
    });
    expect(new Set(ids(result.comments))).toEqual(new Set(thread.map(({ id }) => String(id))));
    for (const { id, parent } of thread) {
      expect(parents(result.comments)[String(id)]).toBe(parent === 0 ? null : String(parent));
    }
    expect(server.asked).toHaveLength(3);
    expect(result.progress).toEqual([
      [100, 250],
      [200, 250],
      [250, 250],
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
});
