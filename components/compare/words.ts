import { i18n } from '#i18n';
import { momentInWords } from '@/components/format/dates';
import { numberInWords } from '@/components/format/numbers';
import { articleInWords, sourceInWords } from '@/components/passage/source';
import type { ComparisonWords } from '@/lib/exchange/comparison';

/** The words in which a comparison is exported. */
export function comparisonWords(language: string): ComparisonWords {
  return {
    language,
    title: i18n.t('compare.heading'),
    category: i18n.t('marking.category'),
    noCategory: i18n.t('marks.noCategory'),
    nothing: {
      whole: i18n.t('compare.nothing.whole'),
      text: i18n.t('compare.nothing.text'),
      comments: i18n.t('compare.nothing.comments'),
    },
    parts: { whole: '', text: i18n.t('compare.parts.text'), comments: i18n.t('compare.parts.comments') },
    source: (passage) => sourceInWords(passage, language),
    note: i18n.t('marking.note'),
    tags: i18n.t('passages.tags'),
    total: i18n.t('compare.total'),
    count: (passages) => i18n.t('passages.count', passages, [numberInWords(passages, language)]),
    sources: i18n.t('compare.sources'),
    about: ({ article }) => articleInWords(article, language),
    made: i18n.t('compare.made', [momentInWords(Date.now(), language, 0).short]),
  };
}
