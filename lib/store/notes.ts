import { newId, type Annotation, type Id, type Timestamp } from '@/lib/model';
import { database } from './connection';

/** Notes on an article, its passages and its comments, oldest first, without deleted ones. */
export async function notesOf(articleId: Id): Promise<Annotation[]> {
  const notes = await database().annotations.where('articleId').equals(articleId).toArray();
  return notes.filter((note) => note.deletedAt === null).sort((a, b) => a.createdAt - b.createdAt);
}

/** Adds a note on a whole article (`commentId` null) or on a whole comment. */
export async function addNote(
  target: { articleId: Id; commentId: Id | null },
  note: string,
  at: Timestamp,
): Promise<Annotation> {
  const annotation: Annotation = {
    id: newId(),
    articleId: target.articleId,
    commentId: target.commentId,
    bodyId: null,
    selectors: [],
    quote: '',
    note,
    categoryId: null,
    tags: [],
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  const db = database();
  await db.transaction('rw', [db.articles, db.annotations], async () => {
    await db.annotations.add(annotation);
    await countNotes(annotation.articleId);
  });
  return annotation;
}

export async function changeNote(id: Id, note: string, at: Timestamp): Promise<void> {
  await database().annotations.update(id, { note, updatedAt: at });
}

/** Can be undone with `restoreNote`. */
export function deleteNote(id: Id, at: Timestamp): Promise<void> {
  return setDeleted(id, at);
}

export function restoreNote(id: Id): Promise<void> {
  return setDeleted(id, null);
}

async function setDeleted(id: Id, deletedAt: Timestamp | null): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.articles, db.annotations], async () => {
    await db.annotations.update(id, { deletedAt });
    const note = await db.annotations.get(id);
    if (note) await countNotes(note.articleId);
  });
}

/** Lists show the count without reading the notes. */
async function countNotes(articleId: Id): Promise<void> {
  await database().articles.update(articleId, { noteCount: (await notesOf(articleId)).length });
}
