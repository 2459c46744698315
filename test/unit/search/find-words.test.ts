import { describe, expect, it } from 'vitest';
import { parseQuery, wordFinder, wordsAsTyped } from '@/lib/search';

const found = (query: string, text: string) =>
  wordFinder(query)?.(text).map(([from, to]) => text.slice(from, to));

describe('finding in a text', () => {
  it('finds inflections, beginnings and other spellings', () => {
    expect(found('gehalt', 'Das Gehalt und die Gehälter, der Gehaltsrechner')).toEqual([
      'Gehalt',
      'Gehälter',
      'Gehaltsrechner',
    ]);
    expect(found('groesse', 'Die Größe')).toEqual(['Größe']);
  });

  it('finds a phrase only as it stands', () => {
    expect(found('"gute Orgel"', 'Eine gute Orgel ist gute Arbeit')).toEqual(['gute Orgel']);
  });

  it('finds words that begin with one letter', () => {
    expect(found('o', 'Orgel oder Zinn')).toEqual(['Orgel', 'oder']);
  });

  it('has nothing to find where only filters are', () => {
    expect(wordFinder('kind:comment ')).toBeNull();
    expect(wordFinder('  ')).toBeNull();
  });
});

describe('what a query looks for in one text', () => {
  it('is its words and phrases, without filters and what it excludes', () => {
    const words = (typed: string) => wordsAsTyped(parseQuery(typed));
    expect(words('Gehalt kind:comment "gute Orgel" -Lehre before:2014')).toBe('Gehalt "gute Orgel"');
    expect(words('-"die Lehre" Zinn')).toBe('Zinn');
  });
});
