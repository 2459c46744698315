import { i18n } from '#i18n';
import type { OfferedFilter } from '@/lib/search';

/** A filter as the user would type it: queries understand it in both languages. */
export function filterInWords({ name, value, query }: OfferedFilter): string {
  const word = i18n.t(`search.words.${name}`);
  if (name === 'kind') {
    return `${word}:${i18n.t(
      value === 'article'
        ? 'search.words.article'
        : value === 'note'
          ? 'search.words.note'
          : 'search.words.comment',
    )}`;
  }
  return word + query.slice(name.length);
}
