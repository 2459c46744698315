/**
 * Measures search and saving in libraries of two sizes, in a real Chromium, and prints a table with the goals beside.
 * It judges nothing: other work on the machine shows in every figure. `--small` takes a minute, without it some ten.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../browser/find.ts';
import { filesIn, startServer } from '../../browser/server.ts';
import { ms, quantile, spread, table, type Figure } from './figures.ts';
import type { ExchangeTimes } from './exchange.ts';
import type { LibrarySize } from './fill.ts';
import { buildSite } from './site.ts';

const { values: options } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    /** Size of the larger library. */
    articles: { type: 'string' },
    rounds: { type: 'string' },
    /** Search and saving only: no backup, no check of the whole index, no kills. */
    brief: { type: 'boolean', default: false },
    /** Folder where the libraries are kept, and used again by the next run: building the large one takes minutes. */
    keep: { type: 'string' },
  },
});
const articles = Number(options.articles ?? (options.small ? 500 : 10_000));
const rounds = Number(options.rounds ?? (options.small ? 3 : 20));
const SIZES: LibrarySize[] = [100, articles].map((count) => ({
  articles: count,
  commentsPerArticle: 20,
  notes: count * 2,
}));
const KEPT_PORT = 48_711;
const COLD_STARTS = options.small ? 3 : 7;
const SEARCHES = options.small ? 15 : 60;
const SAVES = options.small ? 10 : 40;

const chromium = findBrowser('chromium');
if (!chromium) throw new Error(`No Chromium-family browser here. ${howToGet('chromium')}`);
const folder = mkdtempSync(join(tmpdir(), 'randnotiz-bench-'));
const site = join(folder, 'site');

