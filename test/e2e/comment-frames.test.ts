import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Content } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';
import { REMARK42_FRAME, remark42Site } from '../fixtures/servers/remark42.ts';
import { startServer, type TestServer } from '../fixtures/servers/server.ts';
import { makeThread, type StoredComment } from '../fixtures/servers/thread.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save, shownThread, showTab, type OpenedPage } from './steps.ts';

/** One story a browser: the page is on `localhost`, its discussion in a frame of `127.0.0.1`. */
describe.each(INSTALLED)('a discussion in a frame of another site in %s', (engine) => {
  let frames: TestServer;
  let thread: StoredComment[] = makeThread(5);
  const content: Content = (path) => {
    if (path !== '/nachtdienst' && path !== '/auf-wunsch') return null;
    const frame = `<iframe title="Comments" width="100%" height="500" src="${frames.origin}${REMARK42_FRAME}"></iframe>`;
    const opener = `<button onclick="this.parentElement.innerHTML = this.dataset.frame" data-frame='${frame}'>Show comments</button>`;
    const place = `<div id="remark42">${path === '/nachtdienst' ? frame : opener}</div>`;
    return { body: discussionPage({ comments: 0 }).replace('</main>', `${place}</main>`) };
  };
  const at = setting(engine, content);
  let opened: OpenedPage;
  beforeAll(async () => {
    frames = await startServer(remark42Site(() => thread));
  });
  afterAll(() => frames.close());

  const openDiscussion = async (path: string): Promise<Surface> => {
    opened = await readPage(at.driver, `${at.origin}${path}`);
    await showTab(opened.sidebar, 'discussion');
    return opened.sidebar;
  };
  const keptComments = async () => (await readLibrary(opened.sidebar)).comments;

  it('is said to be there, and where, while nothing of it is read', async () => {
    opened = await readPage(at.driver, `${at.origin}/nachtdienst`);
    await opened.sidebar.click({ role: 'button', name: 'Discussion on 127.0.0.1' });
    await opened.sidebar.waitForText('The discussion stands in a frame of 127.0.0.1');
    expect(await opened.sidebar.count('[data-testid=comment]')).toBe(0);
  });

  // only there a page of the extension can be made to answer for the user
  it.runIf(engine === 'chromium')(
    'stays unread when the user refuses, and can be asked for again',
    async () => {
      const { sidebar } = opened;
      await sidebar.evaluate((window) => {
        const { permissions } = (window as unknown as { chrome: { permissions: Permissions } }).chrome;
        const { request } = permissions;
        permissions.request = () => {
          permissions.request = request;
          return Promise.resolve(false);
        };
      });
      await sidebar.click('[data-testid=read-frames]');
      await sidebar.waitForText('Without permission for 127.0.0.1 this discussion stays unread.');
      await sidebar.waitFor('[data-testid=read-frames]');
    },
  );

  it('is read once the user allows its site, and saved with the page', async () => {
    const { sidebar } = opened;
    await at.driver.grantSites();
    await opened.page.bringToFront();
    await sidebar.click('[data-testid=read-frames]');
    const shown = await shownThread(sidebar, 5);
    expect(shown.map(({ author, depth }) => [author, depth])).toEqual([
      ['Anna Beispiel', 0],
      ['Clara Probe', 1],
      ['Bernd Muster', 0],
      ['Anna Beispiel', 0],
      ['Bernd Muster', 0],
    ]);
    await sidebar.waitUntilGone('[data-testid=read-frames]');
    await showTab(sidebar, 'page');
    await save(sidebar);
    const comments = await keptComments();
    expect(comments.map(({ sourceId }) => sourceId)).toContain('remark42-101');
    expect(comments.find(({ sourceId }) => sourceId === 'remark42-103')).toMatchObject({
      author: 'Clara Probe',
      text: 'Beitrag Nummer 3 über den Weg in den Beruf.',
      url: 'https://blog.example/nachtdienst#remark42__comment-103',
      parentId: comments.find(({ sourceId }) => sourceId === 'remark42-101')?.id,
    });
  });

  it('is read with the page from then on: what came since is new, the rest is the same', async () => {
    const before = await keptComments();
    thread = makeThread(6);
    opened = await readPage(at.driver, `${at.origin}/nachtdienst`);
    const { sidebar } = opened;
    await sidebar.waitForText('1 new comment');
    await save(sidebar);
    const after = await keptComments();
    expect(after).toHaveLength(6);
    expect(after.filter(({ id }) => before.some((comment) => comment.id === id))).toHaveLength(5);
    expect(after.filter(({ missingSince }) => missingSince !== null)).toEqual([]);
  });

  it('is read as soon as the page has opened it on demand, where its site is allowed', async () => {
    const sidebar = await openDiscussion('/auf-wunsch');
    await sidebar.waitForText('loads its discussion (Remark42) only when it is asked for');
    await opened.page.click('#remark42 button');
    await opened.page.waitForSelector('#remark42 iframe');
    await shownThread(sidebar, 6);
  });

  it('is asked for again when the permission was withdrawn, and nothing that is kept is lost', async () => {
    const settings = await at.driver.openExtensionPage('library.html?settings');
    await settings.click({ role: 'button', name: 'Withdraw: 127.0.0.1' });
    await settings.waitFor('[data-testid=no-sites]');
    opened = await readPage(at.driver, `${at.origin}/nachtdienst`);
    await opened.sidebar.waitFor('[data-testid=saved]');
    await showTab(opened.sidebar, 'discussion');
    await opened.sidebar.waitFor('[data-testid=read-frames]');
    const comments = await keptComments();
    expect(comments.filter(({ missingSince }) => missingSince === null)).toHaveLength(6);
  });
});

interface Permissions {
  request: (asked: { origins: string[] }) => Promise<boolean>;
}
