import type { Article, Id, Timestamp } from '@/lib/model';
import { textsById } from './by-id';
import { database } from './connection';
import { indexNotes } from './index-notes';
import { articleDocument, indexDocuments, indexTables, prepareDocuments, requestUpkeep } from './text-index';

/** A tag of the user's and on how many it stands, without what is deleted. */
export interface TagCount {
  tag: string;
  articles: number;
  notes: number;
}

/** All of the user's tags, in alphabetical order. */
export async function tagCounts(): Promise<TagCount[]> {
  const { articles, annotations } = database();
  const [ofArticles, ofNotes] = await Promise.all([countTags(articles), countTags(annotations)]);
  return [...new Set([...ofArticles.keys(), ...ofNotes.keys()])]
    .map((tag) => ({ tag, articles: ofArticles.get(tag) ?? 0, notes: ofNotes.get(tag) ?? 0 }))
    .filter((count) => count.articles + count.notes > 0)
    .sort((a, b) => a.tag.localeCompare(b.tag));
}

type TaggedTable = ReturnType<typeof database>['articles'] | ReturnType<typeof database>['annotations'];

async function countTags(table: TaggedTable): Promise<Map<string, number>> {
  const [tags, deleted] = await Promise.all([
    table.orderBy('tags').uniqueKeys(),
    table.where('deletedAt').above(0).toArray(),
  ]);
  const names = tags.filter((tag) => typeof tag === 'string');
  const all = await Promise.all(names.map((tag) => table.where('tags').equals(tag).count()));
  const counts = new Map(names.map((tag, i) => [tag, all[i] ?? 0]));
  for (const record of deleted) {
    for (const tag of new Set(record.tags)) counts.set(tag, (counts.get(tag) ?? 1) - 1);
  }
  return counts;
}

/** The tags that all of these articles have. */
export async function sharedTags(ids: readonly Id[]): Promise<string[]> {
  const articles = (await database().articles.bulkGet([...ids])).filter((article) => article !== undefined);
  const [first, ...others] = articles;
  return first?.tags.filter((tag) => others.every((article) => article.tags.includes(tag))) ?? [];
}

/** Tags that records had, by id: what undoing needs. */
export type TagsBefore = Map<Id, string[]>;

/** Articles that get their tags in one transaction: their texts go through the index again. */
const SLICE = 50;

/**
 * Adds tags to articles and takes tags from them, slice by slice.
 * @returns the tags of those that have changed, for `restoreTags`
 */
export async function changeTags(
  ids: readonly Id[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<TagsBefore> {
  const changed: TagsBefore = new Map();
  for (let at = 0; at < ids.length; at += SLICE) {
    const before = await writeTags(ids.slice(at, at + SLICE), ({ tags }) => [
      ...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add]),
    ]);
    for (const [id, tags] of before) changed.set(id, tags);
    onProgress(Math.min(at + SLICE, ids.length), ids.length);
  }
  requestUpkeep();
  return changed;
}

/** Undoes `changeTags`. */
export async function restoreTags(before: TagsBefore): Promise<void> {
  const ids = [...before.keys()];
  for (let at = 0; at < ids.length; at += SLICE) {
    await writeTags(ids.slice(at, at + SLICE), ({ id, tags }) => before.get(id) ?? tags);
  }
  requestUpkeep();
}

/** What undoing needs. */
export interface ReplacedTag {
  articles: TagsBefore;
  notes: TagsBefore;
}

/**
 * Renames a tag of articles and notes, all in one transaction. Where the other one is there already the two become
 * one; null takes the tag away.
 */
export async function replaceTag(tag: string, by: string | null, at: Timestamp): Promise<ReplacedTag> {
  const db = database();
  const replaced = (tags: readonly string[]) => [
    ...new Set(tags.flatMap((own) => (own === tag ? (by ?? []) : own))),
  ];
  const ids = await db.articles.where('tags').equals(tag).primaryKeys();
  const before = await writeTags(
    ids,
    (article) => replaced(article.tags),
    async () => {
      const notes = await db.annotations.where('tags').equals(tag).toArray();
      await db.annotations.bulkUpdate(
        notes.map(({ id, tags }) => ({ key: id, changes: { tags: replaced(tags), updatedAt: at } })),
      );
      await indexNotes(notes.map(({ id }) => id));
      return new Map(notes.map(({ id, tags }) => [id, tags]));
    },
  );
  requestUpkeep();
  return before;
}

/** Undoes `replaceTag`. */
export async function bringBackTag({ articles, notes }: ReplacedTag, at: Timestamp): Promise<void> {
  await writeTags(
    [...articles.keys()],
    ({ id, tags }) => articles.get(id) ?? tags,
    async () => {
      await database().annotations.bulkUpdate(
        [...notes].map(([key, tags]) => ({ key, changes: { tags, updatedAt: at } })),
      );
      await indexNotes([...notes.keys()]);
      return new Map();
    },
  );
  requestUpkeep();
}

type TagsOf = (article: Article) => string[];

function writeTags(ids: readonly Id[], tagsOf: TagsOf): Promise<TagsBefore>;
function writeTags(
  ids: readonly Id[],
  tagsOf: TagsOf,
  alsoWrite: () => Promise<TagsBefore>,
): Promise<ReplacedTag>;
/** Writes records and index in one transaction; what the index needs is worked out before, in slices. */
async function writeTags(
  ids: readonly Id[],
  tagsOf: TagsOf,
  alsoWrite?: () => Promise<TagsBefore>,
): Promise<TagsBefore | ReplacedTag> {
  const db = database();
  const prepared = await prepareDocuments((await planTags(ids, tagsOf)).documents);
  const tables = [db.articles, db.bodies, db.annotations, ...indexTables(db)];
  return db.transaction('rw', tables, async () => {
    // planned once more: another window may have changed the articles meanwhile
    const { changed, documents } = await planTags(ids, tagsOf);
    const before = new Map(changed.map(({ id, tags }) => [id, tags]));
    await db.articles.bulkUpdate(
      changed.map((article) => ({ key: article.id, changes: { tags: tagsOf(article) } })),
    );
    await indexDocuments(db, documents, prepared);
    return alsoWrite ? { articles: before, notes: await alsoWrite() } : before;
  });
}

async function planTags(ids: readonly Id[], tagsOf: TagsOf) {
  const db = database();
  const articles = (await db.articles.bulkGet([...ids])).filter((article) => article !== undefined);
  const changed = articles.filter((article) => !sameTags(article.tags, tagsOf(article)));
  // one that the index does not have yet comes into it later, with its comments
  const entries = await db.textEntries.bulkGet(changed.map(({ id }) => id));
  const indexed = changed.filter((_, i) => entries[i] !== undefined);
  const texts = await textsById(indexed.map(({ id }) => id));
  const documents = indexed.map((article) =>
    articleDocument({ ...article, tags: tagsOf(article) }, texts.get(article.id) ?? ''),
  );
  return { changed, documents };
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, i) => tag === b[i]);
}
