import { expect, it } from 'vitest';
import { csvRow, listSeparator, readCsv } from '@/lib/exchange/csv';

it('takes a semicolon where numbers have a comma, as spreadsheets there do', () => {
  expect(listSeparator('de-AT')).toBe(';');
  expect(listSeparator('en-GB')).toBe(',');
});

it.each([',', ';'])('reads what it has written with %s between the cells', (separator) => {
  const cells = ['a,b', 'a;b', 'say "no"', 'x\ny'];
  expect(readCsv(csvRow(cells, separator), separator)).toEqual([cells]);
});
