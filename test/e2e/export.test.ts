import { beforeAll, describe, expect, it } from 'vitest';
import { openZip, readMember } from '../../lib/exchange/zip/read.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save } from './steps.ts';

const PAGE = `<!doctype html><html lang="de"><head><title>Tischlerei heute</title>
<meta name="author" content="Ada Brandt"></head><body><main>
<article class="post hentry"><h1 class="entry-title">Tischlerei heute</h1><div class="entry-content">
${'<p>Wer in einer Tischlerei arbeitet, hobelt und leimt, misst und sägt, und am Abend fegt er die Werkstatt aus, damit am nächsten Tag alles wieder an seinem Platz liegt.</p>'.repeat(8)}
</div></article>
<section id="comments" class="comments-area"><h2 class="comments-title">2 Kommentare</h2><ol class="comment-list">
<li class="comment" id="comment-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Rose Lind</b></div>
<div class="comment-metadata"><a href="#comment-1"><time datetime="2023-05-03T10:00:00+02:00">3. Mai 2023</time></a></div></footer>
<div class="comment-content"><p>Auf dem Hof wächst eine Rose. Schreibt mir: rose@lind.example</p></div></article>
<ol class="children"><li class="comment" id="comment-2"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bodo Kern</b></div>
<div class="comment-metadata"><a href="#comment-2"><time datetime="2023-05-04T10:00:00+02:00">4. Mai 2023</time></a></div></footer>
<div class="comment-content"><p>Hallo Rose, das sehe ich wie Ada Brandt.</p><p>Viele Grüße<br>Bodo</p></div></article></li></ol></li>
</ol></section></main></body></html>`;

async function choose(page: Surface, testId: string, value: string): Promise<void> {
  await page.waitFor(`[data-testid=${testId}]`);
  await page.evaluate(
    ({ document, Event }, testId, value) => {
      const select = document.querySelector<HTMLSelectElement>(`[data-testid=${testId}]`);
      if (!select) throw new Error(testId);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return null;
    },
    testId,
    value,
  );
}

/** The file that was written last, in Base64; empties the folder that it lay in. */
async function writtenFile(page: Surface): Promise<Buffer> {
  const base64 = await page.evaluate(async (window) => {
    const root = await window.navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('files on their way out');
    let binary = '';
    for await (const [name, handle] of folder.entries()) {
      const file = await (handle as FileSystemFileHandle).getFile();
      binary = '';
      for (const byte of new Uint8Array(await file.arrayBuffer())) binary += String.fromCharCode(byte);
      await folder.removeEntry(name);
    }
    return window.btoa(binary);
  });
  return Buffer.from(base64, 'base64');
}

