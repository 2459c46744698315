import type { Passage } from '@/lib/store';
import { escapeMarkdown, markdownLink } from '../markdown';
import type { Comparison } from './model';
import { columnTitle, inQuotes, type ComparisonWords } from './words';

/** The comparison as a table in Markdown (GitHub flavour), with the articles' sources below. */
export function comparisonAsMarkdown(comparison: Comparison, words: ComparisonWords): string {
  const { columns, rows, count } = comparison;
  const table = [
    [words.category, ...columns.map((column) => columnTitle(column, words))].map(escapeMarkdown),
    ['', ...columns].map(() => '---'),
    ...rows.map(({ category, cells, count }) => [
      `**${escapeMarkdown(category?.name ?? words.noCategory)}**<br>${escapeMarkdown(words.count(count))}`,
      ...cells.map((passages, i) =>
        passages.length === 0
          ? `*${escapeMarkdown(words.nothing[columns[i]?.part ?? 'whole'])}*`
          : passages.map((passage) => inCell(passage, words)).join('<br><br>'),
      ),
    ]),
    [`**${words.total}**`, ...columns.map(({ count }) => escapeMarkdown(words.count(count)))],
  ].map((cells) => `| ${cells.join(' | ')} |`);

  const sources = columns.map((column) => {
    const about = words.about(column);
    const title = markdownLink(column.article.title || column.article.url, column.article.url);
    return `- ${title}${about && `, ${escapeMarkdown(about)}`}`;
  });
  return [
    `# ${escapeMarkdown(words.title)}`,
    escapeMarkdown(words.count(count)),
    table.join('\n'),
    `## ${escapeMarkdown(words.sources)}`,
    [...new Set(sources)].join('\n'),
    `*${escapeMarkdown(words.made)}*`,
    '',
  ].join('\n\n');
}

function inCell(passage: Passage, words: ComparisonWords): string {
  const { quote, note, tags, comment, article } = passage;
  const source = markdownLink(words.source(passage), comment?.url ?? article.url);
  return [
    quote === '' ? source : `${escapeMarkdown(inQuotes(quote, words.language))} – ${source}`,
    ...(note === '' ? [] : [`*${words.note}:* ${inOneLine(note)}`]),
    ...(tags.length === 0 ? [] : [`*${words.tags}:* ${escapeMarkdown(tags.join(', '))}`]),
  ].join('<br>');
}

/** Notes are shown as plain text: half a link or an open tag in one must not swallow the rest of the table. */
function inOneLine(note: string): string {
  return note
    .trim()
    .split(/\n+/)
    .map((line) => escapeMarkdown(line))
    .join('<br>');
}
