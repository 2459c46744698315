import { readIsoDate, type Article, type ArticleEntry, type Comment, type Timestamp } from '@/lib/model';

/** A name as bibliographies need it: in two parts where that is certain, else as it is. */
export type CitedName = { family: string; given: string } | { literal: string };

/** What is cited: an article, or a single comment on it. */
export interface Reference {
  /** ASCII, unique among the references of a file. */
  key: string;
  kind: 'article' | 'comment';
  authors: CitedName[];
  /** Of a comment: its first words. */
  title: string;
  /** The site of an article, the article of a comment; null when not known. */
  container: string | null;
  /** Who wrote what is commented on; of an article: nobody. */
  containerAuthors: CitedName[];
  /** The site. */
  site: string | null;
  /** Year, month and day as far as they are known; empty when no date is. */
  issued: number[];
  accessed: [year: number, month: number, day: number];
  url: string;
  /** BCP 47. */
  language: string | null;
  keywords: string[];
}

/** Words by which a name is none of a person, in the languages of the interface. */
const NO_PERSON =
  /redaktion|editor|team|gmbh|e\.\s?v\.|verlag|verein|agentur|institut|universit|hochschule|magazin|blog|news|portal|admin|gast|guest|anonym/i;
const NAME_PART = /^\p{Lu}[\p{L}'’.-]*$/u;
const PARTICLE = /^(?:von|vom|van|der|den|de|zu|zur|zum|del|della|di|da|dos|la|le|ten|ter)$/i;

/** Two to four words that look like given and family name are; nicknames and organisations stay whole. */
export function citedName(name: string): CitedName {
  const clean = name.replace(/\s+/g, ' ').trim();
  const parts = clean.split(' ');
  const certain =
    parts.length >= 2 &&
    parts.length <= 4 &&
    !NO_PERSON.test(clean) &&
    parts.every((part, i) => NAME_PART.test(part) || (i > 0 && i < parts.length - 1 && PARTICLE.test(part)));
  if (!certain) return { literal: clean };
  const particle = parts.findIndex((part, i) => i > 0 && PARTICLE.test(part));
  const from = particle === -1 ? parts.length - 1 : particle;
  return { family: parts.slice(from).join(' '), given: parts.slice(0, from).join(' ') };
}

/** Of those that are more than blanks. */
function citedNames(names: readonly string[]): CitedName[] {
  return names.filter((name) => name.trim() !== '').map(citedName);
}

/** What references say of an article. */
export type CitedArticle = Pick<
  Article,
  'url' | 'title' | 'siteName' | 'authors' | 'publishedAt' | 'language' | 'readAt' | 'tags'
>;

/** What they say of a comment. */
export type CitedComment = Pick<
  Comment,
  'author' | 'text' | 'publishedAt' | 'url' | 'position' | 'lastSeenAt'
>;

export function articleReference(article: CitedArticle, keys: Set<string>): Reference {
  return {
    key: keyFor(article, keys),
    kind: 'article',
    authors: citedNames(article.authors),
    title: article.title,
    container: article.siteName,
    containerAuthors: [],
    site: article.siteName,
    issued: dateParts(article.publishedAt),
    accessed: dayParts(article.readAt),
    url: article.url,
    language: article.language,
    keywords: article.tags,
  };
}

/** Letters of a comment that stand for its title, as APA has it for posts. */
const TITLE_WORDS = 20;

export function commentReference(comment: CitedComment, article: CitedArticle, keys: Set<string>): Reference {
  const words = comment.text.replace(/\s+/g, ' ').trim().split(' ');
  const title = words.slice(0, TITLE_WORDS).join(' ').slice(0, 200).toWellFormed();
  return {
    key: unique(`${baseKey(article)}-c${comment.position + 1}`, keys),
    kind: 'comment',
    // people write under names of their own making: those are not taken apart
    authors: comment.author === null || comment.author.trim() === '' ? [] : [{ literal: comment.author }],
    title: words.length > TITLE_WORDS ? `${title} …` : title,
    container: article.title,
    containerAuthors: citedNames(article.authors),
    site: article.siteName,
    issued: dateParts(comment.publishedAt),
    accessed: dayParts(comment.lastSeenAt),
    url: comment.url ?? article.url,
    language: article.language,
    keywords: [],
  };
}

/** The article, and each comment that a note stands on. */
export function referencesOf(
  { article, comments, annotations }: ArticleEntry,
  keys: Set<string>,
): Reference[] {
  const cited = new Set(annotations.map(({ commentId }) => commentId));
  return [
    articleReference(article, keys),
    ...comments.filter(({ id }) => cited.has(id)).map((comment) => commentReference(comment, article, keys)),
  ];
}

function keyFor(article: CitedArticle, keys: Set<string>): string {
  return unique(baseKey(article), keys);
}

function baseKey({ authors, siteName, publishedAt, url }: CitedArticle): string {
  const [author] = authors;
  const name = author === undefined ? (siteName ?? new URL(url).hostname) : author;
  const cited = citedName(name);
  const word = 'literal' in cited ? cited.literal : cited.family;
  const ascii = word
    .replace(/[äöüÄÖÜß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  return `${ascii.slice(0, 30) || 'source'}${dateParts(publishedAt)[0] ?? ''}`;
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

/** `key`, `keyb`, `keyc` … */
function unique(base: string, keys: Set<string>): string {
  let key = base;
  for (let number = 1; keys.has(key); number++) {
    key = base + (number < 26 ? String.fromCharCode(97 + number) : `x${number}`);
  }
  keys.add(key);
  return key;
}

function dateParts(iso: string | null): number[] {
  if (iso === null || !readIsoDate(iso)) return [];
  return iso.trim().slice(0, 10).split('-').map(Number);
}

function dayParts(at: Timestamp): [number, number, number] {
  const day = new Date(at);
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
}

/** `2026`, `2026-10` or `2026-10-01`. */
export function isoDate(parts: readonly number[]): string {
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}
