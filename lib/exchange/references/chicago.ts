import type { CitedName, Reference } from '../citation/reference';
import { longDate } from './dates';
import { direct, inSeries, inverted, isSite } from './names';
import { joined, oneLine, sentence, type RichText } from './rich-text';
import { quoted, type ReferenceWords } from './words';

/** So many authors are named; of more the first seven. */
const MOST_AUTHORS = 10;
const OF_MORE = 7;

/**
 * Chicago, 17th edition, author-date: web pages (15.50) and comments (15.51, 14.208). When something was accessed is said
 * only where it has no date of its own.
 */
export function chicago(reference: Reference, words: ReferenceWords): RichText {
  const { kind, authors, issued, accessed } = reference;
  const site = oneLine(reference.site ?? '');
  const [year] = issued;
  // a page without an author stands under the name of its site
  const author = authorsInWords(authors, words) || (kind === 'article' ? site : '');
  const source = author === site || isSite(authors, reference.site) ? '' : site;
  const title = sentence(titleOf(reference, words));
  const date = sentence(year === undefined ? words.noDate : String(year));
  const when =
    year === undefined
      ? `${words.accessed} ${longDate(accessed, words)}`
      : issued.length > 1
        ? longDate(issued, words)
        : '';
  return joined([
    ...(author === '' ? [title, date] : [sentence(author), date, title]),
    sentence(source),
    sentence(when),
    [`${oneLine(reference.url)}.`],
  ]);
}

function titleOf({ kind, title, container, containerAuthors }: Reference, words: ReferenceWords): string {
  const text = oneLine((kind === 'article' ? title : container) ?? '');
  const named = text === '' ? words.untitled : quoted(text, words, '.');
  if (kind === 'article') return named;
  const by = fewNames(containerAuthors, words);
  return `${words.commentOn} ${by === '' ? named : `${by}, ${named}`}`;
}

/** As they stand in running text: of four and more the first. */
function fewNames(authors: readonly CitedName[], words: ReferenceWords): string {
  const [first] = authors;
  if (first !== undefined && authors.length > 3) return `${direct(first)} ${words.etAl}`;
  return inSeries(authors.map(direct), words.and, { comma: words.serialComma });
}

/** The first turned around, the others not. */
function authorsInWords(authors: readonly CitedName[], words: ReferenceWords): string {
  const names = authors.map((name, i) => (i === 0 ? inverted(name) : direct(name)));
  if (names.length > MOST_AUTHORS) return `${names.slice(0, OF_MORE).join(', ')}, ${words.etAl}`;
  return inSeries(names, words.and, { comma: true, always: true });
}
