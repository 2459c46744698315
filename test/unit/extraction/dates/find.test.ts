import { describe, expect, it } from 'vitest';
import { type DateHints, findDate, readDate } from '@/lib/extraction/dates';

const readAt = new Date('2024-06-12T18:30:00Z'); // a Wednesday
const hints = (language: string | null, order?: DateHints['order']): DateHints => ({
  language,
  readAt,
  ...(order && { order }),
});
const iso = (text: string, language: string | null = null, order?: DateHints['order']) =>
  readDate(text, hints(language, order))?.iso ?? null;

describe('dates in words and digits', () => {
  it.each([
    ['de', '11.02.2014 um 09:14 Uhr', '2014-02-11T09:14'],
    ['de', 'am 5. Mai 2014', '2014-05-05'],
    ['de', '5. März 2014 um 9:05 Uhr', '2014-03-05T09:05'],
    ['de', 'Montag, 5. Mai 2014, 17:03 Uhr', '2014-05-05T17:03'],
    ['de', 'Mo., 05.05.2014 - 17:03', '2014-05-05T17:03'],
    ['de', '31. Jänner 2014', '2014-01-31'],
    ['de', '12. Sept. 2014, 10.12 Uhr', '2014-09-12T10:12'],
    ['de', '12. Sep 2014 @ 10:12', '2014-09-12T10:12'],
    ['de', '11.2.14 | 9:14', '2014-02-11T09:14'],
    ['de', '1. 2. 2014 10:12', '2014-02-01T10:12'],
    ['de', '09:14 am 11.02.2014', '2014-02-11T09:14'],
    ['de', 'Veröffentlicht: 11.02.2014, aktualisiert: 12.02.2014', '2014-02-11'],
    ['de', '5. Mai 2014 9 Uhr', '2014-05-05T09:00'],
    ['de', 'Mai 2014', '2014-05'],
    ['de', 'Sa 10 Mai 2014 / 11:30', '2014-05-10T11:30'],
    ['de', '12. Mai 14', '2014-05-12'],
    ['de', '12. Mai 14:30', '2024-05-12T14:30'],
    ['de', '05.05.2014 17:03 MESZ', '2014-05-05T17:03+02:00'],
    ['en', 'May 5th, 2014 at 3:12 pm', '2014-05-05T15:12'],
    ['en', 'on May 5, 2014 at 12:05 a.m.', '2014-05-05T00:05'],
    ['en', 'Monday, 5 May 2014', '2014-05-05'],
    ['en', 'the 5th of May, 2014', '2014-05-05'],
    ['en', 'Sept. 3, 2014', '2014-09-03'],
    ['en', '12/31/14', '2014-12-31'],
    ['en', '31/12/2014 at 14:05', '2014-12-31T14:05'],
    ['en', '05-May-2014 03:12 PM', '2014-05-05T15:12'],
    ['en', '3:12 PM - 5 May 2014', '2014-05-05T15:12'],
    ['en', 'May 5, 2014 3:12 PM EDT', '2014-05-05T15:12-04:00'],
    ['en', 'May 5, 2014 14:12 (GMT+2)', '2014-05-05T14:12+02:00'],
    ['en', 'Wed Oct 10 20:19:24 +0000 2018', '2018-10-10T20:19:24+00:00'],
    ['en', '2014-05-12 09:14:33', '2014-05-12T09:14:33'],
    ['en', '2014-05-12T09:14:33.123Z', '2014-05-12T09:14:33Z'],
    ['en', '2014/05/12', '2014-05-12'],
    ['en', 'May of 2014', '2014-05'],
    ['en', 'Published 2014', null],
    ['en', '2014', '2014'],
    ['en', '05/2014', '2014-05'],
    ['fr', 'Le 12 février à 14:05', '2024-02-12T14:05'],
    ['fr', 'le 1er mai 2014 à 14h05', '2014-05-01T14:05'],
    ['fr', 'lundi 5 août 2013 à 9 h 05', '2013-08-05T09:05'],
    ['fr', '5 févr. 2014', '2014-02-05'],
    ['fr', '05/06/2014', '2014-06-05'],
    ['es', '5 de mayo de 2014 a las 14:05', '2014-05-05T14:05'],
    ['es', 'lunes, 5 de septiembre de 2011, 9:05', '2011-09-05T09:05'],
    ['es', 'mayo 5, 2014 a las 3:12 pm', '2014-05-05T15:12'],
    ['it', '5 maggio 2014 alle 14:05', '2014-05-05T14:05'],
    ['it', '5 maggio 2014 alle ore 14.05', '2014-05-05T14:05'],
    ['it', '1º gennaio 2014', '2014-01-01'],
    ['pl', '5 maja 2014 o godz. 14:05', '2014-05-05T14:05'],
    ['pl', '12 października 2014 r. o 9:05', '2014-10-12T09:05'],
    ['pl', '5 paź 2014', '2014-10-05'],
    ['nl', '5 mei 2014 om 14:05 uur', '2014-05-05T14:05'],
    ['nl', '5 mrt. 2014', '2014-03-05'],
    ['nl', '05-06-2014', '2014-06-05'],
    ['pt', '5 de maio de 2014 às 14:05', '2014-05-05T14:05'],
    ['pt', '5 de março de 2014 às 14h05', '2014-03-05T14:05'],
    ['tr', '15 Mayıs 2014 Perşembe 00:05', '2014-05-15T00:05'],
    ['tr', '5 Ağustos 2014, 14:05', '2014-08-05T14:05'],
    ['ru', '5 мая 2014 в 10:12', '2014-05-05T10:12'],
    ['ru', 'понедельник, 5 мая 2014 г., 10:12', '2014-05-05T10:12'],
    ['ru', '05.06.2014', '2014-06-05'],
    ['cs', '5. května 2014 v 14:05', '2014-05-05T14:05'],
    ['cs', '5. 6. 2014 14:05', '2014-06-05T14:05'],
    ['sv', '5 maj 2014 kl. 14:05', '2014-05-05T14:05'],
    ['sv', '5 maj 2014 kl 14.05', '2014-05-05T14:05'],
    ['sv', '2014-05-06', '2014-05-06'],
    ['de', '24. 12. 2014 | 9.14', '2014-12-24T09:14'],
    ['de', '24.12.2014, 12.50 €', '2014-12-24'],
    ['de', 'Freitag, der 5. Mai 2014', '2014-05-05'],
    ['es', '5 de mayo de 2014 en 14:05', '2014-05-05T14:05'],
    ['en', "Feb 11 '14 at 9:14", '2014-02-11T09:14'],
  ])('%s: "%s" is %s', (language, text, expected) => {
    expect(iso(text, language)).toBe(expected);
  });

  it('reads dates of another language than the page says, or when it says none', () => {
    expect(iso('5 maggio 2014', 'de')).toBe('2014-05-05');
    expect(iso('12 października 2014', null)).toBe('2014-10-12');
    expect(iso('5. Mai 2014', 'xx-nonsense')).toBe('2014-05-05');
    expect(iso('vor 3 Tagen', 'en-US')).toBe('2024-06-09');
    expect(iso('2 дня назад', 'de')).toBe('2024-06-10');
    expect(iso('ieri, 14:05', 'de')).toBe('2024-06-11T14:05');
  });

  it('takes the order of digits from the hints, then from the digits, then from the language', () => {
    expect(iso('05/06/2014', 'en-US')).toBe('2014-05-06');
    expect(iso('05/06/2014', 'en-GB')).toBe('2014-06-05');
    expect(iso('05/06/2014', 'en-US', 'dmy')).toBe('2014-06-05');
    expect(iso('05/06/2014', 'de', 'mdy')).toBe('2014-05-06');
    expect(iso('23/06/2014', 'en', 'mdy')).toBe('2014-06-23');
    expect(iso('05.06.2014', 'en')).toBe('2014-06-05');
    expect(iso('14-05-06', 'en', 'ymd')).toBe('2014-05-06');
  });
});

