// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, disarm, fromCell, readCsv } from '@/lib/exchange/csv';
import { escapeHtml } from '@/lib/exchange/html';
import { xmlAttribute, xmlName, xmlText } from '@/lib/exchange/xml';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=CMD()', ']]>', 'a\r\nb', '"', '👩‍🔧', 'שלום', '\0', '\uD800', ' =1+1', '-5', '@SUM(A1)'),
);

describe('cells of a spreadsheet', () => {
  it('come back as they were, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 5 }), (cells) => {
        const clean = cells.map((cell) => cell.replaceAll('\0', '\uFFFD').toWellFormed());
        expect(readCsv(csvRow(clean)).map((row) => row.map(fromCell))).toEqual([clean]);
      }),
    );
  });

  it('are never taken for formulas, and numbers stay numbers', () => {
    for (const formula of ['=1+1', ' =1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '|cmd', '＝1']) {
      expect(disarm(formula)).toBe(`'${formula}`);
    }
    for (const plain of ['-5', '+3,5', 'a=b', '5-3', '']) expect(disarm(plain)).toBe(plain);
  });

  it('are read from files of other programs: byte order mark, bare line feeds, semicolons, no last line end', () => {
    expect(readCsv('\uFEFFa;b\n"x;""y""";\n\n1;2', ';')).toEqual([
      ['a', 'b'],
      ['x;"y"', ''],
      ['1', '2'],
    ]);
    expect(readCsv('"never closed\nend')).toEqual([['never closed\nend']]);
  });
});

describe('text in markup', () => {
  it('is read back from XML as it was, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const source = `<r a="${xmlAttribute(text)}">${xmlText(text)}</r>`;
        const { documentElement: root } = new DOMParser().parseFromString(source, 'text/xml');
        expect(root.localName).toBe('r');
        const possible = text
          .toWellFormed()
          .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
        expect(root.textContent).toBe(possible);
        expect(root.getAttribute('a')).toBe(possible);
      }),
    );
  });

  it('cannot leave its place in HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = new DOMParser().parseFromString(
          `<body><b title="${escapeHtml(text)}">${escapeHtml(text)}</b>`,
          'text/html',
        );
        expect(page.body.children).toHaveLength(1);
        expect(page.body.firstElementChild?.children).toHaveLength(0);
      }),
    );
  });

  it('gets names in XML that differ when the ids differ', () => {
    expect(xmlName('c', 'a b')).toMatch(/^[A-Za-z_][\w.-]*$/);
    expect(xmlName('c', 'a b')).not.toBe(xmlName('c', 'a_20_b'));
  });
});
