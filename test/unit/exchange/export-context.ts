import { DEFAULT_TEMPLATE } from '@/lib/exchange/reading/template/article-template';
import type { ExportContext } from '@/lib/exchange/format';
import { EXPORT_WORDS } from './export-words';

/** An export of a library without categories, collections and searches, as nothing else is said. */
export const EXPORT_CONTEXT: ExportContext = {
  frame: { categories: [], collections: [], searches: [] },
  exportedAt: Date.UTC(2026, 10, 22, 10),
  words: EXPORT_WORDS,
  notice: null,
  template: DEFAULT_TEMPLATE,
};
