import type { CitedName, Reference } from '../citation/reference';
import { dayFirst } from './dates';
import { direct, inverted, isSite } from './names';
import { italic, joined, oneLine, sentence, type RichText } from './rich-text';
import { quoted, type ReferenceWords } from './words';

/** MLA, 9th edition. The date of access, which it leaves to the writer, is given: pages and comments change. */
export function mla(reference: Reference, words: ReferenceWords): RichText {
  const { kind, authors, site, issued, accessed } = reference;
  const date = (parts: readonly number[]) => dayFirst(parts, words, words.shortMonths);
  // an organisation that is its own publisher is named as that
  const author = kind === 'article' && isSite(authors, site) ? '' : authorsInWords(authors, words);
  const container = joined(
    [italic(oneLine(site ?? '')), [date(issued)], [oneLine(reference.url).replace(/^https?:\/\//i, '')]],
    ', ',
  );
  return joined([
    sentence(author),
    sentence(titleOf(reference, words)),
    [...container, '.'],
    [`${words.accessed} ${date(accessed)}.`],
  ]);
}

function titleOf({ kind, title, container }: Reference, words: ReferenceWords): string {
  const text = oneLine((kind === 'article' ? title : container) ?? '');
  const named = text === '' ? words.untitled : quoted(text, words, '.');
  return kind === 'article' ? named : `${words.commentOn} ${named}`;
}

/** Two are named; of more the first. */
function authorsInWords(authors: readonly CitedName[], words: ReferenceWords): string {
  const [first, second] = authors;
  if (first === undefined) return '';
  if (second === undefined) return inverted(first);
  if (authors.length > 2) return `${inverted(first)}, ${words.etAl}`;
  return `${inverted(first)}, ${words.and} ${direct(second)}`;
}
