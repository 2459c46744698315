/**
 * Measures backup and restore of a library of 10,000 articles in a real Chromium: time, memory, and whether a cancelled
 * restore leaves all as it was. It judges nothing. `--articles N` for another size.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../browser/find.ts';
import { filesIn, startServer } from '../../browser/server.ts';
import { ms, table, type Figure } from './figures.ts';
import { buildSite } from './site.ts';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    comments: { type: 'string', default: '20' },
  },
});
const articles = Number(options.articles);
const mega = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

const chromium = findBrowser('chromium');
if (!chromium) throw new Error(`No Chromium-family browser here. ${howToGet('chromium')}`);
const folder = mkdtempSync(join(tmpdir(), 'randnotiz-backup-'));
await buildSite(join(folder, 'site'));
const server = await startServer(filesIn(join(folder, 'site')));
const browser = await puppeteer.launch({
  executablePath: chromium.path,
  userDataDir: join(folder, 'profile'),
  protocolTimeout: 1_800_000,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${server.origin}/page.html`);
  const size = { articles, commentsPerArticle: Number(options.comments), notes: articles * 2 };
  const filled = await page.evaluate((some) => window.bench.fill(some), size);
  console.log(`${articles} articles written in ${ms(filled)}`);

  const session = await page.createCDPSession();
  const before = await heap(session);
  let [most, rss] = [before, 0];
  const watch = setInterval(() => {
    rss = Math.max(rss, largestRenderer(browser.process()?.pid ?? 0));
    heap(session).then(
      (used) => (most = Math.max(most, used)),
      // the page has gone: what went wrong is said elsewhere
      () => undefined,
    );
  }, 250);
  const times = await page.evaluate(() => window.bench.exchange());
  clearInterval(watch);
  const cancelled = await page.evaluate(() => window.bench.cancelRestore(0.5));

  const figures: Figure[] = [
    { what: 'backup', goal: '60 s', values: [`${ms(times.backup)}, ${mega(times.bytes)}`] },
    { what: 'restore: read, check, lay beside', goal: '', values: [ms(times.preview)] },
    { what: 'restore: the one transaction', goal: '', values: [ms(times.restore)] },
    { what: 'restore in all', goal: '180 s', values: [ms(times.preview + times.restore)] },
    { what: 'most memory of scripts meanwhile', goal: '300 MB', values: [mega(most)] },
    { what: 'largest process of a page meanwhile', goal: '', values: [mega(rss)] },
    {
      what: 'cancelled in the middle of the transaction',
      goal: 'as it was',
      values: [`${cancelled.same ? 'as it was' : 'CHANGED'} after ${ms(cancelled.time)}`],
    },
  ];
  console.log(`\n${chromium.version ?? chromium.path}; load ${loadavg()[0]?.toFixed(1) ?? '?'} at the end`);
  console.log(table([`${articles} articles`], figures));
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

/** JavaScript memory, buffers included. */
async function heap(session: CDPSession): Promise<number> {
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** Resident bytes of the largest renderer below a browser's process; 0 where /proc does not tell. */
function largestRenderer(root: number): number {
  try {
    const sizes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => {
        try {
          const ours = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
          const status = readFileSync(`/proc/${pid}/status`, 'utf8');
          const session = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[5];
          const same = readFileSync(`/proc/${root}/stat`, 'utf8').split(' ')[5] === session;
          return ours && same ? Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024 : 0;
        } catch {
          return 0;
        }
      });
    return Math.max(0, ...sizes);
  } catch {
    return 0;
  }
}
