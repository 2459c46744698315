import type { Passage } from '@/lib/store';
import { BYTE_ORDER_MARK, csvRow, listSeparator } from '../csv';
import type { Comparison } from './model';
import { columnTitle, inQuotes, type ComparisonWords } from './words';

/** The comparison as a table for spreadsheets; a cell without a passage says so. */
export function comparisonAsCsv({ columns, rows, count }: Comparison, words: ComparisonWords): string {
  const separator = listSeparator(words.language);
  const table = [
    [words.category, ...columns.map((column) => columnTitle(column, words)), words.total],
    ...rows.map(({ category, cells, count }) => [
      category?.name ?? words.noCategory,
      ...cells.map((passages, i) =>
        passages.length === 0
          ? words.nothing[columns[i]?.part ?? 'whole']
          : passages.map((passage) => asText(passage, words)).join('\n\n'),
      ),
      count,
    ]),
    [words.total, ...columns.map(({ count }) => count), count],
    [words.sources, ...columns.map(({ article }) => article.url), null],
  ];
  return BYTE_ORDER_MARK + table.map((row) => csvRow(row, separator)).join('');
}

function asText(passage: Passage, words: ComparisonWords): string {
  const source = words.source(passage);
  return [
    passage.quote === '' ? source : `${inQuotes(passage.quote, words.language)} (${source})`,
    ...(passage.note === '' ? [] : [`${words.note}: ${passage.note}`]),
    ...(passage.tags.length === 0 ? [] : [`${words.tags}: ${passage.tags.join(', ')}`]),
  ].join('\n');
}
