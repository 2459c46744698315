import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Content } from '../browser/server.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, type OpenedPage } from './steps.ts';

const WORDS = 'Ein Dach hält nur so lange, wie jemand danach sieht.';

const paragraphs = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>Absatz ${i + 1}: Auf dem Gerüst zählt, wer vorausdenkt, und nicht, wer am lautesten ruft.</p>`,
).join('\n');

const html = (
  script: string,
) => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Dachdeckerin</title></head>
<body><main><article><h1>Dachdeckerin im Winter</h1><div id="text"><p id="marked">${WORDS}</p>
${paragraphs}</div></article></main>${script}</body></html>`;

/** A page that owns its nodes: on a click it throws them away and makes them anew, as frameworks do. */
const RERENDERING = `<button id="render">Neu zeichnen</button><script>
const box = document.getElementById('text');
document.getElementById('render').addEventListener('click', () => {
  const made = box.innerHTML;
  box.replaceChildren();
  requestAnimationFrame(() => { box.innerHTML = made; box.dataset.rendered = 'again'; });
});
</script>`;

const STRICT = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'";

const content: Content = (path) => {
  if (path === '/streng') return { headers: { 'content-security-policy': STRICT }, body: html('') };
  if (path === '/lebendig') return { body: html(RERENDERING) };
  return null;
};

/** Selects the marked paragraph by the mouse and marks it with the first category. */
async function markParagraph(page: Page): Promise<void> {
  const at = await page.evaluate(() => {
    const box = (document.querySelector('#marked') ?? document.body).getBoundingClientRect();
    return { x: box.left + 20, y: box.top + 10 };
  });
  await page.mouse.click(at.x, at.y, { count: 3 });
  await page.waitForSelector('randnotiz-marking');
  await page.keyboard.press('1');
}

function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('randnotiz-'))
        highlight.forEach((range) => words.push((range as Range).toString().trim()));
    });
    return words;
  });
}

const untilPainted = (page: Page) => expect.poll(() => painted(page), { timeout: 60_000 }).toEqual([WORDS]);

describe.each(INSTALLED)('marks on stubborn pages in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;

  describe('whose policy forbids every style and script', () => {
    beforeAll(async () => {
      opened = await readPage(at.driver, `${at.origin}/streng`);
    });

    it('are made and painted', async () => {
      await markParagraph(opened.page);
      await untilPainted(opened.page);
      const color = await opened.page.evaluate(
        () =>
          getComputedStyle(
            document.querySelector('#marked') ?? document.body,
            '::highlight(randnotiz-yellow)',
          ).backgroundColor,
      );
      expect(color).toBe('rgb(253, 240, 166)');
    });
  });

  describe('that make their nodes anew', () => {
    beforeAll(async () => {
      opened = await readPage(at.driver, `${at.origin}/lebendig`);
    });

    it('are painted again, and the page works on', async () => {
      await markParagraph(opened.page);
      await untilPainted(opened.page);
      await opened.page.keyboard.press('Escape');
      await opened.page.click('#render');
      await opened.page.waitForSelector('#text[data-rendered=again]');
      await untilPainted(opened.page);
    });
  });
});
