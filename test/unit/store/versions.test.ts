import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  addAnnotation,
  articleById,
  bodiesOf,
  checkIndex,
  currentBody,
  deleteNote,
  dropOldVersions,
  keepPicture,
  pictureAddressesOf,
  saveArticle,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aPage } from '../pages';

const saveText = (text: string, readAt: number, url?: string) =>
  saveArticle(aPage({ html: `<p>${text}</p>`, text, ...(url && { url }) }), readAt);

const texts = async (id: string) => (await bodiesOf(id)).map(({ text }) => text);

let id: string;

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
  id = (await saveText('Erste', 1000)).articleId;
  await saveText('Zweite', 2000);
  await saveText('Dritte', 3000);
});

const markOn = async (bodyId: string) =>
  addAnnotation(
    {
      articleId: id,
      commentId: null,
      bodyId,
      selectors: [{ type: 'TextQuoteSelector', exact: 'Zweite' }],
      quote: 'Zweite',
      note: '',
      categoryId: null,
      tags: [],
    },
    2500,
  );

it('drops all but the newest text of every article', async () => {
  const single = (await saveText('Nur eine', 1000, 'https://beruf.example/eine')).articleId;
  expect(await dropOldVersions()).toEqual({ versions: 2, pictures: 0 });
  expect(await texts(id)).toEqual(['Dritte']);
  expect(await texts(single)).toEqual(['Nur eine']);
});

it('keeps a version on which a mark stands, even one that is deleted and can be undone', async () => {
  const mark = await markOn((await bodiesOf(id))[1]?.id ?? '');
  await deleteNote(mark.id, 4000);
  expect(await dropOldVersions()).toMatchObject({ versions: 1 });
  expect(await texts(id)).toEqual(['Zweite', 'Dritte']);
});

it('touches only the articles it is asked for', async () => {
  expect(await dropOldVersions(['another'])).toMatchObject({ versions: 0 });
  expect(await texts(id)).toHaveLength(3);
});

it('drops pictures that no version shows any more, and counts what stays', async () => {
  const seen = 'https://beruf.example/bild.png?a=1&b=2';
  await saveArticle(
    aPage({ html: `<p>Vierte</p><img src="${seen.replace('&', '&amp;')}">`, text: 'Vierte' }),
    4000,
  );
  await keepPicture(id, seen, new Blob(['12345']), 4000);
  await keepPicture(id, 'https://beruf.example/alt.png', new Blob(['123']), 1000);
  expect(await dropOldVersions([id])).toEqual({ versions: 3, pictures: 1 });
  expect(await pictureAddressesOf(id)).toEqual(new Set([seen]));
  expect((await articleById(id))?.pictureBytes).toBe(5);
});

it('what was read last is the present text, even when the clock was set back', async () => {
  await saveText('Vierte', 500);
  expect((await currentBody(id))?.text).toBe('Vierte');
  expect((await checkIndex()).wrong).toEqual([]);
});
