import { perArticle, type Exporter } from '../format';
import { isoDate, referencesOf, type CitedName, type Reference } from './reference';

/** RIS: articles as `BLOG`, comments as `ELEC` with the article as what they stand in. */
export const writeRis: Exporter = (entries) => {
  const keys = new Set<string>();
  return perArticle(entries, (entry) => referencesOf(entry, keys).map(risRecord).join(''));
};

export function risRecord(reference: Reference): string {
  const { key, kind, authors, title, container, site, issued, accessed, url, language, keywords } = reference;
  const lines: [tag: string, value: string | null][] = [
    ['TY', kind === 'article' ? 'BLOG' : 'ELEC'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', risName(name)]),
    ['T2', container],
    ['PB', kind === 'comment' ? site : null],
    ['PY', issued.length === 0 ? null : String(issued[0]).padStart(4, '0')],
    ['DA', issued.length === 0 ? null : isoDate(issued).replaceAll('-', '/')],
    ['Y2', isoDate(accessed).replaceAll('-', '/')],
    ['UR', url],
    ['LA', language],
    ...keywords.map((word): [string, string] => ['KW', word]),
    ['ER', ''],
  ];
  return `${lines
    .filter(([tag, value]) => value !== null && (value !== '' || tag === 'ER'))
    .map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`)
    .join('')}\r\n`;
}

function risName(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
