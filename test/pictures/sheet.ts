import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** A picture that is kept on a sheet, in CSS pixels of the window it shows. */
export interface Picture {
  file: string;
  width: number;
  /** What the row it stands in has in common. */
  row: string;
}

/** Shown at this part of their size: words can still be read. */
const SCALE = 0.5;

/** Writes one picture (WebP) of all the pictures of a view: a row for each language and colour, by width. */
export async function writeSheet(page: Page, pictures: readonly Picture[], path: string): Promise<void> {
  const rows = [...new Set(pictures.map(({ row }) => row))].map(
    (row) =>
      `<div>${pictures.flatMap((picture) => (picture.row === row ? imageOf(picture) : [])).join('')}</div>`,
  );
  await page.setContent(
    `<!doctype html><style>
      body { margin: 0; padding: 12px; inline-size: max-content; background: #888 }
      div { display: flex; gap: 12px; align-items: start }
      div + div { margin-block-start: 12px }
    </style>${rows.join('')}`,
    { waitUntil: 'load' },
  );
  const body = await page.$('body');
  await body?.screenshot({ path, type: 'webp', quality: 70 });
}

function imageOf({ file, width }: Picture): string {
  const data = readFileSync(file).toString('base64');
  return `<img alt="" width="${width * SCALE}" src="data:image/png;base64,${data}">`;
}
