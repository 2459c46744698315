import type { Annotation, ArticleEntry } from '@/lib/model';
import { csvRow } from '../csv';
import { isoTime, perArticle, type ExportContext, type Exporter } from '../format';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** Readwise's bulk import: one row a highlight. Tags and the category stand in the note as `.tag`, as Readwise reads them. */
export const writeReadwise: Exporter = async function* (entries, context) {
  yield csvRow(COLUMNS);
  yield* perArticle(entries, (entry) =>
    entry.annotations
      // notes on a whole page have no words to highlight: the note is the highlight then
      .filter(({ quote, note }) => quote !== '' || note !== '')
      .map((annotation, i) => row(annotation, entry, context, i + 1))
      .join(''),
  );
};

function row(
  annotation: Annotation,
  { article, comments }: ArticleEntry,
  { frame, words }: ExportContext,
  location: number,
): string {
  const { quote, note, tags, categoryId, commentId, createdAt } = annotation;
  const category = frame.categories.find(({ id }) => id === categoryId);
  const comment = comments.find(({ id }) => id === commentId);
  const dotted = [...(category ? [category.name] : []), ...tags].map(
    (tag) => `.${tag.trim().replace(/\s+/g, '-')}`,
  );
  const whole = quote === '';
  return csvRow([
    whole ? note : quote,
    article.title,
    comment ? (comment.author ?? words.anonymous) : article.authors.join(', '),
    comment?.url ?? article.url,
    [dotted.join(' '), whole ? '' : note].filter((part) => part !== '').join('\n'),
    location,
    isoTime(createdAt).slice(0, 19).replace('T', ' '),
  ]);
}
