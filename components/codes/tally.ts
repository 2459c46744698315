import type { Id } from '@/lib/model';
import type { Passage } from '@/lib/store';
import { authorsOf, yearOf } from './passage-filter';

/** How many passages there are of one article, author or year. */
export interface TallyEntry {
  /** What the filter takes: an article's id, a name, a year; empty for what is not known. */
  key: string;
  /** An article's title; else the key. */
  label: string;
  count: number;
}

export interface Tallies {
  /** Most first. */
  articles: TallyEntry[];
  /** Most first; a text of several authors counts for each. */
  authors: TallyEntry[];
  /** From the earliest; what has no date at the end. */
  years: TallyEntry[];
}

export function tally(passages: readonly Passage[]): Tallies {
  const titles = new Map<Id, string>();
  const articles = new Map<string, number>();
  const authors = new Map<string, number>();
  const years = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const passage of passages) {
    const { id, title, url } = passage.article;
    titles.set(id, title || url);
    add(articles, id);
    for (const author of authorsOf(passage)) add(authors, author);
    add(years, yearOf(passage));
  }
  return {
    articles: mostFirst(entries(articles, (id) => titles.get(id) ?? id)),
    authors: mostFirst(entries(authors)),
    years: entries(years).sort(
      (a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : 1),
    ),
  };
}

function entries(counts: ReadonlyMap<string, number>, label = (key: string) => key): TallyEntry[] {
  return Array.from(counts, ([key, count]) => ({ key, label: label(key), count }));
}

function mostFirst(entries: TallyEntry[]): TallyEntry[] {
  return entries.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}
