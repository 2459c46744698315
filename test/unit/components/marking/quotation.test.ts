import { expect, it } from 'vitest';
import { quotation } from '@/components/marking/quotation';

const source = {
  authors: ['Ada Brandt'],
  title: 'Was macht eine Tischlerin?',
  siteName: 'Beruf im Bild',
  publishedAt: '2021-03-04',
  url: 'https://beruf.example/tischlerin',
};

it('gives the words, who said them where and when, and the address', () => {
  expect(quotation(' Holz, Maß und Geduld. ', source, 'de')).toBe(
    '„Holz, Maß und Geduld.“\n— Ada Brandt (2021): Was macht eine Tischlerin?, Beruf im Bild\nhttps://beruf.example/tischlerin',
  );
});

it('leaves out what the page does not say', () => {
  expect(quotation('Wood.', { ...source, authors: [], publishedAt: null, siteName: null }, 'en')).toBe(
    '“Wood.”\n— Was macht eine Tischlerin?\nhttps://beruf.example/tischlerin',
  );
});
