import type { Id } from '@/lib/model';
import { database } from './connection';
import { forgetRecords, indexDocuments, noteDocument } from './text-index';

/** Makes the index say of notes what their records say, within the running transaction that writes them. */
export async function indexNotes(ids: readonly Id[]): Promise<void> {
  const db = database();
  const notes = (await db.annotations.bulkGet([...ids])).filter((note) => note?.deletedAt === null);
  const found = new Set(notes.map((note) => note?.id));
  await indexDocuments(
    db,
    notes.flatMap((note) => (note ? noteDocument(note) : [])),
    null,
  );
  await forgetRecords(db, { notes: ids.filter((id) => !found.has(id)) });
}
