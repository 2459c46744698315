/**
 * Measures the list of the built extension (`npm run build`) with 100 and with 10,000 articles, in a real Chromium: how
 * soon it can be used, how even it scrolls, what memory it takes. It judges nothing. `--articles N` for another size.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../browser/driver.ts';
import { startBrowser } from '../../browser/start.ts';
import { bundle } from '../bundle.ts';
import { ms, quantile, table, type Figure } from './figures.ts';

const { values: options } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const SIZES = [100, Number(options.articles)];
const OPENED = 9;

/** Pixels a frame: a strong turn of the wheel, kept up. */
const STEP = 900;

const folder = mkdtempSync(join(tmpdir(), 'randnotiz-list-'));
const filling = await bundle('test/bench/library/fill-list.ts', 'fill');

try {
  const columns: Figure[][] = [];
  for (const size of SIZES) columns.push(await measure(size));
  console.log(`\nload ${loadavg()[0]?.toFixed(1) ?? '?'} at the end`);
  const [first = []] = columns;
  console.log(
    table(
      SIZES.map((size) => `${size} articles`),
      first.map((figure, i) => ({ ...figure, values: columns.flatMap((column) => column[i]?.values ?? []) })),
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

async function measure(size: number): Promise<Figure[]> {
  const profile = join(folder, `profile-${size}`);
  let driver = await startBrowser('chromium', { profile });
  const page = await driver.openPage(driver.extensionAddress('library.html'));
  await page.evaluate(filling);
  await page.evaluate((count) => window.fillList(count), size);
  await driver.close();

  driver = await startBrowser('chromium', { profile });
  const cold = await open(driver);
  const warm: number[] = [];
  for (let i = 0; i < OPENED; i++) {
    const { page, usable } = await open(driver);
    warm.push(usable);
    await page.close();
  }
  const frames = await scroll(cold.page);
  const memory = await memoryOf(cold.page);
  await driver.close();
  return [
    { what: 'open to a usable list, in a new browser', goal: '300 ms', values: [ms(cold.usable)] },
    {
      what: 'open to a usable list, median and slowest',
      goal: '300 ms',
      values: [`${ms(quantile(warm, 0.5))}, ${ms(Math.max(...warm))}`],
    },
    {
      what: 'frames while scrolling: median, slowest, over 50 ms',
      goal: '0 over 50 ms',
      values: [
        `${ms(quantile(frames, 0.5))}, ${ms(Math.max(...frames))}, ${frames.filter((frame) => frame > 50).length} of ${frames.length}`,
      ],
    },
    { what: 'JavaScript memory after that', goal: '100 MB', values: [`${Math.round(memory / 1e6)} MB`] },
  ];
}

/** Opens the library; `usable` is the time from the navigation until rows with links are painted, in ms. */
async function open(driver: Driver): Promise<{ page: Page; usable: number }> {
  const page = await driver.openPage('about:blank');
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const found = new MutationObserver(() => {
      if (!document.querySelector('a.saved-title')) return;
      found.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => (document.documentElement.dataset.usable = String(performance.now()))),
      );
    });
    found.observe(document, { childList: true, subtree: true });
  });
  await page.goto(driver.extensionAddress('library.html'));
  const usable = await page.waitForFunction(() => Number(document.documentElement.dataset.usable ?? 0));
  return { page, usable: await usable.jsonValue() };
}

/** Scrolls through everything; how long each frame took, in ms. */
function scroll(page: Page): Promise<number[]> {
  return page.bringToFront().then(() =>
    page.evaluate(
      (step) =>
        new Promise<number[]>((resolve) => {
          const times: number[] = [];
          let last = performance.now();
          let at = -1;
          const next = () => {
            const now = performance.now();
            times.push(now - last);
            last = now;
            if (scrollY === at) {
              resolve(times.slice(1));
              return;
            }
            at = scrollY;
            scrollBy(0, step);
            requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        }),
      STEP,
    ),
  );
}

/** After a collection, buffers included. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
