// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeHypothesis } from '@/lib/exchange/annotations/hypothesis';
import { writeWebAnnotations } from '@/lib/exchange/annotations/web-annotation';
import { cleanMarkup } from '@/lib/exchange/clean-markup';
import type { Exporter } from '@/lib/exchange/format';
import { DEFAULT_TEMPLATE } from '@/lib/exchange/reading/template/article-template';
import { recognise } from '@/lib/exchange/recognise';
import { entryByAddress } from '@/lib/store';
import { database } from '@/lib/store/connection';
import { EXPORT_WORDS } from '../export-words';
import { asBlob, bringIn, emptyProfile, writeLibrary } from '../library-contents';
import { randomLibrary, withCollidingIds, type RandomLibrary } from '../random-library';
import { sampleEntry } from '../sample-entry';

it.each([
  ['W3C Web Annotation', writeWebAnnotations],
  ['Hypothesis', writeHypothesis],
] as [string, Exporter][])('bring marks on comments back on their comments from %s', async (_name, write) => {
  const frame = { categories: [], collections: [], searches: [] };
  const sample = sampleEntry();
  const onSecond = sample.annotations.map((note) => ({ ...note, id: `${note.id}-2`, commentId: 'c2' }));
  const entry = { ...sample, annotations: [...sample.annotations, ...onSecond] };
  async function* entries() {
    yield await Promise.resolve(entry);
  }
  const context = { frame, exportedAt: 1, words: EXPORT_WORDS, notice: null, template: DEFAULT_TEMPLATE };
  const file = new File([await asBlob(write(entries(), context))], 'notes.json', { lastModified: 1 });

  await emptyProfile();
  // its own comments have got other ids meanwhile, but for one that has no address
  await writeLibrary({
    frame,
    entries: [
      {
        ...sample,
        annotations: [],
        comments: sample.comments.map((comment) =>
          comment.url === null ? { ...comment, parentId: 'new-c1' } : { ...comment, id: 'new-c1' },
        ),
      },
    ],
  });
  const items = (await recognise(file, cleanMarkup, entryByAddress)).items;
  async function* again() {
    yield* items;
  }
  await bringIn(again());

  const kept = await database().annotations.toArray();
  expect(Object.fromEntries(kept.map(({ id, commentId }) => [id, commentId]))).toEqual({
    n1: null,
    n2: 'new-c1',
    n3: null,
    'n1-2': 'c2',
    'n2-2': 'c2',
    'n3-2': 'c2',
  });
  expect(kept.find(({ id }) => id === 'n2')?.selectors).toMatchObject([{ exact: 'Lohn' }]);
  expect(await database().articles.count()).toBe(1);
});

/** The annotations that are kept, with what W3C and Hypothesis can say of them. */
async function said(categories: boolean): Promise<unknown[]> {
  const db = database();
  const names = new Map((await db.categories.toArray()).map(({ id, name }) => [id, name]));
  const kept = (await db.annotations.toArray()).map((one) => {
    const category = names.get(one.categoryId ?? '');
    // Hypothesis has nothing but tags
    const tags = categories || category === undefined ? one.tags : [category, ...one.tags];
    return {
      page: one.articleId,
      comment: one.commentId,
      quote: one.quote,
      words: one.selectors.filter(({ type }) => type === 'TextQuoteSelector'),
      note: one.note,
      tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
      category: categories ? category : undefined,
      times: [one.createdAt, one.updatedAt],
    };
  });
  return kept.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** As the program writes them: not deleted, and the quotation is what is quoted. */
function asWritten(library: RandomLibrary): RandomLibrary {
  const { frame, entries } = withCollidingIds(library);
  return {
    // of one name there is one
    frame: { ...frame, categories: frame.categories.map((one, i) => ({ ...one, name: `${one.name} ${i}` })) },
    entries: entries.map((entry) => ({
      ...entry,
      article: { ...entry.article, deletedAt: null },
      annotations: entry.annotations.map((one) => ({
        ...one,
        deletedAt: null,
        quote: one.quote.trim(),
        selectors:
          one.quote.trim() === ''
            ? []
            : [{ type: 'TextQuoteSelector', exact: one.quote.trim(), prefix: 'vor' }],
      })),
    })),
  };
}

it.each([
  ['W3C Web Annotation', writeWebAnnotations, true],
  ['Hypothesis', writeHypothesis, false],
] as [string, Exporter, boolean][])(
  'lose nothing of annotations that %s can express',
  async (_name, write, categories) => {
    await fc.assert(
      fc.asyncProperty(randomLibrary, async (random) => {
        const { frame, entries } = asWritten(random);
        await emptyProfile();
        await writeLibrary({ frame, entries });
        const before = await said(categories);
        async function* each() {
          for (const entry of entries) yield await Promise.resolve(entry);
        }
        const context = {
          frame,
          exportedAt: 1,
          words: EXPORT_WORDS,
          notice: null,
          template: DEFAULT_TEMPLATE,
        };
        const file = new File([await asBlob(write(each(), context))], 'notes.json', { lastModified: 1 });

        await emptyProfile();
        await writeLibrary({ frame, entries: entries.map((entry) => ({ ...entry, annotations: [] })) });
        const { items } = await recognise(file, cleanMarkup, entryByAddress);
        async function* again() {
          yield* items;
        }
        expect((await bringIn(again())).problems).toEqual([]);
        expect(await said(categories)).toEqual(before);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  },
);
