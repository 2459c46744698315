import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { search } from '@/lib/search';
import {
  addNote,
  checkIndex,
  commentsOf,
  deleteArticle,
  emptyBin,
  foldedWords,
  rebuildIndex,
  saveArticle,
  tendIndex,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { dayOf, NO_DAY } from '@/lib/store/text-index';
import { BlockWriter } from '@/lib/store/text-index/blocks';
import { chooseRun } from '@/lib/store/text-index/merge';
import { readPostings } from '@/lib/store/text-index/postings';
import { languageOf, stem } from '@/lib/store/text-index/stems';
import { aComment, aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

const url = (number: number) => `https://beruf.example/${number}`;
const nothingWrong = { wrong: [], superfluous: 0 };

describe('folding and stems', () => {
  it('makes one of all spellings', () => {
    expect(foldedWords('Größe GROESSE grosse Gro\u00adße')).toEqual(['grosse', 'grosse', 'grosse', 'grosse']);
    expect(foldedWords('Ärzte Aerzte A\u0308rzte')).toEqual(['arzte', 'arzte', 'arzte']);
    expect(foldedWords('Mitarbeiter:innen, 3.500 €, café')).toEqual([
      'mitarbeiter',
      'innen',
      '3',
      '500',
      'cafe',
    ]);
  });

  it('leaves ue where it is no umlaut', () => {
    expect(foldedWords('Quelle neue Bauer Pruefung')).toEqual(['quelle', 'neue', 'bauer', 'prufung']);
  });

  it('makes German stems that begin the word, so that prefixes find it', () => {
    for (const word of foldedWords(
      'Berufsbilder Mitarbeiterinnen Gehälter arbeitslosigkeit verdienst es a',
    )) {
      expect(word.startsWith(stem(word, 'de')), word).toBe(true);
    }
    expect(stem('mitarbeiterinnen', 'de')).toBe(stem('mitarbeiterin', 'de'));
  });

  it('trusts the words of a text more than what its page declares', () => {
    expect(languageOf(foldedWords('Das ist nicht der Beruf, den ich mag'), 'en-US')).toBe('de');
    expect(languageOf(foldedWords('Genau'), 'de-DE')).toBe('de');
    expect(languageOf(foldedWords('Merci beaucoup'), 'fr')).toBeNull();
  });

  it('takes a date as precisely as it is given', () => {
    expect([dayOf('1970'), dayOf('1970-02'), dayOf('1970-01-03T23:00'), dayOf(null), dayOf('soon')]).toEqual([
      0,
      31,
      2,
      NO_DAY,
      NO_DAY,
    ]);
  });
});

describe('blocks', () => {
  it('give back what was put in, however many postings a term has', () => {
    const postings = fc.uniqueArray(fc.nat(5_000_000), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), postings), (terms) => {
        const writer = new BlockWriter();
        const expected = new Map<string, number[]>();
        for (const term of Object.keys(terms)
          .filter((key) => !key.includes('\n'))
          .sort()) {
          const documents = (terms[term] ?? []).sort((a, b) => a - b);
          expected.set(term, documents);
          writer.add(
            term,
            documents,
            documents.map((document) => document % 250),
          );
        }
        writer.close();
        expect(contents(writer)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('stay small: a common term is spread over several', () => {
    const writer = new BlockWriter();
    const documents = Array.from({ length: 50_000 }, (_, i) => i * 3);
    writer.add('a', [1], [1]);
    writer.add(
      'und',
      documents,
      documents.map(() => 7),
    );
    writer.add('z', [1], [1]);
    writer.close();
    expect(Math.max(...writer.full.map((block) => block.postings.length))).toBeLessThan(60_000);
    expect(contents(writer).get('und')).toEqual(documents);
    expect(writer.firstTerms.at(-1)).toBe('z');
  });

  function contents(writer: BlockWriter): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const { terms, offsets, postings } of writer.full) {
      for (const [i, term] of terms.split('\n').entries()) {
        const documents = found.get(term) ?? [];
        readPostings(postings, offsets[i] ?? 0, offsets[i + 1] ?? 0, 0, (document) =>
          documents.push(document),
        );
        found.set(term, documents);
      }
    }
    return found;
  }
});

describe('saving again', () => {
  it('finds the new words and not the old ones, in article and comments', async () => {
    const page = { url: url(1), title: 'Lehre', text: 'Erst so.', html: 'a' };
    await saveArticle(aPage({ ...page, comments: [aComment('1', { text: 'Gurken' })] }), 1);
    await saveArticle(
      aPage({ ...page, html: 'b', text: 'Jetzt anders.', comments: [aComment('1', { text: 'Tomaten' })] }),
      2,
    );
    for (const [query, found] of Object.entries({ erst: 0, gurken: 0, anders: 1, tomaten: 1, lehre: 1 })) {
      expect((await search(query)).articles, query).toHaveLength(found);
    }
    expect(await checkIndex()).toMatchObject(nothingWrong);
  });

  it('of an unchanged page with new comments writes only those', async () => {
    await saveArticle(aPage({ comments: [aComment('1'), aComment('2')] }), 1);
    await saveArticle(aPage({ comments: [aComment('1'), aComment('2'), aComment('3')] }), 2);
    const segments = await database().textSegments.toArray();
    expect(segments.map((segment) => segment.count)).toEqual([3, 1]);
    expect(await database().textDead.count()).toBe(0);
  });

  it('of a page with thousands of comments tells how far it is and finds the last of them', async () => {
    const comments = Array.from({ length: 2500 }, (_, i) =>
      aComment(`${i}`, { text: `Beitrag Nummer x${i}x` }),
    );
    const done: number[] = [];
    await saveArticle(aPage({ comments }), 1, { onProgress: (count) => done.push(count) });
    expect(done).toHaveLength(10);
    expect((await search('x2499x')).articles[0]?.passages[0]?.text).toBe('Beitrag Nummer x2499x');
    expect(await database().textSegments.count()).toBe(3);
  });

  it('in two windows at once leaves one article with one place in the index', async () => {
    const pages = [1, 2].map((n) => aPage({ url: url(1), text: `Fassung x${n}x`, html: String(n) }));
    await Promise.all(pages.map((page, i) => saveArticle(page, i + 1)));
    expect(await database().articles.count()).toBe(1);
    expect((await search('fassung')).articles).toHaveLength(1);
    expect(await checkIndex()).toMatchObject(nothingWrong);
  });

  it('keeps nothing in the index when the data could not be written', async () => {
    const { bodies } = database();
    const fail = () => {
      throw new Error('disk full');
    };
    bodies.hook('creating', fail);
    await expect(saveArticle(aPage(), 1)).rejects.toThrow();
    bodies.hook('creating').unsubscribe(fail);
    expect(await database().textSegments.count()).toBe(0);
    expect(await database().articles.count()).toBe(0);
  });
});

describe('merging', () => {
  const saveMany = async (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      await saveArticle(aPage({ url: url(i), title: `Titel x${i}x`, text: `Gemeinsam y${i}y` }), i + 1);
    }
  };

  it('makes few segments of many, without what is dead, and finds the same', async () => {
    await saveMany(0, 20);
    await deleteArticle((await search('x3x')).articles[0]?.article.id ?? '', 50);
    await emptyBin(60);
    await tendIndex();
    const segments = await database().textSegments.toArray();
    expect(segments.length).toBeLessThan(8);
    expect(segments.reduce((sum, segment) => sum + segment.count, 0)).toBe(19);
    expect(await database().textDead.count()).toBe(0);
    expect((await search('gemeinsam', { limit: 50 })).articles).toHaveLength(19);
    expect((await search('y19y')).articles[0]?.article.title).toBe('Titel x19x');
    expect(await checkIndex()).toMatchObject({ documents: 19, ...nothingWrong });
  });

  it('leaves no rows behind', async () => {
    await saveMany(0, 9);
    await tendIndex();
    const ids = new Set((await database().textSegments.toArray()).map((segment) => segment.id));
    for (const table of [database().textBlocks, database().textSlots, database().textNames]) {
      for (const row of await table.toArray()) expect(ids).toContain(row.segment);
    }
  });

  it('that ends halfway changes nothing, and what it left is swept away', async () => {
    await saveMany(0, 9);
    await database().textBlocks.bulkAdd([
      {
        segment: 999,
        block: 0,
        terms: 'gemeinsam',
        offsets: new Uint32Array([0, 2]),
        postings: new Uint8Array([1, 9]),
      },
    ]);
    expect((await search('gemeinsam')).total).toBe(9);
    await tendIndex();
    expect(await database().textBlocks.where('[segment+block]').equals([999, 0]).count()).toBe(0);
    expect((await search('gemeinsam')).total).toBe(9);
  });

  it('bears saves and deletions while it runs', async () => {
    await saveMany(0, 16);
    const merging = tendIndex();
    await saveMany(12, 20);
    await deleteArticle((await search('x2x')).articles[0]?.article.id ?? '', 50);
    await emptyBin(60);
    await merging;
    expect((await search('gemeinsam', { limit: 50 })).total).toBe(19);
    expect(await checkIndex()).toMatchObject(nothingWrong);
  });

  it('chooses neighbours of about one size, and a segment that is mostly dead', () => {
    let to = 0;
    const segment = (count: number, id: number) => ({
      id,
      from: to,
      to: (to += count),
      count,
      firstTerms: '',
    });
    const counts = [5000, 40, 1, 1, 60, 3, 1, 9, 9];
    const segments = counts.map(segment);
    expect(chooseRun(segments, new Set()).map(({ count }) => count)).toEqual(counts.slice(1));
    expect(chooseRun(segments.slice(0, 4), new Set())).toEqual([]);
    expect(chooseRun(segments.slice(0, 4), new Set([5040]))).toEqual([segments[2]]);
  });
});

describe('an index that is lost', () => {
  it('is built anew from what is kept', async () => {
    const { articleId } = await saveArticle(aPage({ text: 'Hobeln', comments: [aComment('1')] }), 1);
    await addNote({ articleId, commentId: null }, 'Leimen', 2);
    await deleteArticle((await saveArticle(aPage({ url: url(2), text: 'Schmieden' }), 1)).articleId, 3);
    await database().textBlocks.clear();
    await database().textEntries.clear();
    // as an index that is damaged and does not know it
    await database().textState.update('state', { complete: true });
    expect((await checkIndex()).wrong).toHaveLength(4);

    await rebuildIndex();

    expect(await checkIndex()).toEqual({ documents: 4, ...nothingWrong });
    expect((await search('leimen')).total).toBe(1);
    expect((await search('schmieden')).total).toBe(0);
    expect(await commentsOf(articleId)).toHaveLength(1);
  });

  it('joins segments while it is built', async () => {
    for (let i = 0; i < 500; i++) await saveArticle(aPage({ url: url(i), title: `Beruf ${i}` }), i + 1);
    const counts: Promise<number>[] = [];
    await rebuildIndex(() => counts.push(database().textSegments.count()));
    // 25 slices of 20 articles, each a segment of its own
    expect(counts.length).toBeGreaterThan(25);
    expect(Math.max(...(await Promise.all(counts)))).toBeLessThan(20);
    expect(await checkIndex()).toEqual({ documents: 500, ...nothingWrong });
  });
});
