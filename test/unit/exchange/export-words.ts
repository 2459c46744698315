import type { ExportWords } from '@/lib/exchange/format';

export const EXPORT_WORDS: ExportWords = {
  notes: 'Notizen',
  discussion: 'Diskussion',
  anonymous: 'Ohne Namen',
  contents: 'Inhalt',
  answerTo: 'Antwort auf',
  backToText: 'Zurück zum Text',
  accessibility: 'Text in Lesereihenfolge',
  language: 'de',
};