describe('dates counted back from the time of reading', () => {
  it.each([
    ['de', 'vor 3 Tagen', '2024-06-09'],
    ['de', 'vor einem Monat', '2024-05'],
    ['de', 'vor 11 Wochen', '2024-03-27'],
    ['de', 'vor etwa 2 Stunden', '2024-06-12'],
    ['de', 'vor 5 Min.', '2024-06-12T18:25Z'],
    ['de', 'vor 2 Jahren', '2022'],
    ['de', 'gestern, 14:05', '2024-06-11T14:05'],
    ['de', 'heute', '2024-06-12'],
    ['de', 'vorgestern um 9:05 Uhr', '2024-06-10T09:05'],
    ['en', '6 years ago', '2018'],
    ['en', 'about a year ago', '2023'],
    ['en', 'an hour ago', '2024-06-12'],
    ['en', '5h ago', '2024-06-12'],
    ['en', '3 months ago', '2024-03'],
    ['en', '2 years, 3 months ago', '2022-03'],
    ['en', 'a few seconds ago', '2024-06-12T18:30Z'],
    ['en', 'yesterday at 3:12 pm', '2024-06-11T15:12'],
    ['en', 'Monday at 3:05 PM', '2024-06-10T15:05'],
    ['en', '30+ days ago', '2024-05-13'],
    ['en', 'Just now', '2024-06-12T18:30Z'],
    ['fr', 'à l’instant', '2024-06-12T18:30Z'],
    ['fr', 'il y a 2 jours', '2024-06-10'],
    ['fr', 'il y a une heure', '2024-06-12'],
    ['fr', 'aujourd’hui à 10:12', '2024-06-12T10:12'],
    ['fr', "aujourd'hui, 10h12", '2024-06-12T10:12'],
    ['fr', 'avant-hier', '2024-06-10'],
    ['es', 'hace 2 días', '2024-06-10'],
    ['es', 'hace un año', '2023'],
    ['es', 'ayer a las 9:05', '2024-06-11T09:05'],
    ['it', '2 giorni fa', '2024-06-10'],
    ['it', 'un mese fa', '2024-05'],
    ['it', 'ieri, 14:05', '2024-06-11T14:05'],
    ['pl', '2 dni temu', '2024-06-10'],
    ['pl', 'godzinę temu', '2024-06-12'],
    ['pl', 'wczoraj, 14:05', '2024-06-11T14:05'],
    ['nl', '2 dagen geleden', '2024-06-10'],
    ['nl', 'een maand geleden', '2024-05'],
    ['pt', 'há 2 dias', '2024-06-10'],
    ['pt', '2 dias atrás', '2024-06-10'],
    ['tr', '2 gün önce', '2024-06-10'],
    ['tr', 'dün 14:05', '2024-06-11T14:05'],
    ['ru', '2 дня назад', '2024-06-10'],
    ['ru', 'час назад', '2024-06-12'],
    ['ru', 'вчера в 14:05', '2024-06-11T14:05'],
    ['cs', 'před 2 dny', '2024-06-10'],
    ['cs', 'před hodinou', '2024-06-12'],
    ['sv', 'för 2 dagar sedan', '2024-06-10'],
    ['sv', '2 dagar sedan', '2024-06-10'],
    ['sv', 'i går kl. 14:05', '2024-06-11T14:05'],
  ])('%s: "%s" is %s, inferred', (language, text, expected) => {
    expect(readDate(text, hints(language))).toEqual({ iso: expected, inferred: true });
  });

  it('keeps to the last day of a shorter month', () => {
    const late = new Date('2024-05-31T10:00:00Z');
    expect(readDate('3 months ago', { language: 'en', readAt: late })?.iso).toBe('2024-02');
  });
});

