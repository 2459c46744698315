// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPage } from '@/lib/extraction';
import type { ExtractedPage } from '@/lib/model';

interface Fixture {
  url: string;
  expected: Partial<ExtractedPage>;
  /** What the text holds, in this order. */
  with: string[];
  without: string[];
  /** What the markup holds. */
  markup: string[];
}

const FOLDER = join(import.meta.dirname, '../../fixtures/articles');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -5));

describe.each(names)('reading %s', (name) => {
  const html = readFileSync(join(FOLDER, `${name}.html`), 'utf8');
  const fixture = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Fixture;
  const open = (): Document => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const base = document.createElement('base');
    base.href = fixture.url;
    document.head.prepend(base);
    return document;
  };

  it('gives the metadata that a reader sees', async () => {
    const page = await extractPage(open(), fixture.url);
    expect(page).toMatchObject(fixture.expected);
  });

  it('gives the whole article, in order, and nothing but the article', async () => {
    const { text } = await extractPage(open(), fixture.url);
    const places = fixture.with.map((part) => text.indexOf(part));
    expect(fixture.with.filter((_, i) => places[i] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(fixture.without.filter((part) => text.includes(part))).toEqual([]);
  });

  it('keeps the markup that readers need', async () => {
    const page = await extractPage(open(), fixture.url);
    expect(fixture.markup.filter((part) => !page.html.includes(part))).toEqual([]);
  });

  it('leaves the document as it was', async () => {
    const document = open();
    const before = document.documentElement.outerHTML;
    await extractPage(document, fixture.url);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
