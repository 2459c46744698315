import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  articleById,
  dropPictures,
  keepPicture,
  pictureAddressesOf,
  picturesOf,
  saveArticle,
  storageOfPictures,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aPage } from '../pages';

const ONE = 'https://beruf.example/1.png';
const TWO = 'https://beruf.example/2.png';
const picture = (bytes: number) => new Blob(['x'.repeat(bytes)], { type: 'image/png' });

let id: string;
let other: string;

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
  id = (await saveArticle(aPage(), 1000)).articleId;
  other = (await saveArticle(aPage({ url: 'https://beruf.example/andere' }), 1000)).articleId;
});

const bytesOf = async (articleId: string) => (await articleById(articleId))?.pictureBytes;

it('counts what an article’s pictures take, also when one is fetched again', async () => {
  await keepPicture(id, ONE, picture(100), 2000);
  await keepPicture(id, TWO, picture(50), 2000);
  await keepPicture(id, ONE, picture(70), 3000);
  expect(await bytesOf(id)).toBe(120);
  expect((await picturesOf(id)).map(({ url, data }) => [url, data.size]).sort()).toEqual([
    [ONE, 70],
    [TWO, 50],
  ]);
  expect(await pictureAddressesOf(id)).toEqual(new Set([ONE, TWO]));
  expect(await pictureAddressesOf(other)).toEqual(new Set());
});

it('keeps nothing for an article that has gone', async () => {
  await keepPicture('gone', ONE, picture(100), 2000);
  expect(await storageOfPictures()).toEqual({ bytes: 0, pictures: 0, articles: 0 });
});

it('says what all pictures take, and drops those of one article or all', async () => {
  await keepPicture(id, ONE, picture(100), 2000);
  await keepPicture(other, ONE, picture(30), 2000);
  await keepPicture(other, TWO, picture(5), 2000);
  expect(await storageOfPictures()).toEqual({ bytes: 135, pictures: 3, articles: 2 });

  expect(await dropPictures([other])).toBe(2);
  expect(await bytesOf(other)).toBe(0);
  expect(await storageOfPictures()).toEqual({ bytes: 100, pictures: 1, articles: 1 });

  expect(await dropPictures()).toBe(1);
  expect(await bytesOf(id)).toBe(0);
});

it('stays with an article whose page is read again', async () => {
  await keepPicture(id, ONE, picture(100), 2000);
  await saveArticle(aPage({ html: '<p>Neu.</p>', text: 'Neu.' }), 5000);
  expect(await bytesOf(id)).toBe(100);
});
