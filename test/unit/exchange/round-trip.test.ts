import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '@/lib/exchange/backup/read';
import { writeBackup } from '@/lib/exchange/backup/write';
import { writeLibraryJson } from '@/lib/exchange/library/json';
import { readLibraryJson } from '@/lib/exchange/library/read-json';
import { allArticleIds, checkIndex, libraryFrame, readEntries, tendIndex } from '@/lib/store';
import { sameRecord } from '@/lib/store/import/same-record';
import { allRecords, asBlob, bringIn, emptyProfile, writeLibrary } from './library-contents';
import { longLibrary, randomLibrary, withCollidingIds, type RandomLibrary } from './random-library';

const asIs = (html: string) => html;
const ALL = { deleted: true, pictures: true };

const FORMATS = {
  JSON: { write: writeLibraryJson, read: readLibraryJson },
  'a backup': { write: writeBackup, read: readBackup },
};

async function written(write: (typeof FORMATS)[keyof typeof FORMATS]['write']): Promise<Blob> {
  return asBlob(write(await libraryFrame(), readEntries(await allArticleIds(), ALL), 1_790_000_000_000));
}

/** Exports a library, and brings the file into an empty profile. */
async function expectTheSame(
  library: RandomLibrary,
  { write, read }: (typeof FORMATS)[keyof typeof FORMATS],
) {
  await emptyProfile();
  await writeLibrary(library);
  const before = await allRecords();
  const file = await written(write);
  await emptyProfile();
  const { problems, added } = await bringIn(read(file, asIs));
  expect(problems).toEqual([]);
  expect(added).toBe(library.entries.length);
  // said without the records: a megabyte of them in a message takes minutes
  const after = await allRecords();
  for (const [table, records] of Object.entries(before))
    expect(sameRecord(after[table], records), table).toBe(true);
}

describe.each(Object.entries(FORMATS))('a library in %s', (_name, format) => {
  const { write, read } = format;
  it('comes back record for record, with every text as it was, and is found', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibrary, async (library) => {
        await expectTheSame(library, format);
        await tendIndex();
        const { wrong, superfluous } = await checkIndex();
        expect({ wrong, superfluous }).toEqual({ wrong: [], superfluous: 0 });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('changes nothing when it comes in again, and takes the place of another library whole', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibrary, randomLibrary, async (library, other) => {
        await emptyProfile();
        await writeLibrary(library);
        const before = await allRecords();
        const file = await written(write);
        expect(await bringIn(read(file, asIs))).toMatchObject({
          added: 0,
          changed: 0,
          same: library.entries.length,
        });
        expect(await allRecords()).toEqual(before);

        await emptyProfile();
        await writeLibrary(other);
        await bringIn(read(file, asIs), 'replace');
        expect(await allRecords()).toEqual(before);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('comes back with notes, quotations and comments of a megabyte', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(longLibrary, (library) => expectTheSame(library, format)),
      // to make it smaller takes longer than to look at it
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('comes back where the ids of everything collide', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibrary, (library) => expectTheSame(withCollidingIds(library), format)),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
