// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { type Ask, askBy, planCompletion, SERVICES } from '@/lib/completion';
import { startServer, type TestServer } from '../../fixtures/servers/server';
import { makeThread } from '../../fixtures/servers/thread';
import { wordpressComSite } from '../../fixtures/servers/wordpress-com';
import { complete, ids, openPage } from './reading';

const SERVICE = 'https://public-api.wordpress.com';
const PAGE = 'https://beruf.example/2014/05/der-weg/';

let service: TestServer;
afterEach(() => service.close());

/** Asks the local server in place of the service, and nobody else. */
const askService: Ask = async (question, signal) => {
  if (question.origin !== SERVICE) return { kind: 'network' };
  const url = question.url.replace(SERVICE, service.origin);
  const reply = await askBy(fetch, {})({ ...question, url, origin: service.origin }, signal);
  return reply.kind === 'answer' ? { ...reply, url: question.url } : reply;
};

/** A blog with Jetpack that shows two of its comments. */
const blogPage = (head: string) => `<!doctype html><html lang="de"><head><title>Der Weg</title>${head}</head>
<body><article><h1>Der Weg</h1><p>Ein Text über den Weg.</p></article>
<div id="comments"><h2 class="comments-title">130 Kommentare</h2><ol class="comment-list">
${makeThread(2)
  .map(
    ({ id, author, html }) => `<li id="comment-${id}" class="comment depth-1"><article class="comment-body">
<div class="comment-author vcard"><b class="fn">${author}</b></div><div class="comment-content">${html}</div></article></li>`,
  )
  .join('')}</ol></div></body></html>`;

const BY_ID = `<link rel="https://api.w.org/" href="${SERVICE}/wp/v2/sites/4711/"><link rel="alternate" type="application/json" href="${SERVICE}/wp/v2/sites/4711/posts/77">`;
const BY_NAME = '<script src="https://stats.wp.com/e-202420.js" defer></script>';

it('gives the whole discussion of a blog, pingbacks as such, under the ids of the page', async () => {
  expect(SERVICES).toEqual([SERVICE]);
  service = await startServer(wordpressComSite(makeThread(130), '77'));
  const page = await openPage(blogPage(BY_ID), PAGE);
  expect(planCompletion(page.document, page.page)).toContainEqual({ source: 'wordpress-com', expected: 130 });
  const result = await complete(page, { ask: askService });
  expect(result).toMatchObject({ outcome: 'complete', source: 'wordpress-com', claimedCommentCount: 130 });
  expect(result.comments).toHaveLength(130);
  expect(ids(result.comments)).toContain('101');
  expect(result.comments.find(({ id }) => id === '103')).toMatchObject({
    parentId: '101',
    publishedAt: '2014-05-05T08:20:00+00:00',
  });
  expect(result.comments.filter(({ kind }) => kind === 'pingback').map(({ id }) => id)).toEqual(['104']);
  expect(service.asked.map(({ url }) => url.searchParams.get('page'))).toEqual(['1', '2']);
});

it('finds a post whose number the page does not tell by its name', async () => {
  service = await startServer(wordpressComSite(makeThread(130), 'slug:der-weg', 'beruf.example'));
  const result = await complete(await openPage(blogPage(BY_NAME), PAGE), { ask: askService });
  expect(result.comments).toHaveLength(130);
});

it('is not asked before the user allows it, and the page says whom to allow', async () => {
  service = await startServer(wordpressComSite(makeThread(130), '77'));
  const ask: Ask = ({ origin }) => Promise.resolve({ kind: origin === SERVICE ? 'forbidden' : 'network' });
  const page = await openPage(blogPage(BY_ID), PAGE);
  const result = await complete(page, { ask });
  expect(result).toMatchObject({ outcome: 'nothing', comments: page.page.comments });
  expect(result.problems.at(-1)).toEqual({ kind: 'not-allowed', source: 'wordpress-com', origin: SERVICE });
});

it('is left alone by blogs of other kinds', async () => {
  service = await startServer(() => ({ status: 500 }));
  const page = await openPage(blogPage(''), PAGE);
  expect(planCompletion(page.document, page.page).map(({ source }) => source)).not.toContain('wordpress-com');
});
