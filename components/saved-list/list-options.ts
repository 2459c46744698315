import { signal } from '@preact/signals';
import { SORTS, type ArticleOrder } from '@/lib/store';

/** How the list of saved articles looks, remembered on this machine. */
export interface ListOptions extends ArticleOrder {
  /** One line an article. */
  dense: boolean;
  /** Shows each article's lead picture, which is fetched from its site unless it is kept. */
  pictures: boolean;
}

const KEY = 'list-options';

/** What is kept, as far as it can be understood. */
export function readOptions(kept: string | null): ListOptions {
  let found: unknown = null;
  try {
    found = JSON.parse(kept ?? 'null');
  } catch {
    // not ours: as if nothing was chosen
  }
  const { by, reversed, dense, pictures } = (found ?? {}) as Record<string, unknown>;
  return {
    by: SORTS.find((sort) => sort === by) ?? 'saved',
    reversed: reversed === true,
    dense: dense === true,
    pictures: pictures === true,
  };
}

/** The options of all lists on the page. */
export const listOptions = signal<ListOptions>(readOptions(localStorage.getItem(KEY)));

export function changeOptions(changes: Partial<ListOptions>): void {
  listOptions.value = { ...listOptions.value, ...changes };
  localStorage.setItem(KEY, JSON.stringify(listOptions.value));
}
