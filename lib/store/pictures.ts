import { newId, type Id, type Picture, type Timestamp } from '@/lib/model';
import { database } from './connection';

/** The pictures kept with an article. */
export function picturesOf(articleId: Id): Promise<Picture[]> {
  return database().pictures.where('articleId').equals(articleId).toArray();
}

/** One of an article's pictures; null when it is not kept. */
export async function keptPicture(articleId: Id, url: string): Promise<Picture | null> {
  return (await database().pictures.where('[articleId+url]').equals([articleId, url]).first()) ?? null;
}

/** Addresses of the pictures kept with an article, read without the pictures. */
export async function pictureAddressesOf(articleId: Id): Promise<Set<string>> {
  const keys = await database()
    .pictures.where('[articleId+url]')
    .between([articleId, ''], [articleId, '\uffff'])
    .keys();
  return new Set(keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'string' ? [key[1]] : [])));
}

/**
 * Keeps a picture with an article, in the place of one from the same address; nothing when the article has gone.
 * @throws DexieError, `QuotaExceededError` among its causes when the disk is full
 */
export async function keepPicture(articleId: Id, url: string, data: Blob, keptAt: Timestamp): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.articles, db.pictures], async () => {
    const article = await db.articles.get(articleId);
    if (!article) return;
    const before = await db.pictures.where('[articleId+url]').equals([articleId, url]).first();
    await db.pictures.put({ id: before?.id ?? newId(), articleId, url, data, keptAt });
    await db.articles.update(articleId, {
      pictureBytes: article.pictureBytes - (before?.data.size ?? 0) + data.size,
    });
  });
}

/**
 * Drops the kept pictures of these articles, of all when none are given. The articles show those of the site again.
 * @returns how many pictures that were
 */
export async function dropPictures(articleIds: readonly Id[] | null = null): Promise<number> {
  const db = database();
  return db.transaction('rw', [db.articles, db.pictures], async () => {
    const ids = articleIds ?? (await articlesWithPictures());
    const dropped = await db.pictures.where('articleId').anyOf(ids).delete();
    await db.articles.bulkUpdate(ids.map((key) => ({ key, changes: { pictureBytes: 0 } })));
    return dropped;
  });
}

/** What pictures take of the disk. */
export interface PictureStorage {
  bytes: number;
  pictures: number;
  /** That have pictures. */
  articles: number;
}

/** Read from the articles: the pictures themselves stay on the disk. */
export async function storageOfPictures(): Promise<PictureStorage> {
  const db = database();
  const ids = await articlesWithPictures();
  const articles = await db.articles.bulkGet(ids);
  return {
    bytes: articles.reduce((sum, article) => sum + (article?.pictureBytes ?? 0), 0),
    pictures: await db.pictures.count(),
    articles: ids.length,
  };
}

async function articlesWithPictures(): Promise<Id[]> {
  const keys = await database().pictures.orderBy('articleId').uniqueKeys();
  return keys.filter((key) => typeof key === 'string');
}
