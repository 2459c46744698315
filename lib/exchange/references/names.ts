import type { CitedName } from '../citation/reference';
import { oneLine } from './rich-text';

/** `Family, Given`. */
export function inverted(name: CitedName): string {
  return 'literal' in name ? oneLine(name.literal) : `${oneLine(name.family)}, ${oneLine(name.given)}`;
}

/** `Given Family`. */
export function direct(name: CitedName): string {
  return 'literal' in name ? oneLine(name.literal) : `${oneLine(name.given)} ${oneLine(name.family)}`;
}

/** `Family, G.-H. I.` */
export function withInitials(name: CitedName): string {
  if ('literal' in name) return oneLine(name.literal);
  return `${oneLine(name.family)}, ${initials(oneLine(name.given))}`;
}

/** `Anna-Lena M.` becomes `A.-L. M.`; a particle stays what it is. */
function initials(given: string): string {
  return given
    .split(/\s+|(?<=\.)(?=\p{L})/u)
    .map((part) =>
      part
        .split('-')
        .map((piece) => {
          const [first = ''] = piece;
          return first === first.toLowerCase() ? piece : `${first}.`;
        })
        .join('-'),
    )
    .join(' ');
}

/** A, B and C: the last joined by a word, with a comma before it from three on, or from two on where `always`. */
export function inSeries(
  names: readonly string[],
  and: string,
  { comma, always = false }: { comma: boolean; always?: boolean },
): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const before = names.slice(0, -1).join(', ');
  return `${before}${always || (comma && names.length > 2) ? ',' : ''} ${and} ${last}`;
}

/** An organisation that publishes its own site is named once. */
export function isSite(authors: readonly CitedName[], site: string | null): boolean {
  const [only] = authors;
  return (
    site !== null &&
    authors.length === 1 &&
    only !== undefined &&
    direct(only).toLocaleLowerCase() === oneLine(site).toLocaleLowerCase()
  );
}
