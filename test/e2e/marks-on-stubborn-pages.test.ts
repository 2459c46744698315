import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Content } from '../browser/server.ts';
import { INSTALLED } from './installed.ts';
import { isLineSelected, pressUntil } from './mark-steps.ts';
import { setting } from './setting.ts';
import { readPage, showTab, type OpenedPage } from './steps.ts';

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

const INSIDE = 'Wer oben steht, sieht das Wetter eher kommen als alle anderen.';
const RIGHT_TO_LEFT = 'من يعمل على السطح يرى المطر قبل غيره.';

/** What a component or a frame shows: words that the page's own tree does not have. */
const inside = `<p id="inside">${INSIDE}</p><p>Danach wird es still auf der Baustelle.</p>`;

const COMPONENT = `<hand-book></hand-book><script>
customElements.define('hand-book', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inside)}; }
});
</script>`;

const FRAME = '<iframe src="/rahmen" width="600" height="300"></iframe>';

const SCROLLING = `<div id="box" style="height: 120px; overflow: auto"><p style="height: 400px">Oben</p>
<p id="inside">${INSIDE}</p><p style="height: 400px">Unten</p></div>`;

const STRICT = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'";

const content: Content = (path) => {
  if (path === '/streng') return { headers: { 'content-security-policy': STRICT }, body: html('') };
  if (path === '/lebendig') return { body: html(RERENDERING) };
  if (path === '/fest') return { body: html('<style>#text { user-select: none }</style>') };
  if (path === '/ruhig') return { body: html('') };
  if (path === '/bauteil') return { body: html(COMPONENT) };
  if (path === '/mit-rahmen' || path === '/wechselnder-rahmen') return { body: html(FRAME) };
  if (path === '/rahmen') return { body: `<!doctype html><meta charset="utf-8">${inside}` };
  if (path === '/rahmen-leer') return { body: '<!doctype html><p>Nichts' };
  if (path === '/rollend') return { body: html(SCROLLING) };
  if (path === '/arabisch') return { body: html(`<p id="inside" dir="rtl" lang="ar">${RIGHT_TO_LEFT}</p>`) };
  return null;
};

/**
 * Selects a paragraph by the mouse, also one in a component or a frame, and marks it with the first category.
 * @param id of the paragraph
 */
async function markParagraph(page: Page, id = 'marked'): Promise<void> {
  const at = await page.evaluate((id) => {
    const frame = document.querySelector('iframe');
    const paragraph =
      document.getElementById(id) ??
      document.querySelector('hand-book')?.shadowRoot?.getElementById(id) ??
      frame?.contentDocument?.getElementById(id);
    if (!paragraph) throw new Error(`No ${id}`);
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top } = paragraph.getBoundingClientRect();
    const around = paragraph.ownerDocument === document ? null : frame?.getBoundingClientRect();
    const isRightToLeft = paragraph.dir === 'rtl';
    return {
      x: (isRightToLeft ? right - 20 : left + 20) + (around?.left ?? 0),
      y: top + 10 + (around?.top ?? 0),
    };
  }, id);
  const offered = () =>
    page.waitForFunction(
      () =>
        [document, document.querySelector('iframe')?.contentDocument].some((one) =>
          one?.querySelector('randnotiz-marking'),
        ),
      { polling: 50, timeout: 8000 },
    );
  // a frame is followed a moment after it was loaded: what is selected before is not seen
  for (let tries = 5; ; tries--) {
    await page.mouse.click(at.x, at.y, { count: 3 });
    try {
      await offered();
      if (await isLineSelected(page)) break;
    } catch (error) {
      if (tries <= 0) throw error;
    }
    if (tries <= 0) throw new Error('A triple click selects no paragraph.');
  }
  await pressUntil(page, '1', async () => (await painted(page)).length > 0);
}

