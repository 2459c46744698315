import { type DateHints, readDate, readMachineDate } from '../dates';
import { authorNames, isCollective, isPersonal } from './author-names';
import { comparable } from './title-parts';

/** No article has more; a longer list is an index. */
const MOST_AUTHORS = 12;

/** What one source says about the authors. */
export interface AuthorClaims {
  texts: readonly string[];
  /** Readers see it as the byline: a name of one word is a name there. */
  visible: boolean;
}

/**
 * The authors by the first source that names persons; where none does, by the first that names anyone but the site.
 * @param claims the most trusted source first
 */
export function chooseAuthors(claims: readonly AuthorClaims[], siteName: string | null, url: URL): string[] {
  const host = url.hostname.replace(/^www\./, '');
  const key = (name: string): string => comparable(name).replace(/ /g, '');
  const site = new Set([siteName ?? '', host, host.replace(/\.[a-z]+$/, '')].map(key));
  const isPerson = (name: string): boolean => !site.has(key(name)) && isPersonal(name);
  const named = claims.map(({ texts, visible }) => ({
    names: uniqueTexts(texts.flatMap(authorNames)).slice(0, MOST_AUTHORS),
    visible,
  }));
  const personal = named.find(
    ({ names, visible }) =>
      names.length > 0 &&
      names.every((name) => isPerson(name) || (visible && !site.has(key(name)) && !isCollective(name))),
  );
  if (personal) {
    // a source that names these and more names them all
    const all = named.find(
      ({ names }) =>
        names.length > personal.names.length &&
        names.every(isPerson) &&
        personal.names.every((name) => names.includes(name)),
    );
    return (all ?? personal).names;
  }
  const other = named
    .map(({ names }) => names.filter((name) => !site.has(key(name))))
    .find((names) => names.length > 0);
  return other ?? named.find(({ names }) => names.length > 0)?.names ?? [];
}

/** The first claim that is a date, as ISO 8601; one without a year only where there is no other. Values for machines and dates in words come alike. */
export function chooseDate(claims: readonly string[], hints: DateHints): string | null {
  let supposed: string | null = null;
  for (const text of claims) {
    const machine = readMachineDate(text);
    if (machine) return machine;
    const reading = readDate(text, hints);
    if (reading && !reading.inferred) return reading.iso;
    supposed ??= reading?.iso ?? null;
  }
  return supposed;
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
