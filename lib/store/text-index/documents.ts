import type { Annotation, Article, Comment, Id } from '@/lib/model';
import { foldedWords } from './words';

export const DOCUMENT_KINDS = ['article', 'comment', 'pingback', 'social', 'note'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Day of a document without a date. */
export const NO_DAY = -0x80000000;

/** What is found as one: an article, a comment or a note. */
export interface TextDocument {
  /** Of the article, comment or annotation. */
  id: Id;
  articleId: Id;
  kind: DocumentKind;
  /** Days since 1970 of its date; `NO_DAY` when it has none. */
  day: number;
  /** BCP 47, as the page declares it. */
  language: string | null;
  title: string;
  text: string;
  /** Terms that filters ask for, made with `facet`. */
  facets: string[];
}

/** First characters of terms that are no words of the text. None is a letter or digit. */
export const FACETS = {
  titleWord: '^',
  author: '@',
  site: '/',
  tag: '%',
  wholeTag: '=',
  category: '#',
} as const;

export type Facet = keyof typeof FACETS;

/** The terms under which a name, tag or address is found: its words. */
function facets(facet: Facet, ...values: (string | null)[]): string[] {
  return values.flatMap((value) => foldedWords(value ?? '').map((word) => FACETS[facet] + word));
}

/** A tag as one term: what a click on the tag asks for. */
export function wholeTag(tag: string): string {
  return FACETS.wholeTag + foldedWords(tag).join(' ');
}

/** The term of what is marked with a category. */
export function inCategory(id: Id): string {
  return FACETS.category + id.replace(/\s/g, '');
}

/** @param text of the version last read */
export function articleDocument(article: Article, text: string): TextDocument {
  const tags = [...article.tags, ...article.pageTags];
  return {
    id: article.id,
    articleId: article.id,
    kind: 'article',
    day: dayOf(article.publishedAt),
    language: article.language,
    title: article.title,
    text: [text, ...article.authors, article.siteName ?? '', ...tags].join('\n'),
    facets: [
      ...facets('author', ...article.authors),
      ...facets('site', article.siteName, hostOf(article.url)),
      ...facets('tag', ...tags),
      ...tags.map(wholeTag),
    ],
  };
}

export function commentDocument(comment: Comment, language: string | null): TextDocument {
  return {
    id: comment.id,
    articleId: comment.articleId,
    kind: comment.kind,
    day: dayOf(comment.publishedAt),
    language,
    title: '',
    text: comment.author === null ? comment.text : `${comment.author}\n${comment.text}`,
    facets: facets('author', comment.author),
  };
}

export function noteDocument(note: Annotation): TextDocument {
  return {
    id: note.id,
    articleId: note.articleId,
    kind: 'note',
    day: Math.floor(note.createdAt / DAY_MS),
    language: null,
    title: '',
    text: [note.note, note.quote, ...note.tags].join('\n'),
    facets: [
      ...facets('tag', ...note.tags),
      ...note.tags.map(wholeTag),
      ...(note.categoryId === null ? [] : [inCategory(note.categoryId)]),
    ],
  };
}

/** Whether both stand in the index alike, whatever their ids. */
export function sameDocument(a: TextDocument, b: TextDocument): boolean {
  return (
    a.text === b.text &&
    a.title === b.title &&
    a.kind === b.kind &&
    a.day === b.day &&
    a.language === b.language &&
    a.facets.length === b.facets.length &&
    a.facets.every((facet, i) => facet === b.facets[i])
  );
}

const DAY_MS = 86_400_000;

/** Days since 1970 of an ISO 8601 date as precise as it is: `2013` is the first day of 2013. */
export function dayOf(date: string | null): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '') ?? [];
  if (year === undefined) return NO_DAY;
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return Math.floor(time / DAY_MS);
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
