import { describe, expect, it } from 'vitest';
import { parseQuery, type Filter } from '@/lib/search';

const words = (text: string) => parseQuery(text).words.map(({ word }) => word);
const filters = (text: string) => parseQuery(text).filters.map((filter) => ({ ...filter, text: undefined }));
const problems = (text: string) => parseQuery(text).problems.map(({ problem }) => problem);
const day = (date: string) => Date.parse(date) / 86_400_000;

describe('a query', () => {
  it('has its words folded, whatever stands between them', () => {
    expect(words('Größe, und soft-skills!')).toEqual(['grosse', 'und', 'soft', 'skills']);
  });

  it('knows the last word as unfinished until something follows it', () => {
    expect(parseQuery('lehre berufsb').words.map(({ unfinished }) => unfinished)).toEqual([false, true]);
    expect(parseQuery('lehre berufsb ').words.map(({ unfinished }) => unfinished)).toEqual([false, false]);
    expect(parseQuery('lehre kind:note').words.map(({ unfinished }) => unfinished)).toEqual([false]);
  });

  it('has phrases in quotes of any kind', () => {
    for (const text of ['"Öffentlicher Dienst"', '„Öffentlicher Dienst“', '«öffentlicher Dienst»']) {
      expect(parseQuery(text).phrases, text).toEqual([['offentlicher', 'dienst']]);
    }
  });

  it('has words and phrases that must not occur', () => {
    expect(parseQuery('lehre -büro -"sehr gut"').excluded).toEqual([['buro'], ['sehr', 'gut']]);
    expect(words('Vor-Ort')).toEqual(['vor', 'ort']);
  });

  it('has filters under names of both languages', () => {
    const author: Partial<Filter> = { name: 'author', not: false, words: ['ada', 'muller'], whole: true };
    expect(filters('author:"Ada Müller"')).toEqual([author]);
    expect(filters('Autorin:„Ada Müller“')).toEqual([author]);
    expect(filters('-schlagwort:holz')).toEqual([
      { name: 'tag', not: true, tag: 'holz', words: ['holz'], whole: false },
    ]);
    expect(filters('art:Kommentare hat:notiz')).toEqual([
      { name: 'kind', not: false, kinds: ['comment'] },
      { name: 'has', not: false, what: 'note' },
    ]);
  });

  it('takes dates as the period they name', () => {
    expect(filters('before:2014')).toEqual([{ name: 'date', not: false, from: null, to: day('2014-01-01') }]);
    expect(filters('after:2014')).toEqual([{ name: 'date', not: false, from: day('2015-01-01'), to: null }]);
    expect(filters('ab:2014-05')).toEqual([{ name: 'date', not: false, from: day('2014-05-01'), to: null }]);
    expect(filters('nach:3.5.2014')).toEqual([
      { name: 'date', not: false, from: day('2014-05-04'), to: null },
    ]);
    expect(filters('im:02.2016')).toEqual([
      { name: 'date', not: false, from: day('2016-02-01'), to: day('2016-03-01') },
    ]);
  });
});

describe('what cannot be understood', () => {
  it('is told, and the rest is used', () => {
    expect(problems('lehre before:gestern')).toEqual(['not-a-date']);
    expect(problems('before:31.2.2014')).toEqual(['not-a-date']);
    expect(problems('kind:katze')).toEqual(['unknown-value']);
    expect(problems('lehre tag:')).toEqual(['empty-filter']);
    expect(problems('"noch nicht zu')).toEqual(['open-quote']);
    expect(words('lehre before:gestern')).toEqual(['lehre']);
  });

  it('is taken as words where it has some', () => {
    expect(parseQuery('farbe:rot')).toMatchObject({
      problems: [{ problem: 'unknown-filter', text: 'farbe:rot' }],
      words: [{ word: 'farbe' }, { word: 'rot' }],
    });
    expect(problems('https://beruf.example/1')).toEqual([]);
    expect(words('10:30 Uhr')).toEqual(['10', '30', 'uhr']);
  });

  it('is nothing at all', () => {
    for (const text of ['', ' ', '-', '""', ':', '---', '"', '?!']) {
      expect(parseQuery(text), text).toMatchObject({ words: [], phrases: [], filters: [], excluded: [] });
    }
  });

  it('is too much: a pasted page', () => {
    expect(words('wort '.repeat(500))).toHaveLength(12);
    expect(problems('wort '.repeat(500))).toEqual(['too-many-words']);
  });
});
