import { BYTE_ORDER_MARK, csvRow } from '../csv';
import { perArticle, type Exporter } from '../format';
import { discussionRows, type DiscussionRow } from './rows';

const COLUMNS = [
  'article_id',
  'article_title',
  'article_url',
  'comment_id',
  'source_id',
  'parent_id',
  'parent_from',
  'level',
  'position',
  'author',
  'author_url',
  'by_article_author',
  'published',
  'published_inferred',
  'kind',
  'text',
  'url',
  'first_seen',
  'last_seen',
  'missing_since',
  'codes',
  'tags',
] as const satisfies readonly (keyof DiscussionRow)[];

/**
 * One row a comment, for spreadsheets and statistics; lists within a cell are separated by `; `. What was done to names
 * is a column: lines before the table would be taken for rows of it.
 */
export const writeDiscussionCsv: Exporter = async function* (entries, { frame, notice }) {
  const more = notice === null ? [] : [notice];
  yield BYTE_ORDER_MARK + csvRow([...COLUMNS, ...more.map(() => 'names')]);
  yield* perArticle(entries, (entry) =>
    discussionRows(entry, frame)
      .map((row) => csvRow([...COLUMNS.map((column) => cellOf(row[column])), ...more]))
      .join(''),
  );
};

function cellOf(value: DiscussionRow[keyof DiscussionRow]): string | number | null {
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'boolean' ? String(value) : value;
}
