/**
 * Marks on unchanged pages that are loaded anew, in every browser that is here: how many are found where they stood,
 * in the article and in comments. Own pages, and those of a corpus where a checkout has it beside itself. Asserts nothing.
 * Arguments: --corpus N (pages of the corpus, 40), --places N (25 all over a page and as many in comments).
 */

import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { ENGINES, findBrowser, howToGet, type Engine } from '../../browser/find.ts';
import { startServer } from '../../browser/server.ts';
import { bundle } from '../bundle.ts';
import { pageSet, type BenchPage } from '../extraction/page-set.ts';
import type { Outcome, Place } from './in-page.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: '40' }, places: { type: 'string', default: '25' } },
});

/** The page's own scripts and resources stay out. */
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const pages = pageSet(Number(values.corpus));
const script = await bundle('test/bench/anchoring/in-page.ts', 'anchoringBench');
const rows: Record<string, unknown> = {};
for (const engine of ENGINES) {
  const path = findBrowser(engine)?.path;
  if (path === undefined) {
    console.log(`Skipped: ${engine} is not here. ${howToGet(engine)}`);
    continue;
  }
  rows[engine] = await measure(engine, path, pages);
}
console.table(rows);

async function measure(engine: Engine, executablePath: string, pages: readonly BenchPage[]) {
  const server = await startServer((path) => {
    const page = pages[Number(path.slice(1))];
    return page ? { headers: { 'content-security-policy': CSP }, body: page.html } : null;
  });
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    args: engine === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const all = { pages: 0, places: 0, 'in comments': 0, right: 0, wrong: 0, lost: 0 };
  try {
    for (const [index, { name, url }] of pages.entries()) {
      const tab = await browser.newPage();
      const open = async () => {
        await tab.goto(`${server.origin}/${index}`, { waitUntil: 'domcontentloaded' });
        await tab.evaluate(script);
      };
      await open();
      const places = (await tab.evaluate(
        `anchoringBench.describePlaces(${JSON.stringify(url)}, ${values.places})`,
      )) as Place[];
      await open();
      const outcome = (await tab.evaluate(
        `anchoringBench.findPlaces(${JSON.stringify(url)}, ${JSON.stringify(places)})`,
      )) as Outcome;
      await tab.close();
      if (outcome.wrong + outcome.lost > 0) console.log(`${engine}: ${name}`, outcome);
      all.pages++;
      all.places += places.length;
      all['in comments'] += places.filter(({ commentSourceId }) => commentSourceId !== null).length;
      for (const key of ['right', 'wrong', 'lost'] as const) all[key] += outcome[key];
    }
    return all;
  } finally {
    await browser.close();
    await server.close();
  }
}
