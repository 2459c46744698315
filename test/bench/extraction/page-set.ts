/** The pages to measure on: our own sample and fixtures, long generated ones, and a corpus beside the project. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../browser/driver.ts';
import { discussionPage } from '../../pages/generated.ts';

export interface BenchPage {
  name: string;
  url: string;
  html: string;
}

/** Real pages, each a gzipped HTML file, where a checkout has them beside it. */
const CORPUS = join(ROOT, '..', 'shared', 'corpus', 'pages');

/** @param corpusLimit how many pages of the corpus, spread over all of it */
export function pageSet(corpusLimit: number): BenchPage[] {
  const own = globSync(['test/start/sample/*.html', 'test/fixtures/**/*.html'], { cwd: ROOT })
    .toSorted()
    .map((file) => page(basename(file), readFileSync(join(ROOT, file), 'utf8')));
  const generated = [20, 500].map((comments) =>
    page(`generated, ${comments} comments`, discussionPage({ comments })),
  );
  return [...own, ...generated, ...corpus(corpusLimit)];
}

function corpus(limit: number): BenchPage[] {
  if (!existsSync(CORPUS)) return [];
  const files = globSync('*.html.gz', { cwd: CORPUS }).toSorted();
  const step = Math.max(1, files.length / limit);
  const chosen = files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return chosen.map((file) =>
    page(basename(file, '.html.gz'), gunzipSync(readFileSync(join(CORPUS, file))).toString('utf8')),
  );
}

const page = (name: string, html: string): BenchPage => ({
  name,
  url: `https://page.example/${encodeURIComponent(name)}`,
  html,
});
