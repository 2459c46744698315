import { expect, it } from 'vitest';
import { dateInWords, momentInWords } from '@/components/format/dates';
import { readIsoDate } from '@/lib/model';

it('shows a date no more precise than the page gave it', () => {
  expect(dateInWords('2013', 'en')).toEqual({ short: '2013', exact: '2013' });
  expect(dateInWords('2013-11', 'en')).toEqual({ short: 'Nov 2013', exact: 'November 2013' });
  expect(dateInWords('2013-11-05', 'en')).toEqual({
    short: 'Nov 5, 2013',
    exact: 'Tuesday, November 5, 2013',
  });
  expect(dateInWords('2013-11-05', 'de')?.exact).toBe('Dienstag, 5. November 2013');
});

it('shows a time without offset as it stands, wherever the reader is', () => {
  expect(dateInWords('2013-11-05T09:14', 'de')).toEqual({
    short: '05.11.2013, 09:14',
    exact: 'Dienstag, 5. November 2013 um 09:14',
  });
});

it('leaves the time out where the day is enough, and keeps it in the exact form', () => {
  const words = dateInWords('2013-11-05T09:14:30', 'de', 'day');
  expect(words?.short).toBe('05.11.2013');
  expect(words?.exact).toContain('09:14');
});

it('takes a time with offset for the moment it names', () => {
  expect(readIsoDate('2013-11-05T09:14:00+01:00')?.date.toISOString()).toBe('2013-11-05T08:14:00.000Z');
  expect(readIsoDate('2013-11-05T09:14:00Z')?.timeZone).toBeUndefined();
});

it.each(['', 'gestern', '2013-13-40T99:99Z', '<b>2013</b>', '20131105'])('knows no date in %j', (text) => {
  expect(dateInWords(text, 'de')).toBeNull();
});

it('gives the time alone for what happened today, else the day', () => {
  const now = new Date(2024, 4, 7, 18, 0).getTime();
  expect(momentInWords(new Date(2024, 4, 7, 9, 14).getTime(), 'de', now).short).toBe('09:14');
  expect(momentInWords(new Date(2024, 4, 6, 9, 14).getTime(), 'de', now).short).toBe('06.05.2024');
});
