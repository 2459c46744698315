// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import {
  firstAnswering,
  type Reply,
  type Site,
  startServer,
  type TestServer,
} from '../../fixtures/servers/server';
import { makeThread } from '../../fixtures/servers/thread';
import { articlePage, wordpressSite } from '../../fixtures/servers/wordpress';
import { complete, ids, openPage } from './reading';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const start = async (site: Site) => {
  const server = await startServer(site);
  servers.push(server);
  return server;
};

/** An article of six comments that shows one top comment with its answer, and has REST as its only source. */
async function openOn(server: TestServer) {
  const html = articlePage(makeThread(6), 1, { perHtmlPage: 1 })
    .replace(/<nav.*<\/nav>/s, '')
    .replace(/<link rel="alternate" type="application\/rss\+xml"[^>]*>/g, '');
  return openPage(html, `${server.origin}/beruf/`);
}

const site = wordpressSite(makeThread(6));
const times = (count: number, reply: Reply) => Array.from({ length: count }, () => reply);

describe('a site that wants fewer requests', () => {
  it('is asked again after the time it names', async () => {
    const server = await start(firstAnswering([{ status: 429, headers: { 'Retry-After': '7' } }], site));
    const result = await complete(await openOn(server));
    expect(result.outcome).toBe('complete');
    expect(result.waits).toContain(7000);
  });

  it('is asked with longer and longer pauses where it names none, and then no more', async () => {
    const server = await start(firstAnswering(times(50, { status: 503 }), site));
    const page = await openOn(server);
    const result = await complete(page);
    expect(result).toMatchObject({ outcome: 'nothing', source: null, comments: page.page.comments });
    expect(result.problems).toEqual([{ kind: 'throttled', source: 'wordpress-rest', retryAfter: null }]);
    const backOffs = result.waits.filter((wait) => wait >= 1000);
    expect(backOffs).toEqual([...backOffs].sort((a, b) => a - b));
    expect(server.asked).toHaveLength(4);
  });

  it('is not waited for when it wants an hour', async () => {
    const server = await start(
      firstAnswering(times(9, { status: 429, headers: { 'Retry-After': '3600' } }), site),
    );
    const result = await complete(await openOn(server));
    expect(result.problems).toEqual([{ kind: 'throttled', source: 'wordpress-rest', retryAfter: 3600 }]);
    expect(server.asked).toHaveLength(1);
  });

  it('is left alone by the other ways to get comments, too', async () => {
    const server = await start(firstAnswering(times(50, { status: 429 }), site));
    const page = await openPage(articlePage(makeThread(6), 1, { perHtmlPage: 1 }), `${server.origin}/beruf/`);
    const { problems } = await complete(page);
    expect(problems).toEqual([{ kind: 'throttled', source: 'wordpress-rest', retryAfter: null }]);
    expect(server.asked.every(({ url }) => url.pathname.startsWith('/wp-json/'))).toBe(true);
  });

  it('gets one request at a time, with a pause between two', async () => {
    const thread = makeThread(201);
    const server = await start(wordpressSite(thread));
    const page = await openOn(server);
    page.page.claimedCommentCount = 201;
    const result = await complete(page);
    expect(server.asked).toHaveLength(3);
    expect(server.mostAtOnce).toBe(1);
    expect(result.waits).toHaveLength(2);
    expect(Math.min(...result.waits)).toBeGreaterThanOrEqual(100);
  });
});