await buildSite(site);
// libraries that are kept belong to the address of the page
const server = await startServer(filesIn(site), options.keep === undefined ? 0 : KEPT_PORT);
try {
  const columns: Figure[][] = [];
  for (const size of SIZES) columns.push(await measure(size));
  console.log(`\n${chromium.version ?? chromium.path}; load ${loadavg()[0]?.toFixed(1) ?? '?'} at the end`);
  const first = columns[0] ?? [];
  console.log(
    table(
      SIZES.map((size) => `${size.articles} articles`),
      first.map((figure, i) => ({ ...figure, values: columns.flatMap((column) => column[i]?.values ?? []) })),
    ),
  );
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

async function measure(size: LibrarySize): Promise<Figure[]> {
  const profile = join(options.keep ?? folder, `profile-${size.articles}`);
  const figures: Figure[] = [];
  const add = (what: string, goal: string, value: string) => {
    console.log(`${size.articles} articles: ${what}: ${value}`);
    figures.push({ what, goal, values: [value] });
  };

  console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  const ready = existsSync(profile);
  let { browser, page } = await start(profile);
  let cpu: Started['cpu'];
  if (!ready) {
    add('write the records', '', ms(await page.evaluate((some) => window.bench.fill(some), size)));
    add('build the index', '', ms(await page.evaluate(() => window.bench.tend())));
    add(
      'type while the index is built',
      'p95 80 ms',
      spread(await page.evaluate((n) => window.bench.typeWhileBuilding(n, 2), size.articles)),
    );
    add(
      'type while segments are joined',
      'p95 80 ms',
      spread(await page.evaluate((n) => window.bench.typeWhileMerging(n, 3), size.articles)),
    );
  }
  await page.evaluate(() => window.bench.tend());
  const { segments, blocks, bytes } = await page.evaluate(() => window.bench.counts());
  add('segments, blocks, bytes on disk', '', `${segments}, ${blocks}, ${Math.round(bytes / 1e6)} MB`);
  await browser.close();

  const cold = [];
  for (let i = 0; i < COLD_STARTS; i++) {
    ({ browser, page, cpu } = await start(profile));
    const first = await page.evaluate(() => window.bench.firstResult('beruf'));
    cold.push({ ...first, cpu: await cpu() });
    await browser.close();
  }
  const coldTimes = cold.map((one) => one.search);
  add(
    'first result in a new browser',
    '300 ms',
    `${ms(quantile(coldTimes, 0.5))} (best ${ms(Math.min(...coldTimes))})`,
  );
  const navigations = cold.map((one) => one.sinceNavigation);
  add(
    '  from the navigation on',
    '',
    `${ms(quantile(navigations, 0.5))} (best ${ms(Math.min(...navigations))})`,
  );

  add(
    '  CPU of the page until then',
    '',
    ms(
      quantile(
        cold.map((one) => one.cpu),
        0.5,
      ),
    ),
  );

  ({ browser, page, cpu } = await start(profile));
  const type = (seed: number) =>
    page.evaluate((n, searches, s) => window.bench.type(n, searches, s), size.articles, SEARCHES, seed);
  add('query as one types, never asked before', '15 / 50 ms', spread(await type(1)));
  await cpu();
  const again = await type(1);
  const perQuery = (await cpu()) / again.length;
  add('  the same once more', '15 / 50 ms', spread(again));
  add('  CPU of the page a query, mean', '', ms(perQuery));
  const saves = await page.evaluate((count) => window.bench.save(count), SAVES);
  const perSave = (await cpu()) / saves.length;
  add('save an article with 50 comments', '30 / 60 ms', spread(saves));
  add('  CPU of the page a save, mean', '', ms(perSave));
  const long = await page.evaluate(() => window.bench.saveLong());
  add('save one with 5,000 comments, longest task', '200 ms', `${ms(long.time)}, ${ms(long.longestTask)}`);
  const known = await page.evaluate((count) => window.bench.known(count), 100);
  add('known items first or second', '99 of 100', `${known.found} of ${known.asked}`);
  add('memory of the page', '100 MB', `${Math.round((await memory(page)) / 1e6)} MB`);
  if (options.brief) {
    await browser.close();
    return figures;
  }
  const { most, ...times } = await exchange(page);
  add('backup', '60 s', `${ms(times.backup)}, ${Math.round(times.bytes / 1e6)} MB`);
  add('restore: read and check, bring in', '180 s', `${ms(times.preview)}, ${ms(times.restore)}`);
  add('  most memory meanwhile', '300 MB', `${Math.round(most / 1e6)} MB`);
  await page.evaluate(() => window.bench.tend());
  const check = await page.evaluate(() => window.bench.check());
  add(
    'documents wrong or superfluous',
    '0',
    `${check.wrong.length + check.superfluous} of ${check.documents}`,
  );
  await browser.close();

  add(`killed ${rounds} times: rounds that agree`, 'all', await killed(profile));
  if (options.keep === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  return figures;
}

/** Kills the browser amid saves, deletions and merges; after every start data and index must agree. */
async function killed(profile: string): Promise<string> {
  // the large library is checked in the end only: a check reads all of it
  const everyRound = profile.endsWith('-100');
  let agreed = 0;
  let checked = 0;
  let steps = 0;
  for (let round = 0; round < rounds; round++) {
    const { browser, page } = await start(profile);
    if (everyRound || round === rounds - 1) {
      const { wrong, superfluous } = await page.evaluate(() => window.bench.check());
      checked++;
      if (wrong.length + superfluous === 0) agreed++;
      else console.log(`round ${round}: ${wrong.length} wrong, ${superfluous} superfluous`);
    }
    await page.evaluate((seed) => window.bench.churn(seed), round + 1);
    await sleep(500 + ((round * 389) % 1500));
    steps += await page.evaluate(() => window.bench.steps);
    const gone = new Promise((resolve) => browser.once('disconnected', resolve));
    browser.process()?.kill('SIGKILL');
    await gone;
  }
  const { browser, page } = await start(profile);
  const { wrong, superfluous } = await page.evaluate(() => window.bench.check());
  checked++;
  if (wrong.length + superfluous === 0) agreed++;
  await browser.close();
  return `${agreed} of ${checked} (after ${steps} writes)`;
}

interface Started {
  browser: Browser;
  page: Page;
  /** How much work the page's thread had since the last call, in ms: other work on the machine hardly shows in it. */
  cpu: () => Promise<number>;
}

async function start(profile: string): Promise<Started> {
  const browser = await puppeteer.launch({
    executablePath: chromium?.path ?? '',
    userDataDir: profile,
    protocolTimeout: 1_800_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  const cpu = await cpuClock(page);
  await page.goto(`${server.origin}/page.html`);
  return { browser, page, cpu };
}

async function cpuClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let last = 0;
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const now = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    const work = now - last;
    last = now;
    return work;
  };
}

/** Backup and restore, with the most memory that was seen in between. */
async function exchange(page: Page): Promise<ExchangeTimes & { most: number }> {
  const session = await page.createCDPSession();
  let most = 0;
  const watch = setInterval(() => {
    void session.send('Runtime.getHeapUsage').then(({ usedSize, backingStorageSize }) => {
      most = Math.max(most, usedSize + backingStorageSize);
    });
  }, 250);
  const times = await page.evaluate(() => window.bench.exchange());
  clearInterval(watch);
  return { ...times, most };
}

/** JavaScript memory after a collection, buffers included. */
async function memory(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
