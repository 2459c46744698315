import { expect, it } from 'vitest';
import { fileName } from '@/components/download/download';

it.each([
  ['Vergleich 2026-05-04.csv', 'Vergleich 2026-05-04.csv'],
  ['a/b\\c:d*e?.md', 'a b c d e.md'],
  ['../../etc/passwd', 'etc passwd'],
  ['..', 'randnotiz'],
  ['x'.repeat(300) + '.html', 'x'.repeat(100) + '.html'],
])('names a file as every file system takes it: %s', (name, expected) => {
  expect(fileName(name)).toBe(expected);
});
