import type { CitedName, Reference } from '../citation/reference';
import { dayFirst } from './dates';
import { inSeries } from './names';
import { italic, joined, oneLine, sentence, type RichText } from './rich-text';
import type { ReferenceWords } from './words';

/** So many creators are named; of more the first. */
const MOST_AUTHORS = 3;

/** DIN ISO 690:2013, name and date: contributions to websites, with the date of access. */
export function iso690(reference: Reference, words: ReferenceWords): RichText {
  const { kind, authors, issued, accessed } = reference;
  const site = oneLine(reference.site ?? '');
  const [year] = issued;
  const author = authorsInWords(authors, kind, words);
  const date = year === undefined ? `[${words.noDate}]` : String(year);
  const title = titleOf(reference, words);
  // what stands in nothing larger is a work of its own
  const own = site === '' ? italic(title) : [title];
  const online: RichText = site === '' ? [] : ['In: ', ...italic(site), ' [online]'];
  const head =
    author === ''
      ? [sentence(...(site === '' ? [...own, ' [online]'] : own), `, ${date}`)]
      : [sentence(`${author}, ${date}`), site === '' ? sentence(...own, ' [online]') : sentence(...own)];
  const day = issued.length > 1 ? dayFirst(issued, words) : '';
  const viewed = `[${words.viewed} ${dayFirst(accessed, words)}]`;
  return joined([
    ...head,
    day === '' ? online : sentence(...online),
    sentence(...joined([[day], [viewed]])),
    [`${words.availableFrom}: ${oneLine(reference.url)}`],
  ]);
}

function titleOf({ kind, title, container }: Reference, words: ReferenceWords): string {
  const text = oneLine((kind === 'article' ? title : container) ?? '');
  const named = text === '' ? `[${words.untitled}]` : text;
  return kind === 'article' ? named : `${words.commentOn}: ${named}`;
}

function authorsInWords(
  authors: readonly CitedName[],
  kind: Reference['kind'],
  { and, andOthers, serialComma }: ReferenceWords,
): string {
  const names = authors.map((name, i) => {
    // a name of one's own making is spelt as its bearer does
    if ('literal' in name) return kind === 'comment' ? oneLine(name.literal) : capitals(name.literal);
    const family = capitals(name.family);
    const given = oneLine(name.given);
    return i === 0 ? `${family}, ${given}` : `${given} ${family}`;
  });
  if (names.length > MOST_AUTHORS) return `${names[0]} ${andOthers}`;
  return inSeries(names, and, { comma: serialComma });
}

function capitals(name: string): string {
  return oneLine(name).toLocaleUpperCase();
}
