// @vitest-environment jsdom
import { marked } from 'marked';
import { expect, it } from 'vitest';
import {
  comparisonAsCsv,
  comparisonAsHtml,
  comparisonAsMarkdown,
  type Comparison,
} from '@/lib/exchange/comparison';
import { aComparison, WORDS } from './sample';

const document = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const asPage = (comparison: Comparison) => document(comparisonAsHtml(comparison, WORDS));
const asMarkdownPage = (comparison: Comparison) =>
  document(marked.parse(comparisonAsMarkdown(comparison, WORDS), { async: false, gfm: true }));

/** The words of each cell, row by row. */
const table = (page: Document) =>
  Array.from(page.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
  );

it('writes the table as CSV, a cell without a passage says so', () => {
  expect(comparisonAsCsv(aComparison(), WORDS)).toBe(
    [
      '\uFEFFCategory,Tischlerin,Imkerin,Total',
      'Gehalt,“2600 Euro” (In the text),Says nothing,1',
      'Aufgaben,“Möbel bauen” (Comment by Ben Kunz),“Bienen halten” (In the text),2',
      'Total,2,1,3',
      'Sources,https://beruf.example/tischlerin,https://beruf.example/imkerin,',
      '',
    ].join('\r\n'),
  );
});

it('puts notes and tags below their passage', () => {
  const csv = comparisonAsCsv(aComparison({ note: 'brutto?', tags: ['fragen', 'netto'] }), WORDS);
  expect(csv).toContain('"“2600 Euro” (In the text)\nNote: brutto?\nTags: fragen, netto"');
});

it('disarms a title that a spreadsheet would compute', () => {
  const { columns, ...rest } = aComparison();
  const evil = columns.map((column) => ({
    ...column,
    article: { ...column.article, title: '=HYPERLINK("https://evil.example")' },
  }));
  expect(comparisonAsCsv({ columns: evil, ...rest }, WORDS)).toContain(
    `"'=HYPERLINK(""https://evil.example"")"`,
  );
});

it('writes the same table as Markdown and as HTML', () => {
  const cells = [
    [/^Category$/, /^Tischlerin/, /^Imkerin/],
    [/^Gehalt ?1 passages$/, /2600 Euro.*In the text/, /^Says nothing$/],
    [/^Aufgaben ?2 passages$/, /Möbel bauen.*Comment by Ben Kunz/, /Bienen halten/],
  ];
  for (const page of [asPage(aComparison()), asMarkdownPage(aComparison())]) {
    cells.forEach((row, y) => {
      row.forEach((cell, x) => expect(table(page)[y]?.[x]).toMatch(cell));
    });
    const address = 'https://beruf.example/tischlerin#c7';
    expect(page.querySelector(`a[href="${address}"]`)?.textContent).toBe('Comment by Ben Kunz');
  }
});

it('lets nothing of a page or a note become markup', () => {
  const evil = '<img src=x onerror=alert(1)> | [x](javascript:alert(1))\n# x';
  const comparison = aComparison({ quote: evil, note: evil, tags: [evil] });
  for (const page of [asPage(comparison), asMarkdownPage(comparison)]) {
    expect(page.querySelector('img, [onerror], [href^="javascript"], td h1')).toBeNull();
    expect(table(page)[1]).toHaveLength(3);
    expect(table(page)[1]?.[1]?.match(/onerror=alert\(1\)>/g)).toHaveLength(3);
  }
});

it('links no address that is not of a web page', () => {
  const { columns, ...rest } = aComparison();
  const evil = columns.map((column) => ({
    ...column,
    article: { ...column.article, url: 'javascript:alert(1)' },
  }));
  expect(asPage({ columns: evil, ...rest }).querySelector('[href^="javascript"]')).toBeNull();
});

it('writes a document that loads and runs nothing', () => {
  const page = asPage(aComparison());
  expect(page.querySelector('script, link, img, iframe')).toBeNull();
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(page.documentElement.lang).toBe('en');
});
