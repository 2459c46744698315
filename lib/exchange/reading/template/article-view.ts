import { buildThread, flattenThread, type Annotation, type ArticleEntry, type Comment } from '@/lib/model';
import { isoTime, type ExportContext } from '../../format';
import { escapeMarkdown, markdownLink, markdownOf } from '../../markdown';
import type { TemplateNames, TemplateValue, TemplateView } from './engine';

/** Every placeholder, in the order in which they are explained. */
export const NAMES = {
  title: null,
  url: null,
  link: null,
  authors: null,
  site: null,
  published: null,
  updated: null,
  saved: null,
  exported: null,
  language: null,
  tags: null,
  topics: null,
  excerpt: null,
  names: null,
  text: null,
  'notes-text': null,
  discussion: null,
  notes: { quote: null, note: null, category: null, labels: null, author: null },
  comments: { author: null, published: null, level: null, url: null, comment: null },
} satisfies TemplateNames;

export function articleView(entry: ArticleEntry, context: ExportContext): TemplateView {
  const { article, bodies, comments, annotations } = entry;
  const authors = new Map(comments.map(({ id, author }) => [id, author ?? context.words.anonymous]));
  return {
    title: plain(article.title),
    url: plain(article.url),
    link: markdown(() => markdownLink(article.url, article.url)),
    authors: words(article.authors),
    site: plain(article.siteName),
    published: plain(article.publishedAt),
    updated: plain(article.modifiedAt),
    saved: plain(isoTime(article.savedAt)),
    exported: plain(isoTime(context.exportedAt)),
    language: plain(article.language),
    // Obsidian takes no blanks in tags
    tags: words(article.tags.map(tagName)),
    topics: words(article.pageTags),
    excerpt: plain(article.excerpt),
    names: plain(context.notice),
    text: markdown(() => markdownOf(bodies.at(-1)?.html ?? '')),
    'notes-text': markdown(() => notesMarkdown(entry, authors, context)),
    discussion: markdown(() => discussionMarkdown(comments, context)),
    notes: list(() =>
      annotations.map((annotation) => ({
        quote: plain(annotation.quote),
        note: markdown(() => annotation.note.trim()),
        category: plain(categoryName(annotation, context)),
        labels: words(annotation.tags.map(tagName)),
        author: plain(annotation.commentId === null ? '' : (authors.get(annotation.commentId) ?? '')),
      })),
    ),
    comments: list(() =>
      flattenThread(buildThread(comments)).map(({ comment, level }) => ({
        author: plain(comment.author ?? context.words.anonymous),
        published: plain(comment.publishedAt),
        level: plain(String(level)),
        url: plain(comment.url),
        comment: markdown(() => markdownOf(comment.html)),
      })),
    ),
  };
}

type Value = () => TemplateValue;

const plain = (text: string | null): Value => {
  return () => ({ kind: 'plain', text: text ?? '' });
};
const words = (words: readonly string[]): Value => {
  return () => ({ kind: 'words', words });
};

/** Written only for templates that have it, and once. */
function markdown(write: () => string): Value {
  let text: string | null = null;
  return () => ({ kind: 'markdown', text: (text ??= write()) });
}

function list(items: () => readonly TemplateView[]): Value {
  return () => ({ kind: 'list', items: items() });
}

const tagName = (tag: string) => tag.trim().replace(/\s+/g, '-');

function categoryName({ categoryId }: Annotation, { frame }: ExportContext): string {
  return frame.categories.find(({ id }) => id === categoryId)?.name ?? '';
}

function notesMarkdown(
  { annotations }: ArticleEntry,
  authors: ReadonlyMap<string, string>,
  context: ExportContext,
): string {
  if (annotations.length === 0) return '';
  const notes = annotations.map((annotation) => noteMarkdown(annotation, authors, context));
  return [`## ${context.words.notes}`, ...notes].join('\n\n');
}

function noteMarkdown(
  annotation: Annotation,
  authors: ReadonlyMap<string, string>,
  context: ExportContext,
): string {
  const { quote, note, tags, commentId } = annotation;
  const category = categoryName(annotation, context);
  const author = commentId === null ? undefined : authors.get(commentId);
  const labels = [
    ...(category === '' ? [] : [`**${escapeMarkdown(category)}**`]),
    ...(author === undefined ? [] : [escapeMarkdown(author)]),
    ...tags.map((tag) => `#${escapeMarkdown(tagName(tag))}`),
  ].join(' · ');
  const quoted = quote === '' ? '' : quotation(quote.split(/\n+/).map(escapeMarkdown).join('\n\n'), 1);
  // the user's own Markdown stays as it is
  return [quoted, note.trim(), labels].filter((part) => part !== '').join('\n\n');
}

/** Answers stand as quotations in quotations, as deep as most programs show them. */
const DEEPEST = 8;

function discussionMarkdown(comments: readonly Comment[], { words }: ExportContext): string {
  if (comments.length === 0) return '';
  let thread = '';
  for (const { comment, level } of flattenThread(buildThread(comments))) {
    const head = [
      `**${escapeMarkdown(comment.author ?? words.anonymous)}**`,
      ...(comment.publishedAt === null ? [] : [escapeMarkdown(comment.publishedAt.replace('T', ' '))]),
      ...(comment.url === null ? [] : [markdownLink('↗', comment.url)]),
    ].join(' · ');
    const quoted = quotation(`${head}\n\n${markdownOf(comment.html)}`, Math.min(level + 1, DEEPEST));
    // an answer continues the quotation that it is in
    thread += (thread === '' ? '' : level > 0 ? '\n>\n' : '\n\n') + quoted;
  }
  return `## ${words.discussion} (${comments.length})\n\n${thread}`;
}

function quotation(text: string, depth: number): string {
  const sign = '> '.repeat(depth);
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => (sign + line).trimEnd())
    .join('\n');
}
