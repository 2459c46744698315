import type { CitedName, Reference } from '../citation/reference';
import { longDate, monthAndDay } from './dates';
import { inSeries, isSite, withInitials } from './names';
import { italic, joined, oneLine, sentence, type RichText } from './rich-text';
import { quoted, type ReferenceWords } from './words';

/** So many authors are named; of more the first 19 and the last. */
const MOST_AUTHORS = 20;

/**
 * APA, 7th edition: web pages (10.16) and comments on online articles (10.15). When something was retrieved is said only
 * where it has no date of its own.
 */
export function apa(reference: Reference, words: ReferenceWords): RichText {
  const { kind, issued, accessed, authors } = reference;
  const site = oneLine(reference.site ?? '');
  const url = oneLine(reference.url);
  const author = sentence(authorsInWords(authors, words));
  const title = sentence(
    ...(kind === 'article' ? articleTitle(reference, words) : comment(reference, words)),
  );
  const [year] = issued;
  const day = monthAndDay(issued, words);
  const date = [`(${year === undefined ? words.noDate : day === '' ? year : `${year}, ${day}`}).`];
  const source = kind === 'comment' ? italic(site) : isSite(authors, reference.site) ? [] : [site];
  const place = [year === undefined ? words.retrieved(longDate(accessed, words), url) : url];
  // without an author the title stands in its place
  const head = author.length === 0 ? [title, date] : [author, date, title];
  return joined([...head, sentence(...source), place]);
}

function articleTitle({ title }: Reference, words: ReferenceWords): RichText {
  const text = oneLine(title);
  return text === '' ? [`[${words.untitled}]`] : italic(text);
}

/** Its first words, and what it is in brackets. */
function comment({ title, container }: Reference, words: ReferenceWords): RichText {
  const begins = oneLine(title).replace(/ …$/u, '');
  const article = oneLine(container ?? '');
  const on = `${words.commentOnArticle} ${quoted(article || words.untitled, words)}`;
  return joined([[begins], [`[${on}]`]]);
}

function authorsInWords(authors: readonly CitedName[], words: ReferenceWords): string {
  const names = authors.map(withInitials);
  if (names.length > MOST_AUTHORS)
    return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${names.at(-1)}`;
  const always = words.commaBeforeAmpersand;
  return inSeries(names, '&', { comma: always, always });
}
