import { i18n } from '#i18n';

function ask() {
  return {
    openOriginal: i18n.t('saved.openOriginal'),
    delete: i18n.t('saved.delete'),
    savedAt: i18n.t('saved.savedAt'),
    states: {
      unread: i18n.t('saved.states.unread'),
      reading: i18n.t('saved.states.reading'),
      read: i18n.t('saved.states.read'),
    },
  };
}

let words: ReturnType<typeof ask> | null = null;

/** What every row says. To ask the browser for it again in each of thousands would cost as much as drawing them. */
export function rowWords(): ReturnType<typeof ask> {
  return (words ??= ask());
}
