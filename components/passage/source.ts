import { i18n } from '#i18n';
import { dateInWords } from '@/components/format/dates';
import { namesInWords, siteOf } from '@/components/format/names';
import type { Article } from '@/lib/model';
import type { Passage } from '@/lib/store';

/** Where a passage stands: in the text, or in whose comment of when. */
export function sourceInWords({ quote, comment, commentId }: Passage, language: string): string {
  if (commentId === null) return i18n.t(quote === '' ? 'passages.onArticle' : 'passages.inText');
  const author = comment?.author ?? i18n.t('comment.anonymous');
  const date = comment?.publishedAt ? dateInWords(comment.publishedAt, language, 'day') : null;
  const words =
    date === null ? null : comment?.publishedAtInferred ? i18n.t('date.inferred', [date.short]) : date.short;
  const by = words === null ? author : `${author}, ${words}`;
  return i18n.t(quote === '' ? 'passages.onComment' : 'passages.inComment', [by]);
}

/** Who wrote an article, for which site and when, in a line. */
export function articleInWords(article: Article, language: string): string {
  const date = article.publishedAt === null ? null : dateInWords(article.publishedAt, language, 'day');
  return [
    article.authors.length > 0 ? namesInWords(article.authors, language) : null,
    article.siteName ?? siteOf(article.url),
    date?.short,
  ]
    .filter(Boolean)
    .join(' · ');
}
