import { fromCell, readCsv } from '../csv';
import { problem, type ImportItem } from '../import-item';
import { incoming, timeOf, type IncomingNote } from './draft';

type Row = (column: string) => string;

/** A reader of CSV exports, recognised by columns that it needs. */
interface TableReader {
  columns: readonly string[];
  read: (rows: readonly Row[]) => Generator<ImportItem>;
}

/** Pocket's last export. */
const POCKET: TableReader = {
  columns: ['url', 'time_added', 'status'],
  *read(rows) {
    for (const row of rows) {
      yield incoming({
        url: row('url'),
        title: row('title'),
        savedAt: Number(row('time_added')) * 1000,
        tags: row('tags').split('|'),
        readingState: row('status') === 'archive' ? 'read' : 'unread',
      });
    }
  },
};

/** Readwise, and what we write for it: a row a highlight, several of one page. */
const READWISE: TableReader = {
  columns: ['highlight', 'title', 'url'],
  *read(rows) {
    const pages = new Map<string, Row[]>();
    for (const row of rows) {
      const url = row('url');
      if (url === '') yield problem(row('title') || row('highlight'), 'no-address', 'no URL');
      else pages.set(url, [...(pages.get(url) ?? []), row]);
    }
    for (const [url, of] of pages) {
      const [first] = of;
      if (!first) continue;
      const notes = of.map(readwiseNote);
      yield incoming({
        url,
        title: first('title'),
        authors: [first('author')].filter((author) => author !== ''),
        savedAt: Math.min(...notes.map(({ at }) => at)),
        notes,
      });
    }
  },
};

/** Words with a dot before them, at the beginning of a note, are tags. */
function readwiseNote(row: Row): IncomingNote {
  const words = row('note');
  const tags = /^(?:\.\S+\s*)+/.exec(words)?.[0] ?? '';
  return {
    quote: row('highlight'),
    note: words.slice(tags.length).trim(),
    tags: tags.split(/\s+/).map((tag) => tag.slice(1)),
    at: timeOf(row('date')),
  };
}

const TABLES: readonly TableReader[] = [POCKET, READWISE];

/** What can be read of a CSV file; null when none of the known programs has written it. */
export function readTable(text: string): Generator<ImportItem> | null {
  const [header = [], ...rows] = readCsv(text);
  const places = new Map(header.map((name, i) => [name.trim().toLowerCase(), i]));
  const reader = TABLES.find(({ columns }) => columns.every((column) => places.has(column)));
  if (!reader) return null;
  return reader.read(rows.map((row) => (column) => fromCell(row[places.get(column) ?? -1] ?? '').trim()));
}
