/**
 * Drawing and removing 1,000 marks with CSS highlights, beside wrapping elements in the same run, in every browser that
 * is here: the best of the rounds until it is seen. Chromium tells how long its main thread worked; of Firefox it is the
 * time that passed, with frames drawn as fast as they come. Asserts nothing.
 * Arguments: --marks N (1000), --rounds N (5).
 */

import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { ENGINES, findBrowser, howToGet, type Engine } from '../../browser/find.ts';
import { bundle } from '../bundle.ts';
import type { System } from './in-page.ts';

const SYSTEMS: System[] = ['highlights', 'wrapping'];

const { values } = parseArgs({
  options: { marks: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '5' } },
});

const script = await bundle('test/bench/painting/in-page.ts', 'paintingBench');
const rows: Record<string, Record<string, string | number>> = {};
for (const engine of ENGINES) {
  const path = findBrowser(engine)?.path;
  if (path === undefined) console.log(`Skipped: ${engine} is not here. ${howToGet(engine)}`);
  else await measure(engine, path);
}
console.table(rows);

async function measure(engine: Engine, executablePath: string): Promise<void> {
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    args: engine === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    extraPrefsFirefox: { 'layout.frame_rate': 0 },
  });
  try {
    for (const system of SYSTEMS) {
      let best = { draw: Infinity, rest: Infinity, frame: Infinity, remove: Infinity, nodes: 0 };
      for (let round = 0; round < Number(values.rounds); round++) {
        const page = await browser.newPage();
        await page.setContent(longArticle());
        await page.evaluate(script);
        await page.evaluate(`paintingBench.choose(${values.marks})`);
        const nodes = Number(await page.evaluate('paintingBench.countNodes()'));
        const draw = await timed(engine, page, () => page.evaluate(`paintingBench.draw('${system}')`));
        const added = Number(await page.evaluate('paintingBench.countNodes()')) - nodes;
        let frame = 0;
        const rest = await timed(engine, page, async () => {
          frame = Number(await page.evaluate('paintingBench.drawRest()'));
        });
        const remove = await timed(engine, page, () => page.evaluate(`paintingBench.remove('${system}')`));
        await page.close();
        best = {
          draw: Math.min(best.draw, draw),
          rest: Math.min(best.rest, rest),
          frame: Math.min(best.frame, frame),
          remove: Math.min(best.remove, remove),
          nodes: added,
        };
      }
      rows[`${engine}, ${system}`] = {
        'draw ms': best.draw.toFixed(1),
        'the rest, idle ms': best.rest.toFixed(1),
        'longest frame then': best.frame.toFixed(1),
        'remove ms': best.remove.toFixed(1),
        'nodes added': best.nodes,
      };
    }
  } finally {
    await browser.close();
  }
}

/** What it costs until it is seen, in milliseconds: script, style, layout and paint. */
async function timed(engine: Engine, page: Page, work: () => Promise<unknown>): Promise<number> {
  const spent = async () =>
    engine === 'firefox'
      ? Number(await page.evaluate('performance.now()'))
      : 1000 * ((await page.metrics()).TaskDuration ?? 0);
  const before = await spent();
  await work();
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
