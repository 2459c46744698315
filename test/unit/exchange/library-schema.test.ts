import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeLibraryJson } from '@/lib/exchange/library/json';
import schema from '@/lib/exchange/library/library.schema.json';
import { readLibraryJson } from '@/lib/exchange/library/read-json';
import type { ArticleEntry } from '@/lib/model';
import { asBlob } from './library-contents';
import { randomLibrary } from './random-library';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).compile(schema);

async function* each(entries: readonly ArticleEntry[]): AsyncGenerator<ArticleEntry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

it('is what every exported library keeps to', async () => {
  await fc.assert(
    fc.asyncProperty(randomLibrary, async ({ frame, entries }) => {
      const file = await asBlob(writeLibraryJson(frame, each(entries), 1));
      expect(validate(JSON.parse(await file.text())), JSON.stringify(validate.errors)).toBe(true);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

it('asks for no more than what can be read', async () => {
  const smallest = {
    format: 'randnotiz-library',
    version: 1,
    articles: [
      {
        id: '1',
        url: 'https://beruf.example/1',
        title: '',
        savedAt: 1,
        readAt: 1,
        versions: [{ id: '1', readAt: 1, html: '', text: '' }],
        comments: [
          { id: '1', sourceId: '1', position: 0, html: '', text: '', firstSeenAt: 1, lastSeenAt: 1 },
        ],
        annotations: [{ id: '1', createdAt: 1, updatedAt: 1 }],
      },
    ],
  };
  expect(validate(smallest), JSON.stringify(validate.errors)).toBe(true);
  const kinds: string[] = [];
  for await (const item of readLibraryJson(new Blob([JSON.stringify(smallest)]), (html) => html))
    kinds.push(item.kind);
  expect(kinds).toEqual(['frame', 'entry']);
});

it('rejects what is misspelt', () => {
  expect(validate({ format: 'randnotiz-library', version: 1, articles: [{ id: '1', titel: 'x' }] })).toBe(
    false,
  );
});
