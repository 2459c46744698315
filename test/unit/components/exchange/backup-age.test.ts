import { describe, expect, it } from 'vitest';
import { ageInWords } from '@/components/exchange/backup-age';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the age of a backup', () => {
  it.each([
    [0.9, 'today', 'heute'],
    [1, 'yesterday', 'gestern'],
    [3.5, '3 days ago', 'vor 3 Tagen'],
    [59, '59 days ago', 'vor 59 Tagen'],
    [70, '2 months ago', 'vor 2 Monaten'],
  ])('of %d days is said in words', (days, english, german) => {
    expect(ageInWords(days * DAY_MS, 'en')).toBe(english);
    expect(ageInWords(days * DAY_MS, 'de')).toBe(german);
  });
});
