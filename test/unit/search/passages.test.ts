import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search';
import { markText, passageOf, type MarkedText } from '@/lib/search/passages';
import { soughtBy } from '@/lib/search/sought';

const sought = (query: string) => soughtBy(parseQuery(query)).text;
const marked = ({ text, marks }: MarkedText) => marks.map(([start, end]) => text.slice(start, end));

describe('a passage', () => {
  it('marks words as they stand there, in all their forms', () => {
    const text = 'Gehälter, das Gehalt und GEHAELTER; auch Gehalts\u00adgefüge. Kein Halt.';
    expect(marked(markText(text, sought('Gehalt')))).toEqual([
      'Gehälter',
      'Gehalt',
      'GEHAELTER',
      'Gehalts\u00adgefüge',
    ]);
  });

  it('marks a phrase as one, and its words alone not', () => {
    const text = 'Dienst. Der öffentliche\nDienst und der öffentliche Dienst.';
    expect(marked(passageOf(text, sought('"öffentliche Dienst"')))).toEqual([
      'öffentliche Dienst',
      'öffentliche Dienst',
    ]);
  });

  it('shows where most of the words stand together', () => {
    const filler = 'Ein Satz dazwischen. '.repeat(40);
    const text = `Lehre lehrt Lehren. ${filler}Hier Lehre mit Zeugnis. ${filler}Ein Zeugnis.`;
    expect(passageOf(text, sought('lehre zeugnis')).text).toContain('Hier Lehre mit Zeugnis.');
  });

  it('is the beginning where nothing is to mark', () => {
    expect(passageOf('Kurz und gut.', sought('anderes'))).toEqual({ text: 'Kurz und gut.', marks: [] });
  });

  it('keeps its marks on whole words and within itself, whatever the text', () => {
    const piece = fc.constantFrom(
      'Lehre',
      'lehren',
      'Zeugnis',
      'x',
      '\n',
      ' ',
      '…',
      'ä',
      '😀',
      'e\u0301',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const { text, marks } = passageOf(pieces.join(' '), sought('lehre zeugnis'));
        let before = 0;
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(start, end)).toMatch(/^(Lehre|lehren|Zeugnis)$/);
          before = end;
        }
        expect(text).not.toContain('\n');
        expect(text.length).toBeLessThan(300);
      }),
    );
  });
});
