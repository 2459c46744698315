import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../browser/surface.ts';
import { phpbbSite } from '../fixtures/servers/phpbb.ts';
import {
  firstAnswering,
  type Reply,
  type Site,
  startServer,
  type TestServer,
} from '../fixtures/servers/server.ts';
import { makeThread } from '../fixtures/servers/thread.ts';
import { wordpressSite, type WordPressOptions } from '../fixtures/servers/wordpress.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, shownThread, showTab } from './steps.ts';

const THREAD = makeThread(230);
/** What the page itself shows of them. */
const ON_PAGE = { perHtmlPage: 8 };

/** Gives the second page of comments only once it is released, so that one can see what goes on meanwhile. */
function holdingSecondPage(site: Site): { site: Site; release: () => void } {
  const { promise: released, resolve } = Promise.withResolvers<null>();
  return {
    release: () => resolve(null),
    site: async (asked) => {
      if (asked.url.searchParams.get('page') === '2') await released;
      return site(asked);
    },
  };
}

const blog = (options: WordPressOptions = {}) => wordpressSite(THREAD, { ...ON_PAGE, ...options });

/** The REST interface answers so first, then as it should. */
const restFirst = (replies: Reply[], site: Site): Site => {
  const rest = firstAnswering(replies, site);
  return (asked) => (asked.url.pathname.startsWith('/wp-json/') ? rest(asked) : site(asked));
};

describe.each(INSTALLED)('getting the whole discussion in %s', (engine) => {
  const at = setting(engine, () => null);
  let server: TestServer;
  let site: Site = blog();
  beforeAll(async () => {
    server = await startServer((asked) => site(asked));
    await at.driver.grantSites();
  });
  afterAll(() => server.close());

  /** Opens a page of the site and its discussion in the sidebar, where something is missing. */
  const open = async (given: Site, path = '/beruf/'): Promise<Surface> => {
    site = given;
    server.asked.length = 0;
    const { sidebar } = await readPage(at.driver, `${server.origin}${path}`);
    await showTab(sidebar, 'discussion');
    await sidebar.waitFor('[data-testid=get-whole]');
    return sidebar;
  };
  const ended = (sidebar: Surface) => sidebar.waitFor('[data-testid=completion][data-state=ended]');
  const restRequests = () => server.asked.filter(({ url }) => url.pathname.startsWith('/wp-json/'));

  it('asks the REST interface of WordPress, shows how far it is, and adds what was missing in its place', async () => {
    const held = holdingSecondPage(blog());
    const sidebar = await open(held.site);
    await sidebar.waitForText('of 230');
    await sidebar.click('[data-testid=get-whole]');
    await sidebar.waitForText(/1\d\d of 230/);
    held.release();
    await sidebar.waitForText('Everything that the site has is here now.');
    const thread = await shownThread(sidebar, 230);
    expect(thread[2]).toMatchObject({ depth: 0, author: 'Bernd Muster' });
    expect(thread.filter(({ depth }) => depth === 1)).toHaveLength(76);
    expect(restRequests()).toHaveLength(3);
    expect(server.mostAtOnce).toBeLessThanOrEqual(2);
  });

  it('reads the numbered pages of a forum one after the other', async () => {
    const sidebar = await open(phpbbSite(makeThread(41), 10), '/viewtopic.php?t=8');
    await sidebar.click('[data-testid=get-whole]');
    await sidebar.waitForText('Everything that the site has is here now.');
    // the first post is the article
    await shownThread(sidebar, 40);
  });

  it('stops when it is cancelled, and keeps what came before', async () => {
    const held = holdingSecondPage(blog());
    const sidebar = await open(held.site);
    await sidebar.click('[data-testid=get-whole]');
    await sidebar.waitForText('100 of 230');
    await sidebar.click('[data-testid=cancel-completion]');
    await sidebar.waitForText('Cancelled. What came before that is kept.');
    held.release();
    await shownThread(sidebar, 100);
  });

  it('waits as long as a busy site asks, and then goes on', async () => {
    const busy = { status: 429, headers: { 'Retry-After': '1' } };
    const sidebar = await open(restFirst([busy], blog()));
    await sidebar.click('[data-testid=get-whole]');
    await sidebar.waitForText('Everything that the site has is here now.');
    await shownThread(sidebar, 230);
  });

  it('leaves a site alone that wants an hour', async () => {
    const busy = { status: 429, headers: { 'Retry-After': '3600' } };
    const sidebar = await open(restFirst([busy, busy], blog()));
    await sidebar.click('[data-testid=get-whole]');
    await sidebar.waitForText('It asks to wait. Try again later.');
    expect(restRequests()).toHaveLength(1);
  });

  it('reads the pages of comments where the REST interface is closed', async () => {
    const sidebar = await open(wordpressSite(makeThread(30), { ...ON_PAGE, closed: true }));
    await sidebar.click('[data-testid=get-whole]');
    await sidebar.waitForText('Everything that the site has is here now.');
    await shownThread(sidebar, 30);
  });

  it('says so where a site counts more than it gives', async () => {
    const sidebar = await open(
      wordpressSite(makeThread(30), { perHtmlPage: 30, shownTotal: 42, claimedTotal: 42 }),
    );
    await sidebar.click('[data-testid=get-whole]');
    await ended(sidebar);
    await sidebar.waitForText('It may count deleted comments too.');
    await sidebar.waitForText('30 of 42');
  });

  it('says whom to allow where the rest of a blog is to be had from a service', async () => {
    const service = 'https://public-api.wordpress.com/wp/v2/sites/4711/';
    const hosted = wordpressSite(makeThread(30), { perHtmlPage: 30, shownTotal: 142, closed: true });
    const sidebar = await open(async (asked) => {
      const reply = await hosted(asked);
      return typeof reply.body === 'string'
        ? { ...reply, body: reply.body.replace('href="/wp-json/"', `href="${service}"`) }
        : reply;
    });
    await sidebar.click('[data-testid=get-whole]');
    await ended(sidebar);
    await sidebar.waitForText('The rest can be got from public-api.wordpress.com, with your permission');
    await sidebar.waitFor({ role: 'button', name: 'Allow public-api.wordpress.com and get it' });
    await shownThread(sidebar, 30);
  });

  it('gets it also where the page lets nobody ask, once the user allows it', async () => {
    const strict = blog();
    const sidebar = await open(async (asked) => {
      const reply = await strict(asked);
      return { ...reply, headers: { ...reply.headers, 'Content-Security-Policy': "default-src 'none'" } };
    });
    await sidebar.click('[data-testid=get-whole]');
    await ended(sidebar);
    if (engine === 'firefox') {
      await sidebar.waitForText('With access to the site, Randnotiz can get the discussion itself');
      expect(restRequests()).toHaveLength(0);
      await sidebar.click('[data-testid=allow-site]');
    }
    await sidebar.waitForText('Everything that the site has is here now.');
    await shownThread(sidebar, 230);
  });
});
