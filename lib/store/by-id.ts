import type { Annotation, Article, Comment, Id } from '@/lib/model';
import { database } from './connection';

/** What there is of the records asked for, by id. */
export type ById<T> = Map<Id, T>;

export async function articlesById(ids: readonly Id[]): Promise<ById<Article>> {
  return byId(await database().articles.bulkGet([...ids]));
}

export async function commentsById(ids: readonly Id[]): Promise<ById<Comment>> {
  return byId(await database().comments.bulkGet([...ids]));
}

export async function notesById(ids: readonly Id[]): Promise<ById<Annotation>> {
  return byId(await database().annotations.bulkGet([...ids]));
}

/** The plain text of articles as it was last read. */
export async function textsById(articleIds: readonly Id[]): Promise<ById<string>> {
  const bodies = await Promise.all(
    articleIds.map((id) =>
      database().bodies.where('[articleId+readAt]').between([id, -Infinity], [id, Infinity]).last(),
    ),
  );
  return new Map(bodies.flatMap((body) => (body ? [[body.articleId, body.text]] : [])));
}

function byId<T extends { id: Id }>(records: readonly (T | undefined)[]): ById<T> {
  return new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])));
}
