import { fingerprint } from './fingerprint';

/** Letters and digits below which equal texts are chance: "Page not found" is not a duplicate of itself. */
const TOO_SHORT = 200;

/**
 * The same for texts of the same letters and digits, whatever stands between them.
 * @returns null for a text too short to tell
 */
export function textKey(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < TOO_SHORT ? null : fingerprint(letters);
}

/** Orders titles as a reader of any European language would look for them: accents, case and leading marks apart. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 100);
}
