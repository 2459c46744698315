import type {
  Annotation,
  Article,
  Body,
  Category,
  Collection,
  Comment,
  Persona,
  Picture,
  ReadingProgress,
  SavedSearch,
} from './records';

/** An article with all that belongs to it: what goes out and comes in as one. */
export interface ArticleEntry {
  article: Article;
  /** Kept versions, oldest first; the last one is the text as it was last read. */
  bodies: Body[];
  /** In document order. */
  comments: Comment[];
  /** Oldest first. */
  annotations: Annotation[];
  /** Null: never opened. */
  progress: ReadingProgress | null;
  personas: Persona[];
  pictures: Picture[];
}

/** What a library has beside its articles. */
export interface LibraryFrame {
  categories: Category[];
  collections: Collection[];
  searches: SavedSearch[];
}

/** What the store works out from the rest of an entry, so that no file can say otherwise. */
export type DerivedField =
  'urlKey' | 'titleKey' | 'textKey' | 'wordCount' | 'commentCount' | 'noteCount' | 'pictureBytes';

/** An entry as it comes in. */
export interface EntryDraft extends Omit<ArticleEntry, 'article'> {
  article: Omit<Article, DerivedField>;
}
