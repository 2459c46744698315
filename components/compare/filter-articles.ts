import type { Article } from '@/lib/model';

/** Letters without accents, case and ligatures: `Ärztin` is found by `arztin`, `Straße` by `strasse`. */
export function foldLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

type Listed = Pick<Article, 'title' | 'authors' | 'siteName' | 'url'>;

/** What of an article the filter looks at, folded once. */
function searchedText(article: Listed): string {
  return foldLetters([article.title, ...article.authors, article.siteName ?? '', article.url].join('\n'));
}

const texts = new WeakMap<Listed, string>();

/** The articles that have every word of the query, wherever it stands; all of them for an empty query. */
export function filterArticles<T extends Listed>(articles: readonly T[], query: string): readonly T[] {
  const words = foldLetters(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return articles;
  return articles.filter((article) => {
    let text = texts.get(article);
    if (text === undefined) texts.set(article, (text = searchedText(article)));
    return words.every((word) => text.includes(word));
  });
}
