import { marked } from 'marked';
import { buildThread, flattenThread, type Annotation, type ArticleEntry } from '@/lib/model';
import { sanitizeHtml } from '@/lib/extraction/sanitize';
import type { ExportContext, Exporter } from '../format';
import { escapeHtml } from '../html';
import { PAGE_STYLES } from './page-styles';

/** One self-contained page that looks like the reader: no script, nothing fetched but the articles' pictures. */
export const writeWebPage: Exporter = async function* (entries, context) {
  yield `<!doctype html>
<html lang="und"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:">
<meta name="referrer" content="no-referrer"><meta name="generator" content="Randnotiz"><title>Randnotiz</title>
<style>${PAGE_STYLES}</style></head><body>${context.notice === null ? '' : `<p class="facts">${escapeHtml(context.notice)}</p>`}
`;
  for await (const entry of entries) yield articleHtml(entry, context);
  yield '</body></html>\n';
};

function articleHtml(entry: ArticleEntry, context: ExportContext): string {
  const { article, bodies } = entry;
  const lang = article.language === null ? '' : ` lang="${escapeHtml(article.language)}"`;
  const facts = [
    article.authors.join(', '),
    article.siteName ?? '',
    article.publishedAt?.replace('T', ' ') ?? '',
  ].filter((fact) => fact !== '');
  return `<article${lang}><h1>${escapeHtml(article.title)}</h1>
<p class="facts">${[...facts.map(escapeHtml), link(article.url, new URL(article.url).hostname || article.url)].join(' · ')}</p>
<div class="text">${sanitizeHtml(bodies.at(-1)?.html ?? '')}</div>
${notesHtml(entry, context)}${discussionHtml(entry, context)}</article>
`;
}

function notesHtml({ annotations }: ArticleEntry, { frame, words }: ExportContext): string {
  const own = annotations.filter(({ commentId }) => commentId === null);
  if (own.length === 0) return '';
  return `<section class="notes"><h2>${escapeHtml(words.notes)}</h2>\n${own.map((note) => noteHtml(note, frame.categories)).join('')}</section>\n`;
}

function noteHtml(
  { quote, note, tags, categoryId }: Annotation,
  categories: ExportContext['frame']['categories'],
): string {
  const category = categories.find(({ id }) => id === categoryId);
  const labels = [...(category ? [category.name] : []), ...tags.map((tag) => `#${tag}`)];
  return `<aside${category ? ` class="${category.color}"` : ''}>${
    quote === '' ? '' : `<blockquote><mark>${escapeHtml(quote)}</mark></blockquote>`
  }${note === '' ? '' : sanitizeHtml(marked.parse(note, { async: false, gfm: true, breaks: true }))}${
    labels.length === 0 ? '' : `<p class="facts">${labels.map(escapeHtml).join(' · ')}</p>`
  }</aside>\n`;
}

/** Deeper answers stand no further in: a line would have no room. */
const DEEPEST = 8;

function discussionHtml({ comments, annotations }: ArticleEntry, { frame, words }: ExportContext): string {
  if (comments.length === 0) return '';
  const rows = flattenThread(buildThread(comments)).map(({ comment, level }) => {
    const { author, publishedAt, url, html } = comment;
    const facts = [
      `<b>${escapeHtml(author ?? words.anonymous)}</b>`,
      ...(publishedAt === null ? [] : [escapeHtml(publishedAt.replace('T', ' '))]),
      ...(url === null ? [] : [link(url, '↗')]),
    ];
    const notes = annotations.filter(({ commentId }) => commentId === comment.id);
    return `<div class="comment" style="--level: ${Math.min(level, DEEPEST)}"><p class="facts">${facts.join(' · ')}</p>${sanitizeHtml(html)}${notes.map((note) => noteHtml(note, frame.categories)).join('')}</div>\n`;
  });
  return `<section class="discussion"><h2>${escapeHtml(words.discussion)} (${comments.length})</h2>\n${rows.join('')}</section>\n`;
}

/** Words alone where the address is none of the web. */
function link(url: string, words: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeHtml(words);
  return `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;
}
