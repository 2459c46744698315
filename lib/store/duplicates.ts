import {
  newId,
  type Annotation,
  type Article,
  type Comment,
  type Id,
  type ReadingState,
  type Timestamp,
} from '@/lib/model';
import { bodiesOf, commentsOf } from './articles';
import { textsById } from './by-id';
import { database } from './connection';
import { notesOf } from './notes';
import { sharedKeys } from './watched-ids';
import {
  articleDocument,
  commentDocument,
  forgetComments,
  forgetRecords,
  hideArticles,
  indexDocuments,
  indexTables,
  noteDocument,
  requestUpkeep,
} from './text-index';

/** Articles of the same text under several addresses, the one saved first in front; without the bin. */
export async function duplicateArticles(): Promise<Article[][]> {
  const twice = await sharedKeys('textKey');
  if (twice.length === 0) return [];
  const found = await database().articles.where('textKey').anyOf(twice).toArray();
  const groups = Map.groupBy(
    found.filter((article) => article.deletedAt === null),
    (article) => article.textKey,
  );
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a.savedAt - b.savedAt));
}

/** What undoing a merge needs. */
export interface MergedDuplicates {
  /** As it was before. */
  kept: Article;
  droppedId: Id;
  comments: Id[];
  notes: Id[];
}

const STATES: readonly ReadingState[] = ['unread', 'reading', 'read'];

/**
 * Makes one article of two with the same text: the one that is kept gets the other's tags, notes, and the comments that
 * it does not have. The other goes into the bin with all that it had, so that nothing is lost with it.
 * @returns what `separate` needs to undo it; null when one of them is not there
 */
export async function mergeDuplicates(
  keptId: Id,
  droppedId: Id,
  at: Timestamp,
): Promise<MergedDuplicates | null> {
  const db = database();
  const tables = [db.articles, db.bodies, db.comments, db.annotations, ...indexTables(db)];
  const merged = await db.transaction('rw', tables, async () => {
    const [kept, dropped] = await db.articles.bulkGet([keptId, droppedId]);
    if (!kept || !dropped) return null;
    const [comments, others] = [await commentsOf(keptId), await commentsOf(droppedId)];
    const { added, idOf } = adoptComments(kept, comments, others);
    const bodies = await bodiesOf(keptId);
    const notes = (await notesOf(droppedId)).map((note): Annotation => ({
      ...note,
      id: newId(),
      articleId: keptId,
      commentId: note.commentId === null ? null : (idOf.get(note.commentId) ?? null),
      // the text is the same, so that the passage is found in it
      bodyId: note.bodyId === null ? null : (bodies.at(-1)?.id ?? null),
    }));
    const article: Article = {
      ...kept,
      tags: [...new Set([...kept.tags, ...dropped.tags])],
      collectionId: kept.collectionId ?? dropped.collectionId,
      readingState: furtherOf(kept.readingState, dropped.readingState),
      savedAt: Math.min(kept.savedAt, dropped.savedAt),
      commentCount: comments.length + added.length,
      noteCount: kept.noteCount + notes.length,
    };
    await db.comments.bulkAdd(added);
    await db.annotations.bulkAdd(notes);
    await db.articles.put(article);
    await db.articles.update(droppedId, { deletedAt: at });
    if (await db.textEntries.get(keptId)) {
      const text = (await textsById([keptId])).get(keptId) ?? '';
      const documents = [
        articleDocument(article, text),
        ...added.map((comment) => commentDocument(comment, article.language)),
        ...notes.map(noteDocument),
      ];
      await indexDocuments(db, documents, null);
    }
    await hideArticles(db, [droppedId], true);
    return { kept, droppedId, comments: added.map(({ id }) => id), notes: notes.map(({ id }) => id) };
  });
  requestUpkeep();
  return merged;
}

/** Undoes `mergeDuplicates`. */
export async function separate({ kept, droppedId, comments, notes }: MergedDuplicates): Promise<void> {
  const db = database();
  const tables = [db.articles, db.bodies, db.comments, db.annotations, ...indexTables(db)];
  await db.transaction('rw', tables, async () => {
    await db.comments.bulkDelete(comments);
    await db.annotations.bulkDelete(notes);
    const { tags, collectionId, readingState, savedAt } = kept;
    await db.articles.update(kept.id, {
      ...{ tags, collectionId, readingState, savedAt },
      commentCount: (await commentsOf(kept.id)).length,
      noteCount: (await notesOf(kept.id)).length,
    });
    await db.articles.update(droppedId, { deletedAt: null });
    const article = await db.articles.get(kept.id);
    const entry = await db.textEntries.get(kept.id);
    if (article && entry) {
      await forgetRecords(db, { notes });
      await forgetComments(db, kept.id, comments);
      const text = (await textsById([kept.id])).get(kept.id) ?? '';
      await indexDocuments(db, [articleDocument(article, text)], null);
    }
    await hideArticles(db, [droppedId], false);
  });
  requestUpkeep();
}

/** The comments of one that the other does not have, as its own; and which of its comments stands for each. */
function adoptComments(
  kept: Article,
  own: readonly Comment[],
  others: readonly Comment[],
): { added: Comment[]; idOf: Map<Id, Id> } {
  const idOf = new Map<Id, Id>();
  const added: Comment[] = [];
  const places = new Set(own.map(({ sourceId }) => sourceId));
  for (const other of others) {
    const same = own.find((comment) => isSame(comment, other));
    if (same) {
      idOf.set(other.id, same.id);
      continue;
    }
    const id = newId();
    idOf.set(other.id, id);
    // another comment may have the same name on the other page
    const sourceId = places.has(other.sourceId) ? `${other.sourceId} ${id}` : other.sourceId;
    places.add(sourceId);
    added.push({ ...other, id, sourceId, articleId: kept.id, position: own.length + added.length });
  }
  return {
    added: added.map((comment) => ({
      ...comment,
      parentId: comment.parentId === null ? null : (idOf.get(comment.parentId) ?? null),
    })),
    idOf,
  };
}

function isSame(a: Comment, b: Comment): boolean {
  return a.text === b.text && a.author === b.author && a.publishedAt === b.publishedAt;
}

function furtherOf(a: ReadingState, b: ReadingState): ReadingState {
  return STATES.indexOf(a) >= STATES.indexOf(b) ? a : b;
}
