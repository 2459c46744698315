import { jsonList, type Exporter } from '../format';
import { referencesOf, type Reference } from './reference';

/** CSL-JSON: articles as `post-weblog`, comments as `post`. */
export const writeCslJson: Exporter = (entries) => {
  const keys = new Set<string>();
  return jsonList('[', items(), ']');

  async function* items(): AsyncGenerator<object> {
    for await (const entry of entries) {
      for (const reference of referencesOf(entry, keys)) yield cslItem(reference);
    }
  }
};

export function cslItem(reference: Reference): object {
  const { key, kind, authors, title, container, site, issued, accessed, url, language, keywords } = reference;
  return {
    id: key,
    type: kind === 'article' ? 'post-weblog' : 'post',
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(container !== null && { 'container-title': container }),
    ...(kind === 'comment' && { genre: 'Comment', ...(site !== null && { publisher: site }) }),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [accessed] },
    URL: url,
    ...(language !== null && { language }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
  };
}
