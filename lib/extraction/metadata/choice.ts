import { type DateHints, readDate, readMachineDate } from '../dates';
import { authorNames, isPersonal } from './author-names';
import { comparable } from './title-parts';

/** No article has more; a longer list is an index. */
const MOST_AUTHORS = 12;

/**
 * The authors by the first source that names persons; where none does, by the first that names anyone but the site.
 * @param claims for each source what it says, the most trusted first
 */
export function chooseAuthors(
  claims: readonly (readonly string[])[],
  siteName: string | null,
  url: URL,
): string[] {
  const host = url.hostname.replace(/^www\./, '');
  const site = new Set(
    [siteName ?? '', host, host.replace(/\.[a-z]+$/, '')].map((name) => comparable(name).replace(/ /g, '')),
  );
  const isSite = (name: string): boolean => site.has(comparable(name).replace(/ /g, ''));
  const named = claims.map((texts) => uniqueTexts(texts.flatMap(authorNames)).slice(0, MOST_AUTHORS));
  const personal = named.find((names) => names.length > 0 && names.every(isPersonal));
  if (personal) return personal;
  const other = named.map((names) => names.filter((name) => !isSite(name))).find((names) => names.length > 0);
  return other ?? named.find((names) => names.length > 0) ?? [];
}

/** The first claim that is a date, as ISO 8601. Values for machines and dates in words come alike. */
export function chooseDate(claims: readonly string[], hints: DateHints): string | null {
  for (const text of claims) {
    const iso = readMachineDate(text) ?? readDate(text, hints)?.iso ?? null;
    if (iso) return iso;
  }
  return null;
}

/** The first that is a BCP 47 tag, or nearly ("de_DE"). */
export function chooseLanguage(claims: readonly string[]): string | null {
  for (const text of claims) {
    const tag = text
      .trim()
      .replace(/_/g, '-')
      .replace(/[;,.].*$/, '');
    if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      continue;
    }
  }
  return null;
}

/** Without empty ones and repetitions, whatever their case. */
export function uniqueTexts(texts: readonly (string | null)[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text): text is string => {
    if (!text || seen.has(text.toLowerCase())) return false;
    seen.add(text.toLowerCase());
    return true;
  });
}
