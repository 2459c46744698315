export interface QuotationSource {
  /** Who wrote the words quoted; empty where nobody is named. */
  authors: readonly string[];
  title: string;
  siteName: string | null;
  /** ISO 8601, as precise as known. */
  publishedAt: string | null;
  url: string;
}

/** A passage with its source, as plain text: the words in quotation marks of the language, the source on a line below. */
export function quotation(words: string, source: QuotationSource, language: string): string {
  const [open, close] = language.startsWith('de') ? ['„', '“'] : ['“', '”'];
  const authors = source.authors.join(', ');
  const year = source.publishedAt?.slice(0, 4);
  const by = authors && year ? `${authors} (${year})` : authors || (year ? `(${year})` : '');
  const where = [source.title, source.siteName].filter(Boolean).join(', ');
  return `${open}${words.trim()}${close}\n— ${by ? `${by}: ${where}` : where}\n${source.url}`;
}
