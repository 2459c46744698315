import { i18n } from '#i18n';
import type { Category, PageMark } from '@/lib/model';

/**
 * A mark as it is said to those who do not see it: what it is, and what is written beside it.
 * @param byKey where a shortcut opens the note
 */
export function markInWords(
  { categoryId, note }: Pick<PageMark, 'categoryId' | 'note'>,
  categories: readonly Category[],
  byKey: boolean,
): string {
  const name = categories.find(({ id }) => id === categoryId)?.name ?? i18n.t('marks.noCategory');
  if (note === '') return i18n.t('marking.spoken', [name]);
  return byKey ? i18n.t('marking.spokenNoteKey', [name, note]) : i18n.t('marking.spokenNote', [name, note]);
}
