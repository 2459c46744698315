// @vitest-environment jsdom
import 'fake-indexeddb/auto';
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
