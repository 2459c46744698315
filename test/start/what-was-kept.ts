/** A saved article in the terminal. */

import type { Article, Comment, Id } from '../../lib/model/index.ts';

const BEGINNING = 70;

export function whatWasKept(article: Article, comments: readonly Comment[]): string {
  const { claimedCommentCount: claimed } = article;
  const found =
    claimed !== null && claimed > comments.length
      ? `${comments.length} of ${claimed} comments`
      : `${comments.length} comments`;
  return [
    `Title      ${article.title}`,
    `Author     ${article.authors.join(', ') || '(not given)'}`,
    `Published  ${article.publishedAt ?? '(not given)'}`,
    `Updated    ${article.modifiedAt ?? '(not given)'}`,
    `Site       ${article.siteName ?? '(not given)'}`,
    `Address    ${article.url}`,
    `Length     ${article.wordCount} words`,
    `Discussion ${found}${kinds(comments)}`,
    '',
    ...thread(comments, null, ''),
  ].join('\n');
}

/** Such as ` (8 comment, 1 pingback)`, where there is more than one kind. */
function kinds(comments: readonly Comment[]): string {
  const counted = Map.groupBy(comments, ({ kind }) => kind);
  if (counted.size < 2) return '';
  return ` (${[...counted].map(([kind, those]) => `${those.length} ${kind}`).join(', ')})`;
}

function thread(comments: readonly Comment[], parent: Id | null, indent: string): string[] {
  return comments
    .filter(({ parentId }) => parentId === parent)
    .flatMap((comment) => [`${indent}- ${line(comment)}`, ...thread(comments, comment.id, `${indent}  `)]);
}

function line({ author, byArticleAuthor, kind, publishedAt, text }: Comment): string {
  const who = `${author ?? '(no name)'}${byArticleAuthor ? ' (author)' : ''}${kind === 'comment' ? '' : ` [${kind}]`}`;
  const plain = text.replace(/\s+/g, ' ').trim();
  const words = plain.length > BEGINNING ? `${plain.slice(0, BEGINNING).trimEnd()} …` : plain;
  return `${who}, ${publishedAt ?? 'no date'}: ${words}`;
}