describe('a site that does not answer as it should', () => {
  const problemOf = async (server: TestServer) => {
    const page = await openOn(server);
    const result = await complete(page);
    expect(result.comments).toEqual(page.page.comments);
    expect(result.outcome).toBe('nothing');
    return result.problems;
  };
  const source = 'wordpress-rest';

  it.each([
    ['closed to guests', { status: 403 }, { kind: 'closed', source, status: 403 }],
    ['gone', { status: 404 }, { kind: 'gone', source, status: 404 }],
    [
      'refusing',
      { status: 400, body: { code: 'rest_invalid_param' } },
      { kind: 'failed', source, status: 400 },
    ],
    ['broken', { status: 500 }, { kind: 'failed', source, status: 500 }],
    ['cut off', { cut: true }, { kind: 'network', source }],
    ['not JSON', { body: '<html>Bitte warten …</html>' }, { kind: 'malformed', source }],
    ['other JSON', { body: { comments: 'none' } }, { kind: 'malformed', source }],
    ['comments without text', { body: [{ id: 1, content: {} }] }, { kind: 'malformed', source }],
  ] satisfies [string, Reply, object][])('%s: says so and keeps the page', async (_, reply, problem) => {
    const server = await start(firstAnswering(times(9, reply), site));
    expect(await problemOf(server)).toEqual([problem]);
  });

  it('is asked again after a broken connection', async () => {
    const server = await start(firstAnswering([{ cut: true }, { status: 502 }], site));
    expect(await complete(await openOn(server))).toMatchObject({ outcome: 'complete', problems: [] });
  });

  it('is not followed to another origin', async () => {
    const elsewhere = await start(site);
    const server = await start(({ url }) => ({
      status: 302,
      headers: { Location: `${elsewhere.origin}${url.pathname}${url.search}` },
    }));
    const page = await openOn(server);
    const result = await complete(page);
    expect(result).toMatchObject({ outcome: 'nothing', comments: page.page.comments });
    expect(result.problems).toEqual([{ kind: 'other-origin', source: 'wordpress-rest' }]);
  });

  it('is not asked at all when its interface is on another origin', async () => {
    const elsewhere = await start(site);
    const server = await start(site);
    const page = await openOn(server);
    page.document
      .querySelector('link[rel="https://api.w.org/"]')
      ?.setAttribute('href', `${elsewhere.origin}/wp-json/`);
    expect(await complete(page)).toMatchObject({ outcome: 'nothing', problems: [] });
    expect(elsewhere.asked).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  it('is not waited for longer than an answer may take', async () => {
    let free = () => {};
    const held = new Promise<Reply>((resolve) => (free = () => resolve({ body: [] })));
    const server = await start(() => held);
    const result = await complete(await openOn(server), { limits: { answerTime: 50 } });
    free();
    expect(result.problems).toEqual([{ kind: 'slow', source }]);
  });

  it('is known by a count that its comments do not reach', async () => {
    const server = await start(wordpressSite(makeThread(6), { claimedTotal: 9 }));
    const result = await complete(await openOn(server));
    expect(result).toMatchObject({ outcome: 'partial', claimedCommentCount: 9 });
    expect(result.problems).toEqual([{ kind: 'wrong-total', source, claimed: 9, found: 6 }]);
  });

  it('is left after a few answers that bring nothing new', async () => {
    const server = await start(({ url }) => {
      const [comment] = makeThread(1);
      const body = [{ id: comment?.id, content: { rendered: comment?.html } }];
      return { body, headers: { 'X-WP-Total': '100000', 'X-WP-TotalPages': '1000', 'X-Asked': url.search } };
    });
    const result = await complete(await openOn(server));
    expect(server.asked.length).toBeLessThan(6);
    expect(result.problems[0]?.kind).toBe('wrong-total');
  });
});

describe('limits of ours', () => {
  const endless: Site = ({ url }) => {
    const page = Number(url.searchParams.get('page'));
    const body = makeThread(3, page * 1000).map(({ id, html }) => ({ id, content: { rendered: html } }));
    return { body, headers: { 'X-WP-TotalPages': '99999' } };
  };

  it.each([
    ['requests', { requests: 4 }],
    ['comments', { comments: 10 }],
    ['bytes', { bytes: 1000 }],
  ] as const)('end endless paging by the number of %s, and keep what there is', async (limit, limits) => {
    const server = await start(endless);
    const result = await complete(await openOn(server), { limits });
    expect(result.outcome).toBe('partial');
    expect(result.comments.length).toBeGreaterThan(6);
    expect(result.problems).toEqual([{ kind: 'too-many', source: 'wordpress-rest', limit }]);
  });
});

describe('cancelling', () => {
  it('ends at once with what was gathered', async () => {
    const cancel = new AbortController();
    const server = await start(wordpressSite(makeThread(201)));
    const page = await openOn(server);
    page.page.claimedCommentCount = 201;
    const result = await complete(page, {
      signal: cancel.signal,
      onProgress: (done) => {
        if (done >= 100) cancel.abort();
      },
    });
    expect(result.problems).toEqual([{ kind: 'cancelled' }]);
    expect(result.outcome).toBe('partial');
    expect(new Set(ids(result.comments)).size).toBe(100);
    expect(server.asked).toHaveLength(1);
  });

  it('does not ask anything when it came before', async () => {
    const server = await start(site);
    const page = await openOn(server);
    const result = await complete(page, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ outcome: 'nothing', problems: [{ kind: 'cancelled' }] });
    expect(server.asked).toEqual([]);
  });
});
