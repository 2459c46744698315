import { startBrowser } from './browser/start.ts';
import { startServer as startPages } from './browser/server.ts';
import { startServer, type Site } from './fixtures/servers/server.ts';
import { remark42Site, REMARK42_FRAME } from './fixtures/servers/remark42.ts';
import { makeThread } from './fixtures/servers/thread.ts';
import { discussionPage } from './pages/generated.ts';
import { wordpressSite } from './fixtures/servers/wordpress.ts';
import { readPage, showTab } from './e2e/steps.ts';
import { mkdirSync } from 'node:fs';
const engine = (process.argv[2] ?? 'chromium') as 'chromium' | 'firefox';
const out = '/tmp/w/out/frames-shots';
mkdirSync(out, { recursive: true });
const frames = await startServer(remark42Site(() => makeThread(5)));
let hold = false;
const wp = wordpressSite(makeThread(142), { perHtmlPage: 8 });
const slow: Site = async (asked) => {
  if (hold && asked.url.pathname.startsWith('/wp-json') && asked.url.searchParams.get('page') === '2') await new Promise((r) => setTimeout(r, 20_000));
  return wp(asked);
};
const blog = await startServer(slow);
const frame = `<iframe width="100%" height="500" src="${frames.origin}${REMARK42_FRAME}"></iframe>`;
const pages = await startPages((path) => ({
  body: discussionPage({ comments: path === '/both' ? 3 : 0 }).replace('</main>', `<div id="remark42">${path === '/lazy' ? '' : frame}</div></main>`),
}));
for (const locale of ['de', 'en'] as const) {
  const d = await startBrowser(engine, { locale });
  const shoot = async (name: string, side: Awaited<ReturnType<typeof readPage>>['sidebar']) => {
    await side.resize(320, 900);
    for (const dark of [true, false]) {
      if (dark !== (locale === 'de')) continue;
      await d.setDark(dark);
      await new Promise((r) => setTimeout(r, 300));
      await side.screenshot(`${out}/${name}-${locale}-${dark ? 'dark' : 'light'}.png`);
    }
  };
  for (const path of ['/nacht', '/both', '/lazy']) {
    const { sidebar } = await readPage(d, pages.origin + path, 'window');
    if (path === '/nacht') await shoot('card', sidebar);
    await showTab(sidebar, 'discussion');
    await sidebar.waitFor('[data-state=frame]');
    await shoot(path.slice(1), sidebar);
    if (path === '/nacht') {
      await sidebar.evaluate((w) => { const p = (w as unknown as { chrome: { permissions: { request: unknown } } }).chrome.permissions; const r = p.request; p.request = () => { p.request = r; return Promise.resolve(false); }; return null; });
      await sidebar.click('[data-testid=read-frames]');
      await sidebar.waitFor('[data-stand=refused]');
      await shoot('refused', sidebar);
    }
  }
  hold = true;
  const { sidebar } = await readPage(d, `${blog.origin}/beruf/`, 'window');
  await showTab(sidebar, 'discussion');
  await sidebar.waitFor('[data-testid=get-whole]');
  await shoot('whole', sidebar);
  await sidebar.click('[data-testid=get-whole]');
  await sidebar.waitForText(/100 (of|von) 142/);
  await shoot('running', sidebar);
  await sidebar.click('[data-testid=cancel-completion]');
  await sidebar.waitFor('[data-testid=completion-problem]');
  await shoot('cancelled', sidebar);
  await d.close();
}
await frames.close(); await blog.close(); await pages.close();
process.exit(0);
