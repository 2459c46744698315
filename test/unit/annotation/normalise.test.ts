import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, fold, joins, LetterWriter, LINE, NO_GAP, SPACE } from '@/lib/annotation/normalise';

function lettersOf(...texts: string[]) {
  const writer = new LetterWriter();
  let offset = 0;
  for (const text of texts) {
    writer.append(text, offset);
    offset += text.length;
  }
  return writer.letters();
}

describe('fold', () => {
  it.each([
    ['white space of any kind is left out', 'a\u00a0b \n\tc\u2009d', 'abcd'],
    ['upper case', 'ÄRZTIN', 'ärztin'],
    ['ß and ss', 'Straße GROẞ', 'strassegross'],
    ['typographic quotation marks', '„so“ “so” «so» ‚so‘', `"so" "so" "so" 'so'`],
    ['apostrophes', 'geht’s', "geht's"],
    ['dashes', '2001–2003 — ja', '2001-2003 - ja'],
    ['the ellipsis', 'nun …', 'nun ...'],
    ['soft hyphens and zero-width characters', 'Be\u00adrufs\u200bbild\ufeff', 'berufsbild'],
    ['direction marks', '\u202babc\u202c\u200f', 'abc'],
    ['ligatures and wide forms', 'ﬁn Ａ', 'fina'],
    ['final sigma', 'ΛΟΓΟΣ λόγος'.normalize('NFD'), 'λογοσλόγοσ'],
  ])('makes equal what differs only in %s', (_, given, expected) => {
    expect(fold(given)).toBe(fold(expected));
  });

  it('reads composed and decomposed letters alike', () => {
    expect(fold('Gehälter für Über'.normalize('NFD'))).toBe(fold('Gehälter für Über'));
  });

  it('keeps different words different', () => {
    expect(fold('Maß')).not.toBe(fold('Mas'));
    expect(fold('schön')).not.toBe(fold('schon'));
  });

  it('gives the same for a text in pieces as for the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), (parts) => {
        expect(lettersOf(...parts).text).toBe(fold(parts.join('')));
      }),
    );
  });
});

describe('letters', () => {
  it('know where in the text they come from', () => {
    const { text, offsets } = lettersOf('Ein Maß');
    expect(text).toBe('einmass');
    expect([...offsets]).toEqual([0, 1, 2, 4, 5, 6, 6]);
  });

  it('know what stood before them', () => {
    const writer = new LetterWriter();
    writer.append('ab c', 0);
    writer.breakOff(LINE);
    writer.append(' d', 4);
    writer.breakOff(BLOCK);
    writer.append('e', 6);
    expect([...writer.letters().gaps]).toEqual([BLOCK, NO_GAP, SPACE, LINE, BLOCK]);
  });

  it('of a surrogate pair all point to its beginning', () => {
    const { offsets } = lettersOf('a😀b');
    expect([...offsets]).toEqual([0, 1, 1, 3]);
  });

  it('survive halves of pairs', () => {
    expect(() => fold('a\ud83d b\ude00')).not.toThrow();
  });
});

describe('joins', () => {
  const code = (char: string) => char.charCodeAt(0);

  it('says where a word goes on', () => {
    expect(joins(code('a'), code('b'))).toBe(true);
    expect(joins(code('a'), code('7'))).toBe(true);
    expect(joins(code('a'), code('.'))).toBe(false);
    expect(joins(code('"'), code('b'))).toBe(false);
  });

  it('never lets a surrogate pair be cut', () => {
    expect(joins(0xd83d, 0xde00)).toBe(true);
  });
});
