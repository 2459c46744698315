import type { IndexView } from '@/lib/store';
import type { Candidates } from './evaluate';

/** An article with those of its documents that were found. */
export interface ArticleGroup {
  /** Number in the index. */
  article: number;
  score: number;
  /** Best first, `MOST_DOCUMENTS` at most. */
  documents: number[];
  /** How many were found. */
  count: number;
}

/** Documents of an article that may be shown as passages. */
const MOST_DOCUMENTS = 6;

/** What each doubling of the hits in an article adds to the score of its best one. */
const MORE_HITS = 0.05;

/** The best articles, best first, of equal ones the one saved last; and how many there are. */
export function groupByArticle(
  view: IndexView,
  { documents, scores, byWords }: Candidates,
  limit: number,
): { groups: ArticleGroup[]; total: number } {
  const best = new Float32Array(view.articleCount);
  const counts = new Uint32Array(view.articleCount);
  for (let i = 0; i < documents.length; i++) {
    const article = view.articles[documents[i] ?? 0] ?? 0;
    counts[article] = (counts[article] ?? 0) + 1;
    const score = scores[i] ?? 0;
    if (score > (best[article] ?? 0)) best[article] = score;
  }

  let total = 0;
  const groups = new Map<number, ArticleGroup>();
  const ranked: ArticleGroup[] = [];
  for (let article = view.articleCount - 1; article > 0; article--) {
    const count = counts[article] ?? 0;
    if (count === 0) continue;
    total++;
    const score = (best[article] ?? 0) * (1 + (byWords ? MORE_HITS * Math.log2(count) : 0));
    const worst = ranked.at(-1);
    if (ranked.length >= limit && worst && worst.score >= score) continue;
    let place = ranked.length;
    while (place > 0 && (ranked[place - 1]?.score ?? 0) < score) place--;
    ranked.splice(place, 0, { article, score, documents: [], count });
    if (ranked.length > limit) ranked.pop();
  }
  for (const group of ranked) groups.set(group.article, group);

  const members = new Map<number, [document: number, score: number][]>();
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    const article = view.articles[document] ?? 0;
    if (!groups.has(article)) continue;
    const some = members.get(article) ?? [];
    some.push([document, scores[i] ?? 0]);
    members.set(article, some);
  }
  for (const [article, some] of members) {
    // equal ones in the order of the page
    some.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const group = groups.get(article);
    if (group) group.documents = some.slice(0, MOST_DOCUMENTS).map(([document]) => document);
  }
  return { groups: ranked, total };
}