/** The words painted on the page and in its frame. */
function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    for (const view of [window, document.querySelector('iframe')?.contentWindow]) {
      (view as typeof window | undefined)?.CSS.highlights.forEach((highlight, name) => {
        if (!name.startsWith('randnotiz-') || name === 'randnotiz-hint') return;
        highlight.forEach((range) => words.push((range as Range).toString().trim()));
      });
    }
    return words;
  });
}

const untilWordsPainted = (page: Page, words: string) =>
  expect.poll(() => painted(page), { timeout: 60_000 }).toEqual(words === '' ? [] : [words]);

const untilPainted = (page: Page) => untilWordsPainted(page, WORDS);

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
      expect(color).toBe('rgb(253, 238, 140)');
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

  describe('that let nothing be selected', () => {
    beforeAll(async () => {
      opened = await readPage(at.driver, `${at.origin}/fest`);
    });

    it('are left as they are', async () => {
      const { page } = opened;
      const place = await page.evaluate(() => {
        const { left, top } = (document.querySelector('#marked') ?? document.body).getBoundingClientRect();
        return { x: left + 20, y: top + 10 };
      });
      await page.mouse.click(place.x, place.y, { count: 3 });
      expect(await page.evaluate(() => String(getSelection()).trim())).toBe('');
      expect(await page.$('randnotiz-marking')).toBeNull();
    });
  });

  describe('that are read without a mouse', () => {
    beforeAll(async () => {
      opened = await readPage(at.driver, `${at.origin}/ruhig`);
    });

    it('are made shorter by the keys at their handles', async () => {
      const { page, sidebar } = opened;
      await markParagraph(page);
      await untilPainted(page);
      await showTab(sidebar, 'page');
      await sidebar.click({ role: 'button', name: /^(Move or resize|Verschieben)/ });
      await page.waitForSelector('randnotiz-marking');
      // the handle of the end has the focus
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      // as fast as that: what is drawn need not be there yet
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await painted(page)).join())
        .toMatch(/^Ein Dach hält nur so lange, wie jemand( danach)?$/);
    });
  });

  describe('with a frame that shows another page and comes back', () => {
    beforeAll(async () => {
      opened = await readPage(at.driver, `${at.origin}/wechselnder-rahmen`);
    });

    it('are followed into it', async () => {
      const { page } = opened;
      const show = (path: string) =>
        page.evaluate((path) => document.querySelector('iframe')?.setAttribute('src', path), path);
      await markParagraph(page, 'inside');
      await untilWordsPainted(page, INSIDE);
      await show('/rahmen-leer');
      await untilWordsPainted(page, '');
      await show('/rahmen');
      await untilWordsPainted(page, INSIDE);
    });
  });

  describe.each([
    { where: 'in a shadow root', path: '/bauteil', words: INSIDE },
    { where: 'in a frame', path: '/mit-rahmen', words: INSIDE },
    { where: 'in a scrolling container', path: '/rollend', words: INSIDE },
    { where: 'from right to left', path: '/arabisch', words: RIGHT_TO_LEFT },
  ])('with words $where', ({ path, words }) => {
    beforeAll(async () => {
      opened = await readPage(at.driver, at.origin + path);
    });

    it('are made and painted in their colour', async () => {
      await markParagraph(opened.page, 'inside');
      await untilWordsPainted(opened.page, words);
      expect(await opened.page.evaluate(colorInside)).toBe('rgb(253, 238, 140)');
    });

    it('are found again when the page is opened anew', async () => {
      await opened.page.reload();
      await at.driver.clickAction(opened.page);
      await untilWordsPainted(opened.page, words);
      expect(await opened.sidebar.count('[data-missing=true]')).toBe(0);
    });
  });
});

/** What a mark in the paragraph looks like; runs in the page. */
function colorInside(): string {
  const paragraph =
    document.getElementById('inside') ??
    document.querySelector('hand-book')?.shadowRoot?.getElementById('inside') ??
    document.querySelector('iframe')?.contentDocument?.getElementById('inside') ??
    document.body;
  const view = paragraph.ownerDocument.defaultView ?? window;
  return view.getComputedStyle(paragraph, '::highlight(randnotiz-yellow)').backgroundColor;
}
