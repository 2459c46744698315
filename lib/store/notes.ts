import { newId, type Annotation, type Id, type Timestamp } from '@/lib/model';
import { database } from './connection';
import { indexNotes } from './index-notes';
import { indexTables, requestUpkeep } from './text-index';

/** Notes on an article, its passages and its comments, oldest first, without deleted ones. */
export async function notesOf(articleId: Id): Promise<Annotation[]> {
  const notes = await database().annotations.where('articleId').equals(articleId).toArray();
  return notes.filter((note) => note.deletedAt === null).sort((a, b) => a.createdAt - b.createdAt);
}

/** Deleted or not; null when there is none. */
export async function noteById(id: Id): Promise<Annotation | null> {
  return (await database().annotations.get(id)) ?? null;
}

/** What makes an annotation; the rest the store adds. */
export type AnnotationDraft = Pick<
  Annotation,
  'articleId' | 'commentId' | 'bodyId' | 'selectors' | 'quote' | 'note' | 'categoryId' | 'tags'
>;

/** What a note on a whole article (`commentId` null) or on a whole comment stands on. */
export type NoteTarget = Pick<Annotation, 'articleId' | 'commentId'>;

/** Adds a note on a whole article or comment. */
export function addNote(target: NoteTarget, note: string, at: Timestamp): Promise<Annotation> {
  return addAnnotation(wholeNote(target, note), at);
}

/**
 * Writes a note under an id that its writer made: a new one, or the next text of one that is there, deleted or not.
 * The same call again changes nothing, so that a text rescued after a crash does not become a second note.
 */
export async function writeNote(target: NoteTarget, id: Id, note: string, at: Timestamp): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.articles, db.annotations, ...indexTables(db)], async () => {
    const before = await db.annotations.get(id);
    if (!before) {
      await addAnnotation(wholeNote(target, note), at, id);
      return;
    }
    await db.annotations.put({ ...before, note, updatedAt: at, deletedAt: null });
    await countNotes(before.articleId);
    await indexNotes([id]);
  });
  requestUpkeep();
}

function wholeNote(target: NoteTarget, note: string): AnnotationDraft {
  return { ...target, bodyId: null, selectors: [], quote: '', note, categoryId: null, tags: [] };
}

export async function addAnnotation(
  draft: AnnotationDraft,
  at: Timestamp,
  id: Id = newId(),
): Promise<Annotation> {
  const annotation: Annotation = { ...draft, id, createdAt: at, updatedAt: at, deletedAt: null };
  const db = database();
  await db.transaction('rw', [db.articles, db.annotations, ...indexTables(db)], async () => {
    await db.annotations.add(annotation);
    await countNotes(annotation.articleId);
    await indexNotes([annotation.id]);
  });
  requestUpkeep();
  return annotation;
}

export function changeNote(id: Id, note: string, at: Timestamp): Promise<void> {
  return changeAnnotation(id, { note }, at);
}

/** Changes what an annotation says or, with `selectors`, `quote` and `bodyId`, where it stands. */
export async function changeAnnotation(
  id: Id,
  changes: Partial<Omit<AnnotationDraft, 'articleId'>>,
  at: Timestamp,
): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.annotations, ...indexTables(db)], async () => {
    await db.annotations.update(id, { ...changes, updatedAt: at });
    await indexNotes([id]);
  });
  requestUpkeep();
}

/** The user's tags on annotations, most used first: what completion offers. */
export async function tagsOfAnnotations(): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const tag of await database().annotations.orderBy('tags').keys()) {
    if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
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
  await db.transaction('rw', [db.articles, db.annotations, ...indexTables(db)], async () => {
    await db.annotations.update(id, { deletedAt });
    const note = await db.annotations.get(id);
    if (note) await countNotes(note.articleId);
    await indexNotes([id]);
  });
  requestUpkeep();
}

/** Lists show the count without reading the notes. */
async function countNotes(articleId: Id): Promise<void> {
  await database().articles.update(articleId, { noteCount: (await notesOf(articleId)).length });
}
