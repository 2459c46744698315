import type { ArticleEntry, LibraryFrame, Timestamp } from '@/lib/model';
import type { Bytes } from './zip/layout';

/** The words of the reader's language that stand in exported texts. */
export interface ExportWords {
  notes: string;
  discussion: string;
  /** For a comment without a name. */
  anonymous: string;
  contents: string;
  /** Before the name of whoever is answered. */
  answerTo: string;
  /** What leads from a note to its place. */
  backToText: string;
  /** What a book offers those who cannot see it. */
  accessibility: string;
  /** BCP 47, of these words. */
  language: string;
}

/** How an article becomes a file of Markdown; the user can change both. */
export interface MarkdownTemplate {
  /** Of the file, without its ending. */
  name: string;
  text: string;
}

/** What exporters know beside the articles. */
export interface ExportContext {
  frame: LibraryFrame;
  exportedAt: Timestamp;
  words: ExportWords;
  /** What was done to names in the articles; null: they are as they were. The file says so. */
  notice: string | null;
  /** What Markdown files are made by. */
  template: MarkdownTemplate;
}

export type Exporter = (
  entries: AsyncIterable<ArticleEntry>,
  context: ExportContext,
) => AsyncIterable<string | Bytes>;

/** What the file is for: the order in which formats are offered. */
export type FormatGroup = 'library' | 'reading' | 'annotations' | 'discussion' | 'citation';

export interface ExportFormat {
  group: FormatGroup;
  extension: string;
  mediaType: string;
  /** The file holds what is deleted, too. */
  complete: boolean;
  /** It holds kept pictures. */
  pictures: boolean;
  /** It is made by `ExportContext.template`. */
  template: boolean;
  /** Names can be replaced in it. */
  pseudonyms: boolean;
  write: Exporter;
}

/** The years 1 and 9999: others have signs and digits that most readers of dates do not take. */
const [FIRST, LAST] = [-62_135_596_800_000, 253_402_300_799_999];

/** Milliseconds as ISO 8601; a time before the first or after the last year of four digits is the end of that. */
export function isoTime(at: Timestamp): string {
  return new Date(Math.min(Math.max(at, FIRST), LAST)).toISOString();
}

/** Texts, one piece for each article that has something to say. */
export async function* perArticle(
  entries: AsyncIterable<ArticleEntry>,
  piece: (entry: ArticleEntry) => string,
): AsyncGenerator<string> {
  for await (const entry of entries) {
    const text = piece(entry);
    if (text !== '') yield text;
  }
}

/** The elements of a JSON list, one a line, between what stands before and behind it. */
export async function* jsonList(
  before: string,
  items: AsyncIterable<unknown> | Iterable<unknown>,
  behind: string,
): AsyncGenerator<string> {
  yield before;
  let first = true;
  for await (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
    first = false;
  }
  yield `\n${behind}\n`;
}
