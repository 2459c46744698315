import {
  addressKey,
  textKey,
  titleKey,
  type Annotation,
  type Article,
  type ArticleEntry,
  type Body,
  type EntryDraft,
  type Id,
  type ReadingProgress,
} from '@/lib/model';
import { countWords } from '../articles';
import { mergeCommentRecords } from './merge-comment-records';

/** How ids of a file are called in the library. */
export interface IdMaps {
  /** Of categories and collections; what it does not have is unknown there. */
  category: ReadonlyMap<Id, Id>;
  collection: ReadonlyMap<Id, Id>;
  /** Of what belongs to the article: another one where the library has given the id to something else. */
  free: (id: Id) => Id;
}

/**
 * What is kept of an article and what comes in, as one. What is in either is in the whole; where both say something
 * different, the one that is newer holds. Once more with the same changes nothing.
 * @param kept null: it is not in the library yet
 */
export function mergeEntry(kept: ArticleEntry | null, incoming: EntryDraft, ids: IdMaps): ArticleEntry {
  const articleId = kept?.article.id ?? ids.free(incoming.article.id);

  const bodies = mergeBodies(articleId, kept?.bodies ?? [], incoming.bodies, ids.free);

  const comments = mergeCommentRecords(articleId, kept?.comments ?? [], incoming.comments, ids.free);

  // other programs' notes know a comment by its address
  const commentIds = new Map([
    ...comments.rows.flatMap(({ id, url }): [string, Id][] => (url === null ? [] : [[url, id]])),
    ...comments.rows.map(({ id }): [string, Id] => [id, id]),
    ...comments.ids,
  ]);
  const annotations = new Map(kept?.annotations.map((annotation) => [annotation.id, annotation]));
  for (const annotation of incoming.annotations) {
    const before = annotations.get(annotation.id) ?? annotations.get(ids.free(annotation.id));
    const moved = moveAnnotation(annotation, articleId, bodies.ids, commentIds, ids);
    const id = before?.id ?? moved.id;
    annotations.set(id, before ? newerAnnotation(before, { ...moved, id }) : moved);
  }

  const personas = [...(kept?.personas ?? [])];
  for (const persona of incoming.personas) {
    const known = kept?.personas.some(
      ({ id, names }) => id === persona.id || names.join('\n') === persona.names.join('\n'),
    );
    if (!known) personas.push({ ...persona, id: ids.free(persona.id), articleId });
  }

  const pictures = [...(kept?.pictures ?? [])];
  for (const picture of incoming.pictures) {
    const known = kept?.pictures.some(({ url }) => url === picture.url);
    if (!known) pictures.push({ ...picture, id: ids.free(picture.id), articleId });
  }

  const rest = {
    bodies: bodies.rows,
    comments: comments.rows,
    annotations: [...annotations.values()].sort((a, b) => a.createdAt - b.createdAt),
    progress: laterProgress(kept?.progress ?? null, incoming.progress, articleId),
    personas,
    pictures,
  };
  return { article: derive(mergeArticle(kept?.article ?? null, incoming, articleId, ids), rest), ...rest };
}

/** The versions of both by time; one that says the same as that before or after it is that one. */
function mergeBodies(
  articleId: Id,
  kept: readonly Body[],
  incoming: readonly Body[],
  free: IdMaps['free'],
): { rows: Body[]; ids: Map<Id, Id> } {
  const rows = [...kept];
  const ids = new Map<Id, Id>();
  for (const body of incoming) {
    // a mere link has no text to be a version
    if (body.html === '' && kept.length > 0) continue;
    const id = kept.some((other) => other.id === body.id) ? body.id : free(body.id);
    const later = rows.findIndex(({ readAt }) => readAt > body.readAt);
    const at = later === -1 ? rows.length : later;
    const neighbours = [rows[at - 1], rows[at]];
    const same =
      rows.find((other) => other.id === id) ??
      (kept.length === 0 ? undefined : neighbours.find((other) => other?.html === body.html));
    ids.set(body.id, same?.id ?? id);
    if (!same) rows.splice(at, 0, { ...body, id, articleId });
  }
  return { rows, ids };
}

type DraftArticle = EntryDraft['article'];

function mergeArticle(
  kept: Article | null,
  { article: incoming, bodies }: EntryDraft,
  id: Id,
  ids: IdMaps,
): DraftArticle {
  const collectionId =
    incoming.collectionId === null ? null : (ids.collection.get(incoming.collectionId) ?? null);
  if (!kept) return { ...incoming, id, collectionId };
  const hasText = bodies.some(({ html }) => html !== '');
  const newer = hasText && incoming.readAt > kept.readAt ? incoming : kept;
  return {
    ...newer,
    id,
    // one article has one address here, in whichever of its spellings
    url: kept.url,
    tags: [...new Set([...kept.tags, ...incoming.tags])],
    collectionId: kept.collectionId ?? collectionId,
    readingState: kept.readingState === 'unread' ? incoming.readingState : kept.readingState,
    savedAt: Math.min(kept.savedAt, incoming.savedAt),
    deletedAt: incoming.deletedAt === null ? null : kept.deletedAt,
  };
}

/** What lists sort, compare and count by, from what is there. */
function derive(article: DraftArticle, entry: Omit<ArticleEntry, 'article'>): Article {
  const text = entry.bodies.at(-1)?.text ?? '';
  return {
    ...article,
    urlKey: addressKey(article.url),
    titleKey: titleKey(article.title || article.url),
    textKey: textKey(text),
    wordCount: countWords(text),
    commentCount: entry.comments.length,
    noteCount: entry.annotations.filter(({ deletedAt }) => deletedAt === null).length,
    pictureBytes: entry.pictures.reduce((sum, { data }) => sum + data.size, 0),
  };
}

function moveAnnotation(
  annotation: Annotation,
  articleId: Id,
  bodyIds: ReadonlyMap<Id, Id>,
  commentIds: ReadonlyMap<Id, Id>,
  ids: IdMaps,
): Annotation {
  const { commentId, bodyId, categoryId } = annotation;
  const comment = commentId === null ? null : (commentIds.get(commentId) ?? null);
  // without its comment it becomes a note on the article: what it quotes stays with it
  const lost = commentId !== null && comment === null;
  return {
    ...annotation,
    id: ids.free(annotation.id),
    articleId,
    commentId: comment,
    bodyId: bodyId === null ? null : (bodyIds.get(bodyId) ?? null),
    selectors: lost ? [] : annotation.selectors,
    categoryId: categoryId === null ? null : (ids.category.get(categoryId) ?? null),
  };
}

function newerAnnotation(kept: Annotation, incoming: Annotation): Annotation {
  const newer = incoming.updatedAt > kept.updatedAt ? incoming : kept;
  return { ...newer, deletedAt: incoming.deletedAt === null ? null : kept.deletedAt };
}

function laterProgress(
  kept: ReadingProgress | null,
  incoming: ReadingProgress | null,
  articleId: Id,
): ReadingProgress | null {
  if (!incoming) return kept;
  return kept && kept.at >= incoming.at ? kept : { ...incoming, articleId };
}
