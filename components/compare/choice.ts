import type { ColumnChoice, ColumnPart } from '@/lib/exchange/comparison';
import type { Id } from '@/lib/model';

/** What a comparison is of, as its address says it: `articles=ID,ID.comments&categories=ID,none`. */
export interface CompareChoice {
  columns: readonly ColumnChoice[];
  /** Null stands for passages without a category; all there are when nothing was chosen. */
  categories: readonly (Id | null)[] | 'all';
}

const NO_CATEGORY = 'none';

export function readChoice(query: string): CompareChoice {
  const asked = new URLSearchParams(query);
  const list = (name: string) => (asked.get(name) ?? '').split(',').filter(Boolean);
  return {
    columns: withoutRepetition(
      list('articles').map((text) => {
        const [, articleId = text, part] = /^(.+)\.(text|comments)$/.exec(text) ?? [];
        return { articleId, part: part === 'text' || part === 'comments' ? part : 'whole' };
      }),
    ),
    categories: asked.has('categories')
      ? list('categories').map((id) => (id === NO_CATEGORY ? null : id))
      : 'all',
  };
}

/** The parameters of the address that `readChoice` understands. */
export function choiceQuery({ columns, categories }: CompareChoice): Record<string, string> {
  return {
    ...(columns.length > 0 && {
      articles: columns
        .map(({ articleId, part }) => (part === 'whole' ? articleId : `${articleId}.${part}`))
        .join(),
    }),
    ...(categories !== 'all' && { categories: categories.map((id) => id ?? NO_CATEGORY).join() }),
  };
}

/** How an article is shown: in one column, or its text beside its discussion in two. */
export const COLUMN_VIEWS = ['whole', 'text', 'comments', 'beside'] as const;

export type ColumnView = (typeof COLUMN_VIEWS)[number];

/** The chosen articles in order, each with how it is shown. */
export function viewsOf(columns: readonly ColumnChoice[]): { articleId: Id; view: ColumnView }[] {
  const parts = new Map<Id, ColumnPart[]>();
  for (const { articleId, part } of columns) parts.set(articleId, [...(parts.get(articleId) ?? []), part]);
  return [...parts].map(([articleId, [first = 'whole', second]]) => ({
    articleId,
    view: second ? 'beside' : first,
  }));
}

export function columnsOf(views: readonly { articleId: Id; view: ColumnView }[]): ColumnChoice[] {
  return views.flatMap(({ articleId, view }): ColumnChoice[] =>
    view === 'beside'
      ? [
          { articleId, part: 'text' },
          { articleId, part: 'comments' },
        ]
      : [{ articleId, part: view }],
  );
}

/** One column for all of an article, or one for its text and one for its discussion; never the same passages twice. */
function withoutRepetition(columns: readonly ColumnChoice[]): ColumnChoice[] {
  return columns.filter(
    ({ articleId, part }, i) =>
      !columns.some(
        (other, j) =>
          other.articleId === articleId &&
          (j < i
            ? other.part === part || other.part === 'whole'
            : j > i && other.part === 'whole' && part !== 'whole'),
      ),
  );
}
