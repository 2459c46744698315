import type { ImportItem } from '@/lib/exchange/import-item';
import { prepareImport, type ImportPreview } from '@/lib/exchange/take-in';
import type { ImportResult } from '@/lib/store';
import { database } from '@/lib/store/connection';
import type { RandomLibrary } from './random-library';

/** A library with nothing in it. */
export async function emptyProfile(): Promise<void> {
  const db = database();
  await db.delete();
  await db.open();
}

/** Writes a library past the program. */
export async function writeLibrary({ frame, entries }: RandomLibrary): Promise<void> {
  const db = database();
  await db.categories.bulkAdd(frame.categories);
  await db.collections.bulkAdd(frame.collections);
  await db.searches.bulkAdd(frame.searches);
  for (const entry of entries) {
    await db.articles.add(entry.article);
    await db.bodies.bulkAdd(entry.bodies);
    await db.comments.bulkAdd(entry.comments);
    await db.annotations.bulkAdd(entry.annotations);
    if (entry.progress) await db.progress.add(entry.progress);
    await db.personas.bulkAdd(entry.personas);
    await db.pictures.bulkAdd(entry.pictures);
  }
}

const KEPT = [
  'articles',
  'bodies',
  'comments',
  'annotations',
  'categories',
  'collections',
  'searches',
  'progress',
  'personas',
] as const;

/** Every record of the library, with pictures as bytes. */
export async function allRecords(): Promise<Record<string, unknown[]>> {
  const db = database();
  const records: Record<string, unknown[]> = {};
  for (const name of KEPT) records[name] = await db.table(name).toArray();
  records.pictures = await Promise.all(
    (await db.pictures.toArray()).map(async ({ data, ...picture }) => ({
      ...picture,
      type: data.type,
      bytes: [...new Uint8Array(await data.arrayBuffer())],
    })),
  );
  return records;
}

export async function preview(items: AsyncIterable<ImportItem>): Promise<ImportPreview> {
  return prepareImport(items, () => undefined);
}

export async function bringIn(
  items: AsyncIterable<ImportItem>,
  mode: 'merge' | 'replace' = 'merge',
): Promise<ImportResult & Pick<ImportPreview, 'rows' | 'problems'>> {
  const { stage, rows, problems } = await preview(items);
  return { ...(await stage.commit({ mode })), rows, problems };
}

export async function asBlob(parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const collected: (string | Uint8Array<ArrayBuffer>)[] = [];
  for await (const part of parts) collected.push(part);
  return new Blob(collected);
}
