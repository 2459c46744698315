/**
 * Drawing and removing 1,000 marks with CSS highlights, beside wrapping elements in the same run, in Chromium. Main thread
 * time until it is seen, the best of the rounds. Asserts nothing.
 * Arguments: --marks N (1000), --rounds N (5).
 */

import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../browser/find.ts';
import { bundle } from '../bundle.ts';
import type { System } from './in-page.ts';

const SYSTEMS: System[] = ['highlights', 'wrapping'];

const { values } = parseArgs({
  options: { marks: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '5' } },
});

const path = findBrowser('chromium')?.path;
if (path === undefined) throw new Error(`The benchmark needs Chromium. ${howToGet('chromium')}`);
const script = await bundle('test/bench/painting/in-page.ts', 'paintingBench');
const browser = await puppeteer.launch({
  executablePath: path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const system of SYSTEMS) {
    let best = { draw: Infinity, remove: Infinity, nodes: 0 };
    for (let round = 0; round < Number(values.rounds); round++) {
      const page = await browser.newPage();
      await page.setContent(longArticle());
      await page.evaluate(script);
      await page.evaluate(`paintingBench.choose(${values.marks})`);
      const nodes = Number(await page.evaluate('paintingBench.countNodes()'));
      const draw = await timed(page, `paintingBench.draw('${system}')`);
      const added = Number(await page.evaluate('paintingBench.countNodes()')) - nodes;
      const remove = await timed(page, `paintingBench.remove('${system}')`);
      await page.close();
      best = { draw: Math.min(best.draw, draw), remove: Math.min(best.remove, remove), nodes: added };
    }
    rows[system] = {
      'draw ms': best.draw.toFixed(1),
      'remove ms': best.remove.toFixed(1),
      'nodes added': best.nodes,
    };
  }
  console.table(rows);
} finally {
  await browser.close();
}

/** What the page's main thread worked: script, style, layout and paint. */
async function timed(page: Page, work: string): Promise<number> {
  const spent = async () => 1000 * ((await page.metrics()).TaskDuration ?? 0);
  const before = await spent();
  await page.evaluate(work);
  return (await spent()) - before;
}

/** Some 100,000 characters in 400 paragraphs with links and emphasis. */
function longArticle(): string {
  const words =
    'Wer diesen Beruf lernt braucht Geduld und einen Blick für Menschen die ihre Arbeit erzählen'.split(' ');
  const word = (i: number) => words[(i * 7919) % words.length] ?? '';
  const sentence = (i: number) => Array.from({ length: 14 }, (_, k) => word(i * 31 + k * k)).join(' ');
  const paragraphs = Array.from(
    { length: 400 },
    (_, i) =>
      `<p>${sentence(i)}, <a href="#${i}">${word(i)} ${word(i + 1)}</a> ${sentence(i + 3)}. <em>${word(i + 2)}</em> ${sentence(i + 5)}.</p>`,
  );
  return `<!doctype html><title>bench</title><article>${paragraphs.join('\n')}</article>`;
}
