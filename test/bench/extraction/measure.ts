/**
 * Reading a page, beside Readability alone and Defuddle in the same run, in Chromium. Times of one machine say little;
 * the ratios within one run do. Asserts nothing.
 * Arguments: --corpus N (pages of the corpus, 40 when not given), --rounds N (3), --scramble (classes, ids and microdata that tell what
 * is what are taken from the pages first: the comments that are found then are those of the general detector).
 */

import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../browser/find.ts';
import { startServer } from '../../browser/server.ts';
import { bundle } from './bundle.ts';
import type { Found } from './in-page.ts';
import { pageSet, type BenchPage } from './page-set.ts';

const SYSTEMS = ['randnotiz', 'readability', 'defuddle'] as const;
type System = (typeof SYSTEMS)[number];

/** The quickest of the rounds; null: it failed. */
type Measured = Record<System, (Found & { ms: number }) | null>;

/** The page's own scripts and resources stay out: they would change the page, and the times. */
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '3' },
    scramble: { type: 'boolean', default: false },
  },
});

const pages = pageSet(Number(values.corpus));
const measured = await measure(pages, Number(values.rounds));
report(measured);

async function measure(pages: BenchPage[], rounds: number): Promise<Measured[]> {
  const path = findBrowser('chromium')?.path;
  if (path === undefined) throw new Error(`The benchmark needs Chromium. ${howToGet('chromium')}`);
  const script = await bundle();
  const server = await startServer((path) => {
    const page = pages[Number(path.slice(1))];
    return page ? { headers: { 'content-security-policy': CSP }, body: page.html } : null;
  });
  const browser = await puppeteer.launch({
    executablePath: path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const results: Measured[] = [];
    for (const [index, { url }] of pages.entries()) {
      const tab = await browser.newPage();
      await tab.goto(`${server.origin}/${index}`, { waitUntil: 'domcontentloaded' });
      await tab.evaluate(script);
      if (values.scramble) await tab.evaluate('extractionBench.withoutNames()');
      const result: Measured = { randnotiz: null, readability: null, defuddle: null };
      for (let round = 0; round < rounds; round += 1) {
        // another one begins each time: the first has cold caches
        for (let turn = 0; turn < SYSTEMS.length; turn += 1) {
          const system = SYSTEMS[(index + round + turn) % SYSTEMS.length] ?? 'randnotiz';
          const once = await runOnce(tab, system, url);
          if (once && once.ms < (result[system]?.ms ?? Infinity)) result[system] = once;
        }
      }
      results.push(result);
      await tab.close();
      process.stderr.write(`\r${index + 1} of ${pages.length} pages`);
    }
    process.stderr.write('\n');
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function runOnce(tab: Page, system: System, url: string): Promise<(Found & { ms: number }) | null> {
  try {
    return (await tab.evaluate(
      `extractionBench.run(${JSON.stringify(system)}, ${JSON.stringify(url)})`,
    )) as Found & { ms: number };
  } catch {
    return null;
  }
}

function report(measured: Measured[]): void {
  console.log(
    '| system | pages | median ms | slowest tenth, ms | median of time ÷ Readability’s | characters, median | comments |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const system of SYSTEMS) {
    const done = measured.flatMap((page) => page[system] ?? []);
    const ratios = measured.flatMap(({ [system]: own, readability }) =>
      own && readability ? own.ms / Math.max(readability.ms, 0.1) : [],
    );
    const cells = [
      system,
      `${done.length} of ${measured.length}`,
      quantile(
        done.map(({ ms }) => ms),
        0.5,
      ).toFixed(1),
      quantile(
        done.map(({ ms }) => ms),
        0.9,
      ).toFixed(1),
      quantile(ratios, 0.5).toFixed(2),
      quantile(
        done.map(({ characters }) => characters),
        0.5,
      ).toFixed(0),
      done.reduce((sum, { comments }) => sum + comments, 0).toString(),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
