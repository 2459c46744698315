/**
 * Measures the views of the built extension (`npm run build`) that show thousands at once, in a real Chromium: passages of
 * a category among 20,000 notes, and a discussion of 5,000 comments. It judges nothing.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../browser/driver.ts';
import { startBrowser } from '../../browser/start.ts';
import { bundle } from '../bundle.ts';
import { ms, quantile, table, type Figure } from './figures.ts';

const NOTES = 20_000;
const COMMENTS = 5_000;
const OPENED = 5;

const folder = mkdtempSync(join(tmpdir(), 'randnotiz-views-'));
try {
  const driver = await startBrowser('chromium', { profile: join(folder, 'profile') });
  const page = await driver.openPage(driver.extensionAddress('library.html?settings'));
  await page.evaluate(await bundle('test/bench/library/fill-views.ts', 'fill'));
  const { categoryId, articleId } = await page.evaluate(
    (notes, comments) => window.fillViews(notes, comments),
    NOTES,
    COMMENTS,
  );
  await page.close();
  const figures = [
    ...(await opening(driver, 'categories at a glance', 'library.html?codes', 'table.tally-table')),
    ...(await opening(
      driver,
      'passages of one',
      `library.html?codes&category=${categoryId}`,
      '.codes-passage',
    )),
    ...(await opening(
      driver,
      'article and discussion',
      `library.html?article=${articleId}`,
      '.comment-text',
    )),
    ...(await filtering(driver, `library.html?article=${articleId}`)),
  ];
  await driver.close();
  console.log(`\nload ${loadavg()[0]?.toFixed(1) ?? '?'} at the end`);
  console.log(table([`${NOTES} notes, ${COMMENTS} comments`], figures));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}

/** How soon a view shows what is asked for, and for how long it blocked the page at most, until it rests. */
async function opening(driver: Driver, what: string, path: string, shown: string): Promise<Figure[]> {
  const times: number[] = [];
  const blocked: number[] = [];
  for (let i = 0; i < OPENED; i++) {
    const page = await open(driver, path, shown);
    times.push(await page.evaluate(() => Number(document.documentElement.dataset.usable)));
    blocked.push(await longestTask(page));
    await page.close();
  }
  return [
    { what: `${what}: shown, median`, goal: '', values: [ms(quantile(times, 0.5))] },
    { what: `${what}: longest task, median`, goal: '200 ms', values: [ms(quantile(blocked, 0.5))] },
  ];
}

/** Typing into the filter of the discussion, and folding all. */
async function filtering(driver: Driver, path: string): Promise<Figure[]> {
  const page = await open(driver, path, '.comment-text');
  await longestTask(page);
  await page.focus('[data-testid=discussion-search]');
  const tasks: number[] = [];
  for (const letter of 'beruf') {
    await page.keyboard.type(letter);
    tasks.push(await longestTask(page));
  }
  await page.close();
  return [
    {
      what: 'filter the discussion, longest task a letter',
      goal: '200 ms',
      values: [ms(Math.max(...tasks))],
    },
  ];
}

async function open(driver: Driver, path: string, shown: string): Promise<Page> {
  const page = await driver.openPage('about:blank');
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument((selector) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      seen.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => (document.documentElement.dataset.usable = String(performance.now()))),
      );
    });
    seen.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      for (const { duration } of list.getEntries())
        dataset.longest = String(Math.max(Number(dataset.longest ?? 0), duration));
    }).observe({ type: 'longtask', buffered: true });
  }, shown);
  await page.goto(driver.extensionAddress(path));
  await page.waitForFunction(() => document.documentElement.dataset.usable !== undefined);
  return page;
}

/** The longest task since the last call, once there was nothing to do for a while; 0: none over 50 ms. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const rest = () => new Promise((resolve) => requestIdleCallback(resolve));
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await rest();
    }
    const { dataset } = document.documentElement;
    const longest = Number(dataset.longest ?? 0);
    delete dataset.longest;
    return longest;
  });
}
