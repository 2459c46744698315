import type { Id } from '@/lib/model';
import { database } from './connection';

/** What dropping old versions has freed. */
export interface DroppedVersions {
  versions: number;
  /** Of their pictures that no kept version shows. */
  pictures: number;
}

/**
 * Drops the earlier versions of these articles' texts, of all when none are given. The newest stays, and every one
 * on which a note stands, also a deleted one that can be undone. What comments said before they were changed stays.
 */
export async function dropOldVersions(articleIds: readonly Id[] | null = null): Promise<DroppedVersions> {
  const db = database();
  return db.transaction('rw', [db.articles, db.bodies, db.annotations, db.pictures], async () => {
    const dropped = await versionsToDrop(articleIds && new Set(articleIds));
    await db.bodies.bulkDelete(dropped.map(({ id }) => id));
    let pictures = 0;
    for (const articleId of new Set(dropped.map(({ articleId }) => articleId))) {
      pictures += await dropUnseenPictures(articleId);
    }
    return { versions: dropped.length, pictures };
  });
}

/** How many versions `dropOldVersions` would drop. */
export async function countOldVersions(): Promise<number> {
  return (await versionsToDrop(null)).length;
}

async function versionsToDrop(of: ReadonlySet<Id> | null): Promise<{ id: Id; articleId: Id }[]> {
  const old = await oldVersions(of);
  const withNotes = new Set(await database().annotations.orderBy('bodyId').uniqueKeys());
  return old.filter(({ id }) => !withNotes.has(id));
}

/** All but the newest of each article; from the index alone, the texts are not read. */
async function oldVersions(of: ReadonlySet<Id> | null): Promise<{ id: Id; articleId: Id }[]> {
  const inOrder = database().bodies.orderBy('[articleId+readAt]');
  const [keys, ids] = [await inOrder.keys(), await inOrder.primaryKeys()];
  const articles = keys.map((key) => (Array.isArray(key) ? key[0] : undefined));
  return ids.flatMap((id, i) => {
    const articleId = articles[i];
    if (typeof articleId !== 'string' || (of && !of.has(articleId))) return [];
    return articles[i + 1] === articleId ? [{ id, articleId }] : [];
  });
}

/** Drops pictures that no version of the article shows any more; how many those were. */
async function dropUnseenPictures(articleId: Id): Promise<number> {
  const db = database();
  const pictures = await db.pictures.where('articleId').equals(articleId).toArray();
  if (pictures.length === 0) return 0;
  const bodies = await db.bodies
    .where('[articleId+readAt]')
    .between([articleId, -Infinity], [articleId, Infinity])
    .toArray();
  const shown = bodies.map(({ html }) => html.replaceAll('&amp;', '&')).join('\n');
  const unseen = pictures.filter(({ url }) => !shown.includes(url));
  await db.pictures.bulkDelete(unseen.map(({ id }) => id));
  const kept = pictures.filter((picture) => !unseen.includes(picture));
  await db.articles.update(articleId, { pictureBytes: kept.reduce((sum, { data }) => sum + data.size, 0) });
  return unseen.length;
}