describe('dates without a year', () => {
  it('get the latest year that is not in the future, and are inferred', () => {
    expect(readDate('12. Mai um 14:30', hints('de'))).toEqual({ iso: '2024-05-12T14:30', inferred: true });
    expect(readDate('12.11., 14:30', hints('de'))).toEqual({ iso: '2023-11-12T14:30', inferred: true });
    expect(readDate('Nov 5', hints('en'))).toEqual({ iso: '2023-11-05', inferred: true });
    expect(iso('29. Februar', 'de')).toBe('2024-02-29');
  });
});

describe('what is no date', () => {
  it.each([
    'Version 2.0.13',
    'v2.0.13',
    'WordPress 5.3.14.2',
    '12,99 €',
    '$12.50',
    '192.168.1.14',
    '030 / 12 34 56 78',
    '+49 171 12.05.14.88',
    '01.02.03.04.05',
    '14:05',
    '14:05 Uhr',
    '9 Uhr',
    'May',
    'May Weber',
    'May says hello to 5 people',
    'Only 5 may enter',
    'We march 3 times',
    'April March',
    '1/2',
    '3/4',
    '12/5',
    '2:1',
    '3 : 4',
    '10 Kommentare',
    '5 von 12',
    '31.02.2014',
    '2014-13-01',
    'No. 45-12-1999-3',
    'um 9',
    'vor Wochen',
    'seit 3 Jahren',
    'Heft 10, Oktoberfest',
    'vor 3 Leuten',
    'vor dem Haus',
    'heute gehe ich nach Hause',
    'in 3 days',
    '5 min',
    'ISBN 3-12-014-2',
    '',
  ])('"%s"', (text) => {
    expect(iso(text, 'en')).toBeNull();
    expect(iso(text, 'de')).toBeNull();
  });
});

describe('a date within a text', () => {
  const cut = (text: string, language: string) => {
    const found = findDate(text, hints(language));
    return found && [found.reading.iso, text.slice(found.index, found.index + found.length)];
  };

  it('comes with its weekday, time and preposition, so that it can be cut out', () => {
    expect(cut('Von Hans Meier am Montag, 5. Mai 2014, 14:05 Uhr | 3 Kommentare', 'de')).toEqual([
      '2014-05-05T14:05',
      'am Montag, 5. Mai 2014, 14:05 Uhr',
    ]);
    expect(cut('By Jane Doe on May 5, 2014 in Careers', 'en')).toEqual(['2014-05-05', 'on May 5, 2014']);
    expect(cut('Jane Doe, 3 days ago', 'en')).toEqual(['2024-06-09', '3 days ago']);
  });

  it('is the first of several', () => {
    expect(cut('Zuletzt aktualisiert am 07.05.2024 • Zuerst veröffentlicht am 05.11.2013', 'de')?.[0]).toBe(
      '2024-05-07',
    );
  });

  it('needs a year in prose', () => {
    expect(cut(`Am 5. Mai war es so weit. ${'Und dann kam alles anders. '.repeat(6)}`, 'de')).toBeNull();
  });
});
