import { MARK_LOOKS, PLAIN_LOOK, type Category } from '@/lib/model';
import type { Passage } from '@/lib/store';
import { escapeHtml } from '../html';
import type { Comparison } from './model';
import { columnTitle, inQuotes, type ComparisonWords } from './words';

/** The comparison as an HTML document that needs nothing else: no script, nothing loaded, good to print. */
export function comparisonAsHtml(comparison: Comparison, words: ComparisonWords): string {
  const { columns, rows, count } = comparison;
  const head = columns.map(
    (column) =>
      `<th scope="col">${link(columnTitle(column, words), column.article.url)}` +
      `<small>${escapeHtml(words.count(column.count))}</small></th>`,
  );
  const body = rows.map(({ category, cells, count }) => {
    const passages = cells.map((cell, i) =>
      cell.length === 0
        ? `<td class="nothing">${escapeHtml(words.nothing[columns[i]?.part ?? 'whole'])}</td>`
        : `<td>${cell.map((passage) => asFigure(passage, words)).join('')}</td>`,
    );
    return (
      `<tr style="${colorsOf(category)}"><th scope="row"><span>${escapeHtml(category?.name ?? words.noCategory)}</span>` +
      `<small>${escapeHtml(words.count(count))}</small></th>${passages.join('')}</tr>`
    );
  });
  const sources = columns.map((column) => {
    const { title, url } = column.article;
    const about = words.about(column);
    return `<li>${link(title || url, url)}${about && `, ${escapeHtml(about)}`}<br><small>${escapeHtml(url)}</small></li>`;
  });

  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.count(count))}</p>
<div class="frame" role="region" tabindex="0" aria-label="${escapeHtml(words.title)}">
<table>
<thead><tr><th scope="col">${escapeHtml(words.category)}</th>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>
<h2>${escapeHtml(words.sources)}</h2>
<ul>
${[...new Set(sources)].join('\n')}
</ul>
<footer><small>${escapeHtml(words.made)}</small></footer>
</body>
</html>
`;
}

function asFigure(passage: Passage, words: ComparisonWords): string {
  const { quote, note, tags, comment, article } = passage;
  const source = link(words.source(passage), comment?.url ?? article.url);
  return (
    '<figure>' +
    (quote === ''
      ? ''
      : `<blockquote dir="auto"${article.language ? ` lang="${escapeHtml(article.language)}"` : ''}>${escapeHtml(inQuotes(quote, words.language))}</blockquote>`) +
    (note === ''
      ? ''
      : `<p class="note" dir="auto"><b>${escapeHtml(words.note)}:</b> ${escapeHtml(note)}</p>`) +
    (tags.length === 0
      ? ''
      : `<p class="tags">${escapeHtml(words.tags)}: ${escapeHtml(tags.join(', '))}</p>`) +
    `<figcaption>${source}</figcaption></figure>`
  );
}

function link(words: string, address: string): string {
  return /^(?:https?|file):\/\//i.test(address)
    ? `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(words)}</a>`
    : escapeHtml(words);
}

function colorsOf(category: Category | null): string {
  const { wash, line } = category ? MARK_LOOKS[category.color] : PLAIN_LOOK;
  return `--wash: light-dark(${wash.light}, ${wash.dark}); --edge: light-dark(${line.light}, ${line.dark})`;
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9d2c6, #46423b); --quiet: light-dark(#5f584f, #a9a298); }
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#23201c, #e6e2da); background: light-dark(#fff, #1b1a18); }
a { color: inherit; }
small { display: block; color: var(--quiet); font-weight: 400; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; }
th, td { padding: .75rem; border: 1px solid var(--line); text-align: start; vertical-align: top; min-width: 12rem; max-width: 28rem; overflow-wrap: anywhere; }
th[scope=row] { min-width: 7rem; }
th[scope=row] span { padding: 0 .3em; background: var(--wash); border-bottom: 2px solid var(--edge); }
figure { margin: 0 0 1rem; padding-inline-start: .75rem; border-inline-start: 3px solid var(--edge); }
blockquote, .note, .tags { margin: 0 0 .25rem; }
blockquote { font-family: Charter, Georgia, serif; }
.note { white-space: pre-wrap; }
figcaption, .tags, .nothing, footer { color: var(--quiet); font-size: .875rem; }
.nothing { font-style: italic; }
@media print {
  body { margin: 0; font-size: 9pt; }
  .frame { overflow: visible; }
  th, td { min-width: 0; }
  thead { display: table-header-group; }
  figure { break-inside: avoid; }
}
`;
