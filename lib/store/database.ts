import Dexie, { type EntityTable } from 'dexie';
import type { Annotation, Article, Body, Category, Comment } from '@/lib/model';
import { emptyState, INDEX_STORES, type IndexTables } from './text-index/tables';

/** The library's database. Only `lib/store` knows it. */
export class LibraryDatabase extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare bodies: EntityTable<Body, 'id'>;
  declare comments: EntityTable<Comment, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare categories: EntityTable<Category, 'id'>;
  declare textState: IndexTables['textState'];
  declare textSegments: IndexTables['textSegments'];
  declare textBlocks: IndexTables['textBlocks'];
  declare textSlots: IndexTables['textSlots'];
  declare textNames: IndexTables['textNames'];
  declare textEntries: IndexTables['textEntries'];
  declare textDead: IndexTables['textDead'];

  constructor(name = 'randnotiz') {
    super(name);
    // A null is not indexed: `deletedAt` finds just what is in the bin.
    this.version(1).stores({
      articles: 'id, &urlKey, savedAt, publishedAt, siteName, *authors, *tags, deletedAt',
      bodies: 'id, [articleId+readAt]',
      comments: 'id, [articleId+position], [articleId+sourceId]',
      annotations: 'id, articleId, commentId, bodyId, categoryId, *tags, updatedAt, deletedAt',
      categories: 'id, position',
    });
    // What was saved before comes into the index afterwards, in slices: see `completeIndex`.
    this.version(2)
      .stores(INDEX_STORES)
      .upgrade((transaction) => transaction.table('textState').put(emptyState(false)));
    this.on('populate', (transaction) => transaction.table('textState').add(emptyState(true)));
  }
}
