import { perArticle, type Exporter } from '../format';
import { isoDate, referencesOf, type CitedName, type Reference } from './reference';

/** biblatex: `@online`. */
export const writeBiblatex: Exporter = (entries) => {
  const keys = new Set<string>();
  return perArticle(entries, (entry) => referencesOf(entry, keys).map(biblatexEntry).join(''));
};

/** Plain BibTeX, whose styles know no `@online`: `@misc` with the address in `howpublished`. */
export const writeBibtex: Exporter = (entries) => {
  const keys = new Set<string>();
  return perArticle(entries, (entry) => referencesOf(entry, keys).map(bibtexEntry).join(''));
};

export function biblatexEntry(reference: Reference): string {
  const { key, kind, authors, title, container, issued, accessed, url, language, keywords } = reference;
  return entry('online', key, {
    author: names(authors),
    title: escaped(title),
    ...(kind === 'comment'
      ? { titleaddon: escaped(`Comment on: ${container ?? ''}`) }
      : { organization: container === null ? '' : escaped(container) }),
    date: isoDate(issued),
    url: verbatim(url),
    urldate: isoDate(accessed),
    langid: LANGUAGES[language?.split('-')[0]?.toLowerCase() ?? ''] ?? '',
    keywords: escaped(keywords.map((word) => word.replaceAll(',', ' ')).join(', ')),
  });
}

export function bibtexEntry(reference: Reference): string {
  const { key, kind, authors, title, container, issued, accessed, url, keywords } = reference;
  const [year, month] = issued;
  const accessedOn = `Accessed ${isoDate(accessed)}`;
  return entry('misc', key, {
    author: names(authors),
    title: `{${escaped(title)}}`,
    howpublished: `\\url{${verbatim(url)}}`,
    year: year === undefined ? '' : String(year),
    month: month === undefined ? '' : String(month),
    note: kind === 'comment' ? `${escaped(`Comment on: ${container ?? ''}`)}. ${accessedOn}` : accessedOn,
    keywords: escaped(keywords.map((word) => word.replaceAll(',', ' ')).join(', ')),
  });
}

/** Names of babel and polyglossia. */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'german',
  en: 'english',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
};

function entry(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n\n`;
}

/** Braces keep names that are none of a person from being taken apart. */
function names(authors: readonly CitedName[]): string {
  return authors
    .map((name) =>
      'literal' in name ? `{${escaped(name.literal)}}` : `${escaped(name.family)}, ${escaped(name.given)}`,
    )
    .join(' and ');
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** One line; what TeX reads as a command is written as a sign. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** Addresses stand as they are, but for what would end the field. */
function verbatim(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
