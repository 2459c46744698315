import { expect, it } from 'vitest';
import { bytesInWords } from '@/components/format/bytes';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [3_400_000, '3.4 MB'],
  [34_000_000, '34 MB'],
  [2_000_000_000_000_000, '2,000 TB'],
])('says %d bytes as %s', (bytes, words) => {
  expect(bytesInWords(bytes, 'en')).toBe(words);
});

it('says it in the user’s language', () => {
  expect(bytesInWords(3_400_000, 'de')).toBe('3,4 MB');
});