describe.each(INSTALLED)('a file in %s', (engine) => {
  const at = setting(engine, () => ({ body: PAGE }));
  beforeAll(async () => {
    const { sidebar } = await readPage(at.driver, `${at.origin}/tischlerei`);
    await save(sidebar);
  });

  it('has pseudonyms for all names, after a look at those that may be words, and a key of its own', async () => {
    const page = await at.driver.openExtensionPage('library.html?exchange');
    await choose(page, 'export-format', 'discussionCsv');
    await choose(page, 'export-names', 'numbers');
    await page.click('[data-testid=export]');
    await page.waitFor('[data-testid=name-review]');
    await expect.poll(() => page.texts('.name-group b')).toEqual(['Rose']);
    await expect.poll(() => page.text('[data-testid=name-review]')).toContain('eine Rose');
    await expect.poll(() => page.text('[data-testid=name-review]')).toContain('3 people');

    // the flower stays one
    await page.click('.name-group input');
    await page.waitForText('0 of 1');
    await page.click('[data-testid=write-file]');
    await page.waitFor('[data-testid=exported]');
    const table = (await writtenFile(page)).toString('utf8');
    expect(table).toContain('Auf dem Hof wächst eine Rose. Schreibt mir: [mail address]');
    expect(table).toContain('Hallo P001, das sehe ich wie P003.\nViele Grüße\nP002');
    for (const name of ['Lind', 'Bodo', 'Kern', 'Brandt', 'lind.example']) expect(table).not.toContain(name);
    expect(table).toContain('Names replaced (Pseudonyms P001, P002 …; people: 3)');
    await expect.poll(() => page.text('[data-testid=pseudonym-key]')).toContain('3 names');

    // everything that is doubtful
    await page.click('[data-testid=export]');
    await page.waitFor('[data-testid=name-review]');
    await page.click('[data-testid=replace-none]');
    await page.waitForText('0 of 1');
    await page.click('[data-testid=replace-all]');
    await page.waitForText('1 of 1');
    await page.click('[data-testid=write-file]');
    await page.waitFor('[data-testid=exported]');
    expect((await writtenFile(page)).toString('utf8')).toContain('wächst eine P001');
  });

  it('is a book whose pages are sound, with article and discussion', async () => {
    const page = await at.driver.openExtensionPage('library.html?exchange');
    await choose(page, 'export-format', 'epub');
    await page.click('[data-testid=export]');
    await page.waitFor('[data-testid=exported]');
    const bytes = await writtenFile(page);
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    const file = new Blob([new Uint8Array(bytes)]);
    const texts = new Map<string, string>();
    for (const member of (await openZip(file)).members)
      texts.set(member.name, new TextDecoder().decode(await readMember(file, member)));
    expect([...texts.keys()]).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/style.css',
      'EPUB/a1.xhtml',
      'EPUB/a1-discussion.xhtml',
      'EPUB/title.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/package.opf',
    ]);
    expect(texts.get('EPUB/a1.xhtml')).toContain('hobelt und leimt');
    expect(texts.get('EPUB/a1-discussion.xhtml')).toContain('Viele Grüße<br/>Bodo');
    // the browser itself finds them well-formed
    const faults = await page.evaluate(
      ({ DOMParser }, pages) =>
        pages.filter((text) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
        ),
      [...texts].filter(([name]) => /(?:xhtml|opf|xml)$/.test(name)).map(([, text]) => text),
    );
    expect(faults).toEqual([]);
  });

  it('is Markdown by the template that was written, which shows what it makes and says what is wrong', async () => {
    const exported = async () => {
      const page = await at.driver.openExtensionPage('library.html?exchange');
      await choose(page, 'export-format', 'markdown');
      await page.click('[data-testid=export]');
      await page.waitFor('[data-testid=exported]');
      return (await writtenFile(page)).toString('utf8');
    };
    let page = await at.driver.openExtensionPage('library.html?exchange');
    await choose(page, 'export-format', 'markdown');
    await page.click('[data-testid=template] > summary');
    await page.type('[data-testid=template-text]', '# {{title}}, {{#comments}}{{author}} {{/comments}}');
    await page.click('[data-testid=template-preview]');
    const made = '# Tischlerei heute, Rose Lind Bodo Kern';
    await expect.poll(() => page.text('[data-testid=template-shown] pre')).toBe(made);
    await expect.poll(async () => (await exported()).trim()).toBe(made);

    // one that cannot be used is not kept
    await page.type('[data-testid=template-text]', 'von {{autor}}');
    await page.waitForText('{{autor}}');
    await expect.poll(() => page.text('[data-testid=template-problem]')).toMatch(/^Line 1: /);
    await page.waitFor('[data-testid=template-preview][aria-disabled=true]');
    expect((await exported()).trim()).toBe(made);

    // in front again
    page = await at.driver.openExtensionPage('library.html?exchange');
    await choose(page, 'export-format', 'markdown');
    await page.click('[data-testid=template] > summary');
    await page.click('[data-testid=template-reset]');
    await page.waitUntilGone('[data-testid=template-problem]');
    await expect.poll(exported).toMatch(/^---\ntitle: "Tischlerei heute"\n/);
  });
});
