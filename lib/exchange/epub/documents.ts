import { marked } from 'marked';
import { sanitizeHtml } from '@/lib/extraction/sanitize';
import { buildThread, flattenThread, type ArticleEntry } from '@/lib/model';
import type { ExportContext } from '../format';
import { xmlAttribute, xmlAttributes, xmlText } from '../xml';
import { placeMarks, type NumberedNote } from './marks';
import { bookAddress, languageTag, xhtml, type XhtmlParts } from './xhtml';

type Picture = XhtmlParts['picture'];

/** An XHTML document of the book. */
export function page(title: string, language: string, body: string): string {
  const lang = xmlAttribute(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><meta charset="utf-8"/><title>${xmlText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** A text with its words marked and its notes. */
class Noted {
  private next = 1;
  readonly written = new Set<string>();

  constructor(
    private readonly context: ExportContext,
    private readonly picture: Picture,
  ) {}

  markup(html: string, annotations: ArticleEntry['annotations']): { text: string; notes: NumberedNote[] } {
    const { body } = new DOMParser().parseFromString(sanitizeHtml(html), 'text/html');
    const notes = placeMarks(body, annotations, this.next, this.context.frame);
    this.next += notes.length;
    return { text: this.xhtml(body), notes };
  }

  /** Notes as footnotes: reading systems show them where they are called. */
  notes(notes: readonly NumberedNote[]): string {
    return notes.map((note) => this.note(note)).join('');
  }

  private note({ annotation, number, placed }: NumberedNote): string {
    const { quote, note, tags, categoryId } = annotation;
    const { frame, words } = this.context;
    const category = frame.categories.find(({ id }) => id === categoryId);
    const labels = [...(category ? [category.name] : []), ...tags.map((tag) => `#${tag}`)];
    const markup = note === '' ? '' : marked.parse(note, { async: false, gfm: true, breaks: true });
    const { body } = new DOMParser().parseFromString(sanitizeHtml(markup), 'text/html');
    const call = placed
      ? `<a role="doc-backlink" href="#r${number}" aria-label="${xmlAttribute(`${words.backToText} (${number})`)}">${number}</a>`
      : String(number);
    return `<aside id="n${number}" epub:type="footnote" role="doc-footnote"><p>${call}. ${
      quote === '' ? '' : `<q class="${category?.color ?? 'plain'}">${xmlText(quote)}</q>`
    }</p>${this.xhtml(body)}${labels.length === 0 ? '' : `<p class="facts">${xmlText(labels.join(' · '))}</p>`}</aside>\n`;
  }

  /** Twice: only then is known which ids links can lead to. */
  private xhtml(body: HTMLElement): string {
    const before = [...this.written];
    const first = new Set(before);
    const parts = { picture: this.picture, targets: new Set<string>() };
    xhtml(body.childNodes, { ...parts, written: first });
    return xhtml(body.childNodes, { ...parts, targets: first, written: this.written });
  }
}

/** The article with its notes. */
export function articlePage(entry: ArticleEntry, context: ExportContext, picture: Picture): string {
  const { article, bodies, annotations } = entry;
  const { words } = context;
  const noted = new Noted(context, picture);
  const own = annotations.filter(({ commentId }) => commentId === null);
  const { text, notes } = noted.markup(bodies.at(-1)?.html ?? '', own);
  const facts = [article.authors.join(', '), article.siteName, article.publishedAt?.replace('T', ' ')];
  const address = bookAddress(article.url);
  const title = titleOf(entry);
  return page(
    title,
    languageOf(entry, context),
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="title"><h1 id="title">${xmlText(title)}</h1>
<p class="facts">${[
      ...facts
        .filter((fact) => fact !== null && fact !== undefined && fact !== '')
        .map((fact) => xmlText(fact ?? '')),
      ...(address === null ? [] : [link(address, new URL(address).hostname)]),
    ].join(' · ')}</p>
${inBlocks(text)}
${notes.length === 0 ? '' : `<section class="notes" aria-labelledby="notes"><h2 id="notes">${xmlText(words.notes)}</h2>\n${noted.notes(notes)}</section>\n`}</section>`,
  );
}

/** Deeper answers stand no further in: a line would have no room. */
const DEEPEST = 6;

/** The discussion, each comment with its notes. */
export function discussionPage(entry: ArticleEntry, context: ExportContext): string {
  const { comments, annotations } = entry;
  const { words } = context;
  // what people write brings no pictures: they may be of anybody
  const noted = new Noted(context, () => null);
  const rows = flattenThread(buildThread(comments));
  const numbers = new Map(rows.map(({ comment }, i) => [comment.id, i + 1]));
  const authors = new Map(comments.map(({ id, author }) => [id, author ?? words.anonymous]));
  const written = rows.map(({ comment, level }, i) => {
    const own = annotations.filter(({ commentId }) => commentId === comment.id);
    const { text, notes } = noted.markup(comment.html, own);
    const address = comment.url === null ? null : bookAddress(comment.url);
    const parent = comment.parentId === null ? undefined : numbers.get(comment.parentId);
    const facts = [
      `<b>${xmlText(comment.author ?? words.anonymous)}</b>`,
      ...(comment.publishedAt === null ? [] : [xmlText(comment.publishedAt.replace('T', ' '))]),
      ...(parent === undefined
        ? []
        : [`${xmlText(words.answerTo)} ${link(`#c${parent}`, authors.get(comment.parentId ?? '') ?? '')}`]),
      ...(address === null ? [] : [link(address, '↗')]),
    ];
    return `<article id="c${i + 1}" class="comment l${Math.min(level, DEEPEST)}"><p class="facts">${facts.join(' · ')}</p>\n${inBlocks(text)}${noted.notes(notes)}</article>\n`;
  });
  const title = `${words.discussion} (${comments.length})`;
  return page(
    `${title}: ${titleOf(entry)}`,
    languageOf(entry, context),
    `<section aria-labelledby="title"><h1 id="title">${xmlText(title)}</h1>\n<p class="facts">${xmlText(titleOf(entry))}</p>\n${written.join('')}</section>`,
  );
}

export function titleOf({ article }: ArticleEntry): string {
  return article.title.replace(/[\s\0]+/g, ' ').trim() || article.url;
}

export function languageOf({ article }: ArticleEntry, { words }: ExportContext): string {
  return languageTag(article.language) ?? languageTag(words.language) ?? 'und';
}

/** Words that stand by themselves need something around them. */
const inBlocks = (markup: string) => `<div class="text">${markup}</div>\n`;

function link(address: string, words: string): string {
  return `<a${xmlAttributes({ href: address })}>${xmlText(words)}</a>`;
}
