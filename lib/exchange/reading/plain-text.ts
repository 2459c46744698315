import { buildThread, flattenThread, type ArticleEntry } from '@/lib/model';
import { perArticle, type Exporter, type ExportWords } from '../format';

const RULE = '='.repeat(72);

/** Words and nothing else: article, notes and discussion, answers indented. */
export const writePlainText: Exporter = async function* (entries, { words, notice }) {
  if (notice !== null) yield `${notice}\n${RULE}\n\n`;
  yield* perArticle(
    entries,
    (entry) => `${articleText(entry, words).toWellFormed().replaceAll('\0', '\uFFFD')}\n${RULE}\n\n`,
  );
};

function articleText({ article, bodies, comments, annotations }: ArticleEntry, words: ExportWords): string {
  const head = [
    article.title,
    article.authors.join(', '),
    [article.siteName, article.publishedAt].filter((part) => part !== null).join(', '),
    article.url,
  ];
  const notes = annotations.map(({ quote, note }) =>
    [quote === '' ? '' : `„${quote}“`, note].filter((part) => part !== '').join('\n'),
  );
  const discussion = flattenThread(buildThread(comments)).map(({ comment, level }) => {
    const by = [comment.author ?? words.anonymous, comment.publishedAt].filter((part) => part !== null);
    const indent = '    '.repeat(Math.min(level, 8));
    return `${by.join(', ')}\n${comment.text}`.replace(/^/gm, indent);
  });
  return [
    head.filter((line) => line !== '').join('\n'),
    bodies.at(-1)?.text ?? '',
    ...(notes.length === 0 ? [] : [words.notes.toUpperCase(), ...notes]),
    ...(comments.length === 0
      ? []
      : [`${words.discussion.toUpperCase()} (${comments.length})`, ...discussion]),
  ].join('\n\n');
}
