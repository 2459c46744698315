import { fromCell, readCsv } from '../csv';
import { problem, type ImportItem } from '../import-item';
import { incoming, type IncomingNote } from './draft';
import { earliest, timeOf, timeOfSeconds } from './fields';

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
    for (const [place, row] of rows.entries()) {
      yield incoming(
        {
          url: row('url'),
          title: row('title'),
          savedAt: timeOfSeconds(row('time_added')),
          tags: row('tags').split('|'),
          readingState: row('status') === 'archive' ? 'read' : 'unread',
        },
        `[${place}]`,
      );
    }
  },
};

/** Readwise, and what we write for it: a row a highlight, several of one page. */
const READWISE: TableReader = {
  columns: ['highlight', 'title', 'url'],
  *read(rows) {
    const pages = new Map<string, Row[]>();
    for (const [place, row] of rows.entries()) {
      const url = row('url');
      if (url === '') yield problem(row('title') || row('highlight') || `[${place}]`, 'no-address', 'no URL');
      else if (pages.has(url)) pages.get(url)?.push(row);
      else pages.set(url, [row]);
    }
    for (const [url, of] of pages) {
      const [first] = of;
      if (!first) continue;
      const notes = of.map(readwiseNote);
      yield incoming({
        url,
        title: first('title'),
        authors: [first('author')].filter((author) => author !== ''),
        savedAt: earliest(notes.map(({ at }) => at)),
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

/** As spreadsheets separate columns when they have had the file in between. */
const SEPARATORS = [',', ';', '\t'];

/** What can be read of a CSV file; null when none of the known programs has written it. */
export function readTable(text: string): Generator<ImportItem> | null {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  for (const separator of SEPARATORS) {
    const places = placesOf(readCsv(firstLine, separator)[0] ?? []);
    const reader = TABLES.find(({ columns }) => columns.every((column) => places.has(column)));
    if (!reader) continue;
    const [, ...rows] = readCsv(text, separator);
    return reader.read(rows.map((row) => (column) => fromCell(row[places.get(column) ?? -1] ?? '').trim()));
  }
  return null;
}

function placesOf(header: readonly string[]): Map<string, number> {
  return new Map(header.map((name, i) => [name.trim().toLowerCase(), i]));
}
