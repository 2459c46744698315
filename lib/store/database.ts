import Dexie, { type EntityTable, type Table } from 'dexie';
import type {
  Annotation,
  Article,
  Body,
  Category,
  Collection,
  Comment,
  Persona,
  Picture,
  Pseudonym,
  PseudonymSecret,
  ReadingProgress,
  SavedSearch,
} from '@/lib/model';
import { addListKeys } from './add-list-keys';
import type { StagedRow } from './import/staged';
import { emptyState, INDEX_STORES, type IndexTables } from './text-index/tables';

/** The library's database. Only `lib/store` knows it. */
export class LibraryDatabase extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare bodies: EntityTable<Body, 'id'>;
  declare comments: EntityTable<Comment, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare categories: EntityTable<Category, 'id'>;
  declare collections: EntityTable<Collection, 'id'>;
  declare searches: EntityTable<SavedSearch, 'id'>;
  declare progress: EntityTable<ReadingProgress, 'articleId'>;
  declare personas: EntityTable<Persona, 'id'>;
  declare pictures: EntityTable<Picture, 'id'>;
  declare pseudonyms: EntityTable<Pseudonym, 'id'>;
  declare pseudonymSecret: EntityTable<PseudonymSecret, 'id'>;
  declare staged: Table<StagedRow, number, Omit<StagedRow, 'id'>>;
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
    this.version(3)
      .stores({
        articles: [
          'id, &urlKey, savedAt, publishedAt, titleKey, wordCount, commentCount, noteCount',
          'readingState, collectionId, textKey, siteName, *authors, *tags, deletedAt',
        ].join(),
        collections: 'id, parentId',
        searches: 'id, position',
        progress: 'articleId, at',
        personas: 'id, articleId',
        pictures: 'id, articleId, [articleId+url]',
      })
      .upgrade(addListKeys);
    this.version(4).stores({ staged: '++id' });
    this.version(5).stores({ pseudonyms: 'id, number', pseudonymSecret: 'id' });
    this.on('populate', (transaction) => transaction.table('textState').add(emptyState(true)));
  }
}
