import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../browser/driver.ts';
import { readLibrary } from '../browser/library.ts';
import type { Content } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';
import { readerPage } from '../pages/reader.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { saveForReading, type OpenedPage } from './steps.ts';

let version: 1 | 2 = 1;
const content: Content = (path) => {
  if (path === '/orgel') return { body: readerPage({ version }) };
  if (path !== '/orgel.png') return null;
  return { headers: { 'content-type': 'image/png' }, body: readFileSync(join(ROOT, 'public/icon/128.png')) };
};

/** One story a browser. */
describe.each(INSTALLED)('reading a saved article in %s', (engine) => {
  const at = setting(engine, content);
  let opened: OpenedPage;
  let reader: Surface;
  let path: string;

  beforeAll(async () => {
    version = 1;
    ({ opened, path } = await saveForReading(at.driver, `${at.origin}/orgel`));
  });

  it('keeps the pictures when the user wants that, who is asked once', async () => {
    const { sidebar } = opened;
    await sidebar.click('[data-testid=ask-pictures] [data-testid=keep-pictures]');
    await sidebar.waitFor('[data-testid=pictures-kept]');
    await expect.poll(() => sidebar.text('[data-testid=pictures-kept]')).toBe('1 picture kept.');
    const [article] = (await readLibrary(sidebar)).articles;
    expect(article?.pictureBytes).toBe(readFileSync(join(ROOT, 'public/icon/128.png')).length);
  });

  it('shows them from the copy', async () => {
    reader = await at.driver.openExtensionPage(path);
    await reader.resize(1440, 900);
    await reader.until('the kept picture', ({ document }) => {
      const picture = document.querySelector<HTMLImageElement>('.reader-text img');
      return picture !== null && picture.src.startsWith('blob:') && picture.naturalWidth > 0;
    });
  });

  it('has a table of contents that leads to the parts', async () => {
    await expect
      .poll(() => reader.texts('[data-testid=contents] a'))
      .toEqual(['Der Raum', 'Das Zinn', 'Die Lehre', 'Der Klang', 'Das Geld']);
    await reader.click({ role: 'link', name: 'Die Lehre' });
    await reader.until(
      'the part to be the current one',
      ({ document }) => document.querySelector('[aria-current=location]')?.textContent === 'Die Lehre',
    );
  });

  it('shows a footnote where its number stands', async () => {
    await reader.click('.footnote-ref');
    await reader.waitFor('[data-testid=footnote]');
    await expect
      .poll(() => reader.text('[data-testid=footnote]'))
      .toBe('Nach dem Tarif des Handwerks, Stand Mai.');
    await reader.press('Escape');
    await reader.waitUntilGone('[data-testid=footnote]');
  });

  it('finds words in text and comments, forwards and backwards', async () => {
    await reader.press('/');
    await reader.waitFor('[data-testid=find]:focus');
    await reader.type('[data-testid=find]', 'zinn');
    // what the first letters find is there for a moment, too
    const count = await reader.until('the places of the whole word', ({ CSS }) => {
      const words = Array.from(
        CSS.highlights.get('randnotiz-found') ?? [],
        ({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
      );
      return words.every((word) => word === 'Zinn') && words.length;
    });
    await reader.waitForText(`${count} places`);
    await reader.press('Enter');
    await reader.waitForText(`1 of ${count}`);
    await reader.click('[data-testid=find-previous]');
    await reader.waitForText(`${count} of ${count}`);
    // the last one stands in a comment, and is brought into view
    await reader.until('the last place in view', ({ CSS, document, innerHeight }) => {
      const [place] = CSS.highlights.get('randnotiz-found-here') ?? [];
      const box = place?.startContainer.parentElement;
      const top = box?.getBoundingClientRect().top ?? -1;
      return (
        document.contains(box ?? null) &&
        box?.closest('[data-testid=comment]') &&
        top > 0 &&
        top < innerHeight
      );
    });
    await reader.click('[data-testid=find-next]');
    await reader.waitForText(`1 of ${count}`);
    await reader.click('[data-testid=find-close]');
    await reader.waitUntilGone('[data-testid=find-bar]');
    await reader.until('nothing painted any more', ({ CSS }) => !CSS.highlights.has('randnotiz-found'));
  });

  it('is set as the user likes it, and stays so', async () => {
    await reader.click('[data-testid=appearance]');
    await reader.click('.appearance input[value=clear]');
    await reader.click('.appearance input[value=narrow]');
    const spacing = (surface: Surface) =>
      surface.evaluate((window) => {
        const text = window.document.querySelector('.reader-text p');
        return text ? parseFloat(window.getComputedStyle(text).letterSpacing) : 0;
      });
    await expect.poll(() => spacing(reader)).toBeGreaterThan(0);
    await reader.press('Escape');
  });

  it('goes on where the user stopped, and knows that it was begun', async () => {
    const here = await reader.evaluate(({ document, innerHeight }) => {
      document.querySelectorAll('.reader-text h2')[3]?.scrollIntoView({ block: 'end', behavior: 'instant' });
      const text = document.querySelector('.reader-text')?.getBoundingClientRect();
      return text ? (innerHeight - text.top) / text.height : 0;
    });
    expect(here).toBeGreaterThan(0.4);
    expect(here).toBeLessThan(0.95);
    // what is kept may be an earlier place for a moment
    await expect
      .poll(async () => (await readLibrary(reader)).progress[0]?.fraction ?? 0)
      .toBeCloseTo(here, 2);
    const again = await at.driver.openExtensionPage(path);
    await again.resize(1440, 900);
    await again.waitFor('[data-testid=resumed]');
    await again.until('the same heading in view', ({ document, innerHeight }) => {
      const top = document.querySelectorAll('.reader-text h2')[3]?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < innerHeight + 50;
    });
    expect((await readLibrary(again)).articles).toMatchObject([{ readingState: 'reading' }]);

    await again.click('[data-testid=mark-read]');
    await again.waitFor('[data-testid=mark-read][aria-pressed=true]');
    expect((await readLibrary(again)).articles).toMatchObject([{ readingState: 'read' }]);
  });

  it('says what changed when the page was read again', async () => {
    version = 2;
    await opened.page.bringToFront();
    await opened.page.reload();
    await at.driver.clickAction(opened.page);
    await opened.sidebar.waitFor('[data-testid=update-available]');
    await opened.sidebar.click('[data-testid=save]');
    await opened.sidebar.waitFor('[data-testid=update-result]');

    reader = await at.driver.openExtensionPage(path);
    await reader.click('[data-testid=versions] summary');
    await reader.click('[data-testid=compare-versions]');
    await reader.waitFor('[data-testid=changes]');
    const changed = (tag: string) =>
      reader.evaluate(
        ({ document }, tag) =>
          Array.from(
            document.querySelectorAll(`[data-testid=changes] ${tag}`),
            (part) => part.childNodes[1]?.textContent ?? '',
          ),
        tag,
      );
    await expect.poll(() => changed('del')).toContain('100');
    await expect.poll(() => changed('ins')).toContain('240');
    expect((await changed('ins')).join()).toContain('zwei Lehrlinge');
    await reader.click('[data-testid=next-change]');
    await reader.waitForText(/Change 1 of [34]/);
    await reader.click({ role: 'button', name: 'Back to the text' });
    await reader.waitUntilGone('[data-testid=changes]');
  });

  it('shows text and pictures when the site is gone', async () => {
    await at.stopServer();
    reader = await at.driver.openExtensionPage(path);
    await reader.waitForText('Neuerdings nimmt die Werkstatt zwei Lehrlinge auf');
    await reader.until('the kept picture', ({ document }) => {
      const picture = document.querySelector<HTMLImageElement>('.reader-text img');
      return picture !== null && picture.src.startsWith('blob:') && picture.naturalWidth > 0;
    });
  });
});
