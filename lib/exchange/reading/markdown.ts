import Turndown from 'turndown';
import {
  buildThread,
  flattenThread,
  type Annotation,
  type ArticleEntry,
  type LibraryFrame,
} from '@/lib/model';
import { isoTime, perArticle, type ExportContext, type Exporter, type ExportWords } from '../format';
import { escapeMarkdown, markdownLink } from '../markdown';
import { writeZip, type ZipFile } from '../zip/write';
import { uniqueNames } from './file-names';

const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });

/** All articles in one file, one behind the other. */
export const writeMarkdown: Exporter = (entries, context) => {
  let first = true;
  return perArticle(entries, (entry) => {
    const text = articleMarkdown(entry, context, first);
    if (first) {
      first = false;
      return text;
    }
    return `\n\n---\n\n${text}`;
  });
};

/** One file an article, as a folder for Obsidian and its like. */
export const writeMarkdownFolder: Exporter = (entries, context) =>
  writeZip(files(entries, context), new Date(context.exportedAt));

async function* files(entries: AsyncIterable<ArticleEntry>, context: ExportContext): AsyncGenerator<ZipFile> {
  const nameOf = uniqueNames('md');
  for await (const entry of entries) {
    yield { name: nameOf(entry.article.title), data: articleMarkdown(entry, context, true).toWellFormed() };
  }
}

/**
 * An article with front matter, notes, text and discussion.
 * @param withFrontMatter only the first article of a file can have it
 */
export function articleMarkdown(
  entry: ArticleEntry,
  context: ExportContext,
  withFrontMatter: boolean,
): string {
  const { article, bodies } = entry;
  const { words, frame } = context;
  const parts = [
    withFrontMatter ? frontMatter(entry, context.notice) : '',
    `# ${escapeMarkdown(article.title)}`,
    withFrontMatter ? '' : markdownLink(article.url, article.url),
    notesMarkdown(entry, frame, words),
    turndown.turndown(bodies.at(-1)?.html ?? ''),
    discussionMarkdown(entry, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** YAML; JSON strings are YAML strings. */
function frontMatter({ article }: ArticleEntry, notice: string | null): string {
  const fields: [string, string | readonly string[] | null][] = [
    ['title', article.title],
    ['url', article.url],
    ['authors', article.authors],
    ['site', article.siteName],
    ['published', article.publishedAt],
    ['saved', isoTime(article.savedAt)],
    ['language', article.language],
    // Obsidian takes no blanks in tags
    ['tags', article.tags.map((tag) => tag.trim().replace(/\s+/g, '-'))],
    ['names', notice],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value.length > 0)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

function notesMarkdown(
  { annotations, comments }: ArticleEntry,
  frame: LibraryFrame,
  words: ExportWords,
): string {
  if (annotations.length === 0) return '';
  const authors = new Map(comments.map(({ id, author }) => [id, author ?? words.anonymous]));
  const notes = annotations.map((annotation) => noteMarkdown(annotation, authors, frame));
  return [`## ${words.notes}`, ...notes].join('\n\n');
}

function noteMarkdown(
  { quote, note, tags, categoryId, commentId }: Annotation,
  authors: ReadonlyMap<string, string>,
  frame: LibraryFrame,
): string {
  const category = frame.categories.find(({ id }) => id === categoryId)?.name;
  const author = commentId === null ? undefined : authors.get(commentId);
  const labels = [
    ...(category === undefined ? [] : [`**${escapeMarkdown(category)}**`]),
    ...(author === undefined ? [] : [escapeMarkdown(author)]),
    ...tags.map((tag) => `#${escapeMarkdown(tag.trim().replace(/\s+/g, '-'))}`),
  ].join(' · ');
  const quoted = quote === '' ? '' : quotation(quote.split(/\n+/).map(escapeMarkdown).join('\n\n'), 1);
  // the user's own Markdown stays as it is
  return [quoted, note.trim(), labels].filter((part) => part !== '').join('\n\n');
}

/** Answers stand as quotations in quotations, as deep as most programs show them. */
const DEEPEST = 8;

function discussionMarkdown({ comments }: ArticleEntry, words: ExportWords): string {
  if (comments.length === 0) return '';
  let thread = '';
  for (const { comment, level } of flattenThread(buildThread(comments))) {
    const head = [
      `**${escapeMarkdown(comment.author ?? words.anonymous)}**`,
      ...(comment.publishedAt === null ? [] : [escapeMarkdown(comment.publishedAt.replace('T', ' '))]),
      ...(comment.url === null ? [] : [markdownLink('↗', comment.url)]),
    ].join(' · ');
    const quoted = quotation(`${head}\n\n${turndown.turndown(comment.html)}`, Math.min(level + 1, DEEPEST));
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
