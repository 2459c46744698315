import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, readDate, readMachineDate } from '@/lib/extraction/dates';

const LANGUAGES = [
  'de',
  'en-US',
  'en-GB',
  'fr',
  'es',
  'it',
  'pl',
  'nl',
  'pt-PT',
  'pt-BR',
  'tr',
  'ru',
  'cs',
  'sv',
];
const readAt = new Date('2026-12-31T23:59:00Z');
const days = fc.date({ min: new Date('1990-01-02'), max: new Date('2026-12-30'), noInvalidDate: true });

const FORMS: [string, Intl.DateTimeFormatOptions, 'day' | 'minute' | 'second'][] = [
  ['full date', { dateStyle: 'full' }, 'day'],
  ['long date', { dateStyle: 'long' }, 'day'],
  ['medium date', { dateStyle: 'medium' }, 'day'],
  ['full date and time', { dateStyle: 'full', timeStyle: 'short' }, 'minute'],
  ['long date and time', { dateStyle: 'long', timeStyle: 'short' }, 'minute'],
  ['medium date and time to the second', { dateStyle: 'medium', timeStyle: 'medium' }, 'second'],
  ['digits', { day: '2-digit', month: '2-digit', year: 'numeric' }, 'day'],
];
const LENGTH = { day: 10, minute: 16, second: 19 };

describe.each(LANGUAGES)('dates that the browser writes in %s', (language) => {
  it.each(FORMS)('are read back: %s', (_, style, precision) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    fc.assert(
      fc.property(days, (date) => {
        const reading = readDate(format.format(date), { language, readAt });
        expect(reading).toEqual({ iso: date.toISOString().slice(0, LENGTH[precision]), inferred: false });
      }),
      { numRuns: 60 },
    );
  });

  it('are read back counted in days, months and years', () => {
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.constantFrom('day', 'month', 'year'), (count, unit) => {
        const expected = new Date(readAt);
        if (unit === 'day') expected.setUTCDate(31 - count);
        else if (unit === 'month') expected.setUTCMonth(11 - count, 1);
        else expected.setUTCFullYear(2026 - count);
        const length = unit === 'day' ? 10 : unit === 'month' ? 7 : 4;
        const reading = readDate(format.format(-count, unit), { language, readAt });
        expect(reading).toEqual({ iso: expected.toISOString().slice(0, length), inferred: true });
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever a page writes', () => {
  const pieces = fc.constantFrom(
    ...'5 12 31 2014 14 05 . / - : , T Z + 0200 Mai May mar vor ago Tagen days um at pm Uhr ( ) am 1er th'.split(
      ' ',
    ),
    ' ',
    ' ',
  );

  it('gives a date that a machine can read, inside the text, or nothing', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }),
        fc.constantFrom('de', 'en', 'fr', null),
        (parts, language) => {
          const text = parts.join('');
          const found = findDate(text, { language, readAt });
          if (!found) return;
          expect(found.index).toBeGreaterThanOrEqual(0);
          expect(found.length).toBeGreaterThan(0);
          expect(found.index + found.length).toBeLessThanOrEqual(text.length);
          expect(readMachineDate(found.reading.iso)?.length).toBeGreaterThanOrEqual(4);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.option(fc.string()),
        (text, language) => {
          findDate(text, { language, readAt });
          readMachineDate(text);
        },
      ),
    );
  });

  it('ends soon, however it is made to hurt', () => {
    const hostile = ['1.', '1:', '5 Mai ', 'vor ', '- ', '2014-', 'a', ' ', '12/12/', '9 um '];
    const start = performance.now();
    for (const piece of hostile) findDate(piece.repeat(100_000), { language: 'de', readAt });
    for (const piece of hostile) readMachineDate(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
