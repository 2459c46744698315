import { expect, it } from 'vitest';
import { namesInWords, siteOf } from '@/components/format/names';
import { numberInWords, readingMinutes } from '@/components/format/numbers';

it('writes numbers as the language does', () => {
  expect(numberInWords(12345, 'de')).toBe('12.345');
  expect(numberInWords(12345, 'en')).toBe('12,345');
});

it('gives at least one minute for the shortest text', () => {
  expect(readingMinutes(0)).toBe(1);
  expect(readingMinutes(2300)).toBe(10);
});

it('lists names in the language of the interface', () => {
  expect(namesInWords(['Ada', 'Bo', 'Cy'], 'de')).toBe('Ada, Bo und Cy');
  expect(namesInWords(['Ada'], 'en')).toBe('Ada');
});

it('names a site by its host without www', () => {
  expect(siteOf('https://www.blog.example/2013/11/')).toBe('blog.example');
  expect(siteOf('no address')).toBe('no address');
});
