import type { Article, Category, Id } from '@/lib/model';
import type { Passage } from '@/lib/store';

/** What of an article a column holds: all, its own text alone, or its discussion alone. */
export const COLUMN_PARTS = ['whole', 'text', 'comments'] as const;

export type ColumnPart = (typeof COLUMN_PARTS)[number];

/** What a column is to show. */
export interface ColumnChoice {
  articleId: Id;
  part: ColumnPart;
}

export interface ComparisonColumn {
  article: Article;
  part: ColumnPart;
  /** Passages in all rows. */
  count: number;
}

export interface ComparisonRow {
  /** Null: passages without a category. */
  category: Category | null;
  /** Passages in all columns. */
  count: number;
  /** One a column, in its order; in document order within. */
  cells: readonly (readonly Passage[])[];
}

/** Passages of articles laid side by side: a row a category, a column an article. */
export interface Comparison {
  columns: readonly ComparisonColumn[];
  rows: readonly ComparisonRow[];
  count: number;
  /** Cells without a passage. */
  emptyCells: number;
}

/**
 * Lays passages side by side.
 * @param categories rows, in their order; null for passages without a category
 */
export function compare(
  passages: readonly Passage[],
  columns: readonly { article: Article; part: ColumnPart }[],
  categories: readonly (Category | null)[],
): Comparison {
  const rows = categories.map((category): ComparisonRow => {
    const ofCategory = passages.filter(({ categoryId }) => categoryId === (category?.id ?? null));
    const cells = columns.map((column) => ofCategory.filter((passage) => isIn(passage, column)));
    return { category, cells, count: sum(cells.map(({ length }) => length)) };
  });
  return {
    rows,
    columns: columns.map(({ article, part }, i) => ({
      ...{ article, part },
      count: sum(rows.map(({ cells }) => cells[i]?.length ?? 0)),
    })),
    count: sum(rows.map(({ count }) => count)),
    emptyCells: rows.flatMap(({ cells }) => cells).filter(({ length }) => length === 0).length,
  };
}

function isIn(passage: Passage, { article, part }: { article: Article; part: ColumnPart }): boolean {
  if (passage.article.id !== article.id) return false;
  return part === 'whole' || (part === 'comments') === (passage.commentId !== null);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
