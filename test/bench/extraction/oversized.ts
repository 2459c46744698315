/**
 * Reading a discussion of 5,000 comments and pages built to hurt, in Chromium: time, the longest task that the page had to wait for
 * (from 50 ms on), and how much longer a page takes that is twice as large: 2 says that time grows with size and no faster. Asserts
 * nothing. Argument: --only TEXT (kinds that have it in their name).
 */

import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../browser/find.ts';
import { startServer } from '../../browser/server.ts';
import { discussionPage } from '../../pages/generated.ts';
import { bundle } from './bundle.ts';

interface Reading {
  ms: number;
  longestTask: number;
  characters: number;
  comments: number;
}

/** Not drawn: browsers themselves do not lay out what is nested that deep. */
const EMPTY =
  '<!doctype html><html lang="en"><head><style>body { display: none }</style></head><body></body></html>';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

const path = findBrowser('chromium')?.path;
if (path === undefined) throw new Error(`The benchmark needs Chromium. ${howToGet('chromium')}`);
const script = await bundle();
const server = await startServer((address) => ({
  body: address === '/discussion' ? discussionPage({ comments: 5_000 }) : EMPTY,
}));
const browser = await puppeteer.launch({
  executablePath: path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  console.log('| page | ms | longest task, ms | twice as large takes | characters | comments |');
  console.log('|---|---|---|---|---|---|');
  if ('5,000 comments'.includes(values.only)) {
    report('5,000 comments', await read(browser, '/discussion'), null);
  }
  for (const { kind, size } of await kindsIn(browser)) {
    if (!kind.includes(values.only)) continue;
    const half = await read(browser, '/', `extractionBench.build(${JSON.stringify(kind)}, ${size / 2})`);
    const whole = await read(browser, '/', `extractionBench.build(${JSON.stringify(kind)}, ${size})`);
    report(`${kind}, ${size}`, whole, whole.ms / half.ms);
  }
} finally {
  await browser.close();
  await server.close();
}

/** In a tab of its own, so that no reading warms another one up. */
async function inTab<Result>(browser: Browser, address: string, ...expressions: string[]): Promise<Result> {
  const tab = await browser.newPage();
  await tab.goto(`${server.origin}${address}`);
  await tab.evaluate(script);
  let result: unknown;
  for (const expression of expressions) result = await tab.evaluate(expression);
  await tab.close();
  return result as Result;
}

function kindsIn(browser: Browser): Promise<{ kind: string; size: number }[]> {
  return inTab(browser, '/', 'extractionBench.kinds');
}

function read(browser: Browser, address: string, ...before: string[]): Promise<Reading> {
  return inTab(browser, address, ...before, 'extractionBench.read()');
}

function report(
  page: string,
  { ms, longestTask, characters, comments }: Reading,
  growth: number | null,
): void {
  const cells = [
    page,
    ms.toFixed(0),
    longestTask === 0 ? 'under 50' : longestTask.toFixed(0),
    growth === null ? '' : `${growth.toFixed(1)} ×`,
    characters.toString(),
    comments.toString(),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
