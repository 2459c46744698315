import type { Passage } from '@/lib/store';
import type { ColumnPart, ComparisonColumn } from './model';

/** The words of an exported comparison, in the user's language. */
export interface ComparisonWords {
  /** BCP 47. */
  language: string;
  title: string;
  category: string;
  noCategory: string;
  /** Stands in a cell without a passage. */
  nothing: Record<ColumnPart, string>;
  /** Beside an article's title; empty where the column holds all of it. */
  parts: Record<ColumnPart, string>;
  /** Where a passage stands: in the text, or in whose comment. */
  source: (passage: Passage) => string;
  note: string;
  tags: string;
  total: string;
  /** How many passages, in words. */
  count: (passages: number) => string;
  sources: string;
  /** Who wrote an article, where and when; without its title. */
  about: (column: ComparisonColumn) => string;
  /** When and with what it was made. */
  made: string;
}

export function columnTitle({ article, part }: ComparisonColumn, words: ComparisonWords): string {
  const title = article.title || article.url;
  return words.parts[part] ? `${title} (${words.parts[part]})` : title;
}

/** Quotation marks of the language. */
export function inQuotes(quote: string, language: string): string {
  const [open, close] = language.startsWith('de') ? ['„', '“'] : ['“', '”'];
  return `${open}${quote.trim()}${close}`;
}
