import type { Article, Id } from '@/lib/model';
import { articlesById, categoriesInOrder, readIndex, requestUpkeep, type IndexProgress } from '@/lib/store';
import { evaluate } from './evaluate';
import { groupByArticle, type ArticleGroup } from './group';
import { offerFilters, type OfferedFilter } from './offered-filters';
import { parseQuery } from './parse-query';
import { markText, passageOf, type Mark, type MarkedText } from './passages';
import { keepPhrases, needsTexts } from './phrases';
import type { Query } from './query';
import { articleIdOf, RecordReader, type FoundRecord } from './records';
import { soughtBy, type SoughtIn } from './sought';

export interface SearchResult {
  query: Query;
  /** Articles with a hit; null when there are too many to look at all of them, which happens with phrases. */
  total: number | null;
  /** Best first. */
  articles: ArticleHit[];
  /** What would make the result smaller. */
  filters: OfferedFilter[];
  /** The index is being built, so that hits may be missing; null when it is whole. */
  building: IndexProgress | null;
}

export interface ArticleHit {
  article: Article;
  /** Comparable within one result only. */
  score: number;
  /** Of the best hits, best first, the title before all. Never empty. */
  passages: Passage[];
  /** How many of article, comments and notes were found. */
  hits: number;
}

export interface Passage {
  source: 'title' | 'body' | 'comment' | 'note';
  commentId: Id | null;
  /** Set for a note; it may stand on a comment, whose id is given too. */
  annotationId: Id | null;
  /** One line; `…` where something is left out. */
  text: string;
  /** The words that were found, as places in `text`. */
  marks: Mark[];
}

/** Articles in a result. */
const LIMIT = 20;

/**
 * Searches titles, texts, comments, notes, authors, sites and tags.
 * @param query as typed: see `parseQuery`
 * @throws the signal's reason when it is aborted
 */
export async function search(
  query: string,
  { limit = LIMIT, signal }: { limit?: number; signal?: AbortSignal } = {},
): Promise<SearchResult> {
  signal?.throwIfAborted();
  const parsed = parseQuery(query);
  return readIndex(async (view) => {
    const building = await view.progress();
    // whoever waits for hits has the rest of the index built, wherever that was interrupted
    if (building) requestUpkeep();
    if (asksNothing(parsed)) return { query: parsed, total: 0, articles: [], filters: [], building };
    const records = new RecordReader(view);
    const usesCategories = parsed.filters.some((filter) => filter.name === 'category');

    let candidates = await evaluate(view, parsed, usesCategories ? await categoriesInOrder() : []);
    signal?.throwIfAborted();
    let whole = true;
    if (needsTexts(parsed)) {
      ({ candidates, whole } = await keepPhrases(view, parsed, candidates, records, limit));
      signal?.throwIfAborted();
    }
    const { groups, total } = groupByArticle(view, candidates, limit);
    const articles = await showGroups(groups, records, soughtBy(parsed));
    signal?.throwIfAborted();
    return {
      query: parsed,
      total: whole ? total : null,
      articles,
      filters: offerFilters(
        view,
        parsed,
        candidates,
        articles.map((hit) => hit.article),
      ),
      building,
    };
  });
}

function asksNothing({ words, phrases, filters, excluded }: Query): boolean {
  return words.length + phrases.length + filters.length + excluded.length === 0;
}

async function showGroups(
  groups: readonly ArticleGroup[],
  records: RecordReader,
  sought: SoughtIn,
): Promise<ArticleHit[]> {
  await records.read(groups.flatMap((group) => group.documents));
  const found = groups.map((group) => group.documents.flatMap((document) => records.get(document) ?? []));
  const ids = found.map((some) => (some[0] ? articleIdOf(some[0]) : ''));
  const articles = await articlesById([...new Set(ids)]);
  return groups.flatMap(({ score, count }, i) => {
    const article = articles.get(ids[i] ?? '');
    if (!article) return [];
    return { article, score, hits: count, passages: passagesOf(article, found[i] ?? [], sought) };
  });
}

function passagesOf(article: Article, found: readonly FoundRecord[], sought: SoughtIn): Passage[] {
  const title = markText(article.title, sought.title);
  const passages: Passage[] = [];
  if (title.marks.length > 0) {
    passages.push({ source: 'title', commentId: null, annotationId: null, ...title });
  }
  for (const record of found) {
    const passage = passageIn(record, sought);
    // found by the title or author: the text's beginning says nothing more
    if (passage.source !== 'body' || passage.marks.length > 0 || passages.length === 0)
      passages.push(passage);
  }
  return passages;
}

function passageIn(record: FoundRecord, { text: sought }: SoughtIn): Passage {
  switch (record.kind) {
    case 'article':
      return { source: 'body', commentId: null, annotationId: null, ...passageOf(record.text, sought) };
    case 'comment':
      return {
        source: 'comment',
        commentId: record.comment.id,
        annotationId: null,
        ...passageOf(record.comment.text, sought),
      };
    case 'note':
      return {
        source: 'note',
        commentId: record.note.commentId,
        annotationId: record.note.id,
        ...notePassage(record.note.note, record.note.quote, sought),
      };
  }
}

/** One's own words, unless only the marked ones have what is sought. */
function notePassage(note: string, quote: string, sought: SoughtIn['text']): MarkedText {
  const own = passageOf(note, sought);
  if (own.marks.length > 0) return own;
  const marked = passageOf(quote, sought);
  return marked.marks.length > 0 || note === '' ? marked : own;
}
