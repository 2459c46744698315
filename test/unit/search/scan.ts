import type { Id } from '@/lib/model';
import { parseQuery, type Filter, type Query } from '@/lib/search';
import { stemsOfCompletions } from '@/lib/search/completions';
import { foldedWords, isFunctionWord, stem } from '@/lib/store';
import { database } from '@/lib/store/connection';
import {
  articleDocument,
  commentDocument,
  languageOf,
  noteDocument,
  NO_DAY,
  type TextDocument,
} from '@/lib/store/text-index';

/** What is searched, with what the rules speak of. */
interface Scanned {
  document: TextDocument;
  /** Stems of all words. */
  stems: string[];
  titleStems: string[];
  /** Texts that people read, as folded words. */
  texts: string[][];
  authors: string[];
  /** Of the article, or a note's own. */
  tags: string[];
  /** Of the article. */
  sites: string[];
  hasNote: boolean;
  hasComments: boolean;
}

/** The answer to a query by reading everything: how many hits each article has. */
export async function scan(text: string): Promise<Map<Id, number>> {
  const query = parseQuery(text);
  const hits = new Map<Id, number>();
  for (const scanned of await everything()) {
    if (!answers(scanned, query)) continue;
    const id = scanned.document.articleId;
    hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  return hits;
}

async function everything(): Promise<Scanned[]> {
  const db = database();
  const all: Scanned[] = [];
  for (const article of await db.articles.toArray()) {
    if (article.deletedAt !== null) continue;
    const bodies = await db.bodies
      .where('[articleId+readAt]')
      .between([article.id, -Infinity], [article.id, Infinity])
      .toArray();
    const comments = await db.comments.filter((comment) => comment.articleId === article.id).toArray();
    const notes = await db.annotations
      .filter((note) => note.articleId === article.id && note.deletedAt === null)
      .toArray();
    const of = (document: TextDocument, texts: string[], authors: string[], tags: string[]): Scanned => {
      const words = foldedWords(document.text);
      const language = languageOf(words, document.language);
      const titleStems = foldedWords(document.title).map((word) => stem(word, language));
      return {
        document,
        stems: [...words.map((word) => stem(word, language)), ...titleStems],
        titleStems,
        texts: texts.map(foldedWords),
        authors: authors.flatMap(foldedWords),
        tags: [...article.tags, ...article.pageTags, ...tags],
        sites: [...foldedWords(article.siteName ?? ''), 'beruf', 'example'],
        hasNote: notes.length > 0,
        hasComments: comments.length > 0,
      };
    };
    const body = bodies.at(-1)?.text ?? '';
    all.push(
      of(articleDocument(article, body), [article.title, body, ...article.authors], article.authors, []),
      ...comments.map((comment) => {
        const author = comment.author === null ? [] : [comment.author];
        return of(commentDocument(comment, article.language), [comment.text, ...author], author, []);
      }),
      ...notes.map((note) => of(noteDocument(note), [note.note, note.quote], [], note.tags)),
    );
  }
  return all;
}

function answers(scanned: Scanned, query: Query): boolean {
  const asked = query.words.length + query.phrases.length + query.filters.length + query.excluded.length > 0;
  return (
    asked &&
    hasWords(scanned, query) &&
    query.phrases.every((phrase) => hasPhrase(scanned, phrase)) &&
    !query.excluded.some((words) =>
      words.length > 1 ? hasPhrase(scanned, words) : hasForm(scanned, words[0] ?? ''),
    ) &&
    query.filters.every((filter) => passes(scanned, filter) !== filter.not)
  );
}

function hasWords(scanned: Scanned, query: Query): boolean {
  const telling = query.words.filter(({ word }) => word.length > 2 && !isFunctionWord(word));
  if (telling.length === 0 && query.phrases.length === 0) {
    return query.words.every(({ word, unfinished }) =>
      word.length > 2
        ? hasBeginning(scanned, word, unfinished)
        : scanned.titleStems.some((title) => title.startsWith(word)),
    );
  }
  return query.words
    .filter(({ word, unfinished }) => !isFunctionWord(word) && (word.length > 2 || !unfinished))
    .every(({ word, unfinished }) =>
      word.length > 2 ? hasBeginning(scanned, word, unfinished) : hasForm(scanned, word),
    );
}

function hasForm({ stems }: Scanned, word: string): boolean {
  const forms = [word, stem(word, 'de'), stem(word, 'en')];
  return stems.some((other) => forms.includes(other));
}

function hasBeginning(scanned: Scanned, word: string, unfinished: boolean): boolean {
  const german = stem(word, 'de');
  const beginning = german.length >= 5 ? german : word;
  const completions = unfinished ? stemsOfCompletions(word) : new Set<string>();
  return (
    hasForm(scanned, word) ||
    scanned.stems.some((other) => other.startsWith(beginning) || completions.has(other))
  );
}

function hasPhrase({ texts }: Scanned, phrase: readonly string[]): boolean {
  return texts.some((words) => words.some((_, at) => phrase.every((word, i) => words[at + i] === word)));
}

function passes(scanned: Scanned, filter: Filter): boolean {
  const { document } = scanned;
  const named = (words: readonly string[], own: readonly string[], whole: boolean) =>
    words.every((word) => own.some((other) => (whole ? other === word : other.startsWith(word))));
  switch (filter.name) {
    case 'author':
      return named(filter.words, scanned.authors, filter.whole);
    case 'site':
      return named(filter.words, scanned.sites, filter.whole);
    case 'tag':
      return filter.whole
        ? scanned.tags.some((tag) => foldedWords(tag).join(' ') === foldedWords(filter.tag).join(' '))
        : named(filter.words, scanned.tags.flatMap(foldedWords), false);
    case 'kind':
      return filter.kinds.includes(document.kind);
    case 'has':
      return filter.what === 'note' ? scanned.hasNote : scanned.hasComments;
    case 'date':
      return (
        document.day !== NO_DAY &&
        document.day >= (filter.from ?? -Infinity) &&
        document.day < (filter.to ?? Infinity)
      );
    case 'category':
      return false;
  }
}
