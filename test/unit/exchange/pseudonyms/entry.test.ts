// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyFile } from '@/lib/exchange/pseudonyms/key-file';
import { readCsv } from '@/lib/exchange/csv';
import { allPseudonyms, forgetPseudonyms } from '@/lib/store';
import { discussionOf, underPseudonyms } from './entries';

beforeEach(async () => {
  await forgetPseudonyms();
});

const site = 'beruf.example';

describe('a discussion under pseudonyms', () => {
  it('has the same pseudonym for the same person, in every article of a site and whenever it is written', async () => {
    const first = discussionOf([
      { author: 'Ada Lind', text: 'Ja.' },
      { author: 'Bodo', text: 'Nein.' },
    ]);
    const second = discussionOf([{ author: 'bodo', text: 'Doch.' }], 'https://beruf.example/2');
    const other = discussionOf([{ author: 'Bodo', text: 'Hm.' }], 'https://anders.example/2');
    const authors = async (...entries: (typeof first)[]) =>
      (await underPseudonyms(entries)).entries.map(({ comments }) => comments.map(({ author }) => author));
    expect(await authors(first, second, other)).toEqual([['P001', 'P002'], ['P002'], ['P004']]);
    expect(await authors(second)).toEqual([['P002']]);
  });

  it('has one pseudonym for names that were joined, in files that have only one of them, too', async () => {
    const joined = [['Ada Lind', 'A. L.'].map((name) => ({ site, name }))];
    const both = discussionOf([
      { author: 'Ada Lind', text: 'Ja.' },
      { author: 'Bodo', text: 'Nein.' },
      { author: 'A. L.', text: 'Doch.' },
    ]);
    const { entries, cast } = await underPseudonyms([both], { joined });
    expect(entries[0]?.comments.map(({ author }) => author)).toEqual(['P001', 'P002', 'P001']);
    // the article's author is the third
    expect(cast.people).toBe(3);
    const one = discussionOf([{ author: 'A. L.', text: 'Ja.' }]);
    const later = await underPseudonyms([one], { joined });
    expect(later.entries[0]?.comments[0]?.author).toBe('P001');

    const rows = readCsv(keyFile(await allPseudonyms(), joined));
    expect(rows.map(([pseudonym, , name]) => [pseudonym, name])).toEqual([
      ['pseudonym', 'name'],
      ['P001', 'Ada Lind'],
      ['P002', 'Bodo'],
      ['P001', 'A. L.'],
      ['P004', 'Ada Brandt'],
    ]);
  });

  it('has hashes that are the same for the same person, and none of the names', async () => {
    const entry = discussionOf([
      { author: 'Ada Lind', text: '@Bodo: nein. Viele Grüße, Ada' },
      { author: 'Bodo', text: 'Ada Lind irrt.' },
    ]);
    const { entries } = await underPseudonyms([entry], { kind: 'hashes' });
    const [ada, bodo] = entries[0]?.comments ?? [];
    expect(ada?.author).toMatch(/^[\da-f]{16}$/);
    expect(ada?.text).toBe(`@${bodo?.author ?? ''}: nein. Viele Grüße, ${ada?.author ?? ''}`);
    expect(bodo?.text).toBe(`${ada?.author ?? ''} irrt.`);
  });

  it('says the same in markup and in plain text, also where a name goes through several elements', async () => {
    const entry = discussionOf([
      {
        author: 'Ada Lind',
        text: 'Hallo Bodo,\ndas sagt Ada Lind',
        html: '<p>Hallo <b>Bodo</b>,</p><p>das sagt <em>Ada</em> Lind</p>',
      },
      { author: 'Bodo', text: 'Ja.' },
    ]);
    const [comment] = (await underPseudonyms([entry])).entries[0]?.comments ?? [];
    expect(comment?.text).toBe('Hallo P002,\ndas sagt P001');
    expect(comment?.html).toBe('<p>Hallo <b>P002</b>,</p><p>das sagt <em>P001</em></p>');
  });

  it('drops profiles, avatars and mail addresses, and keeps other links', async () => {
    const entry = discussionOf([
      {
        author: 'Ada Lind',
        authorUrl: 'https://lind.example/',
        text: 'Mehr bei mir (ada@lind.example)',
        html: '<p><img src="https://s.example/ada.jpg" alt="Bild"> <a href="https://lind.example" title="Ada Lind">Mehr</a> bei <a href="https://www.facebook.com/ada.l">mir</a> (<a href="mailto:ada@lind.example">ada@lind.example</a>) und <a href="https://zeitung.example/1">hier</a></p>',
      },
    ]);
    const [comment] = (await underPseudonyms([entry])).entries[0]?.comments ?? [];
    expect(comment).toMatchObject({ authorUrl: null, url: null, text: 'Mehr bei mir ([Mail])' });
    expect(comment?.html).toBe(
      '<p>Bild <a>Mehr</a> bei <a>mir</a> (<a>[Mail]</a>) und <a href="https://zeitung.example/1">hier</a></p>',
    );
  });

  it('shows whole words around what is not certain, and that there are more', async () => {
    const text = `${'Vorher '.repeat(20)}steht eine Rose im Garten ${'nachher '.repeat(20)}`;
    const { doubtful } = await underPseudonyms([
      discussionOf([{ author: 'Rose', text, html: `<p>${text}</p>` }]),
    ]);
    const [{ before, after } = { before: '', after: '' }] = doubtful;
    expect(before).toMatch(/^…(?:Vorher ){5,}steht eine $/);
    expect(after).toMatch(/^ im Garten(?: nachher){4,} …$/);
  });

  it('lists what is not certain with what stands around it, and keeps what the user spares', async () => {
    const entry = discussionOf([
      {
        author: 'Rose',
        text: 'Eine Rose im Garten. Und die Rose sprach.',
        html: '<p>Eine <i>Rose</i> im Garten. Und die Rose sprach.</p>',
      },
    ]);
    const { doubtful, certain, entries } = await underPseudonyms([entry]);
    expect(certain).toBe(0);
    expect(doubtful).toMatchObject([
      { before: 'Eine ', found: 'Rose', after: ' im Garten. Und die Rose sprach.', by: 'P001' },
      { before: 'Eine Rose im Garten. Und die ', found: 'Rose', after: ' sprach.', by: 'P001' },
    ]);
    expect(entries[0]?.comments[0]?.text).toBe('Eine P001 im Garten. Und die P001 sprach.');

    let seen = 0;
    const some = await underPseudonyms([entry], { spare: () => seen++ === 0 });
    expect(some.entries[0]?.comments[0]).toMatchObject({
      text: 'Eine Rose im Garten. Und die P001 sprach.',
      html: '<p>Eine <i>Rose</i> im Garten. Und die P001 sprach.</p>',
    });
  });

  it('has marked words as they read now in their text', async () => {
    const sample = discussionOf([{ author: 'Ada Lind', text: 'Gut so.\nGruß, Ada' }]);
    const note = {
      id: 'n1',
      articleId: 'a1',
      commentId: 'c0',
      bodyId: null,
      selectors: [],
      quote: 'so. Gruß, Ad',
      note: 'Von Ada Lind?',
      categoryId: null,
      tags: [],
      createdAt: 1,
      updatedAt: 1,
      deletedAt: null,
    };
    const { entries } = await underPseudonyms([{ ...sample, annotations: [note] }]);
    expect(entries[0]?.annotations[0]).toMatchObject({ quote: 'so.\nGruß, P001', note: 'Von P001?' });
  });

  it('asks before it takes out an article’s own address, which may name somebody', async () => {
    const entry = discussionOf([{ author: 'Bodo', text: 'Ja.' }], 'https://ada-brandt.example/holz');
    const { doubtful, entries } = await underPseudonyms([entry]);
    expect(doubtful.map(({ found }) => found)).toEqual(['https://ada-brandt.example/holz']);
    expect(entries[0]?.article.url).toBe('urn:randnotiz:a1');
    const kept = await underPseudonyms([entry], { spare: () => true });
    expect(kept.entries[0]?.article.url).toBe('https://ada-brandt.example/holz');
  });

  it('leaves those without a name without one', async () => {
    const entry = discussionOf([
      { author: null, text: 'Ja.' },
      { author: ' ', text: 'Nein.' },
    ]);
    const { entries, cast } = await underPseudonyms([entry]);
    expect(entries[0]?.comments.map(({ author }) => author)).toEqual([null, null]);
    expect(cast.people).toBe(1);
  });
});
