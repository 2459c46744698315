/** What separates a title from a site's name. */
const SEPARATOR = /\s+(?:[|•·»«›‹:/\\*~]|[-–—]|::|\/\/)\s+|\s*[|»«]\s*|:\s+(?=[^:]*$)/;
const STRONG = /\s+(?:[|•·»«›‹]|::|\/\/)\s+|\s*[|»«]\s*/;

const NOT_ASCII = /[^ -~\s]/;

/** For comparing titles: without case, punctuation and accents of typography. */
export function comparable(title: string): string {
  // the same, much faster
  if (!NOT_ASCII.test(title))
    return title
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The parts of a title between separators. */
export const segmentsOf = (title: string): string[] =>
  title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * A title without the site's name before or after it: the known names, or what stands after the last strong
 * separator and is short.
 * @param names `comparable` names of the site
 */
export function withoutSite(title: string, names: ReadonlySet<string>): string {
  let rest = title.replace(/\s+/g, ' ').trim();
  const isName = (part: string): boolean =>
    names.has(comparable(part)) || names.has(comparable(part).replace(/ /g, ''));
  for (let i = 0; i < 3; i++) {
    const last = lastSplit(rest, SEPARATOR);
    if (last && isName(last.after)) rest = last.before;
    const first = firstSplit(rest, SEPARATOR);
    if (first && isName(first.before)) rest = first.after;
  }
  const strong = lastSplit(rest, STRONG);
  if (strong && words(strong.after) <= 6 && words(strong.before) > words(strong.after)) return strong.before;
  if (strong && words(strong.after) <= 3 && words(strong.before) >= 2) return strong.before;
  const dash = lastSplit(rest, /\s+[-–—]\s+/);
  if (rest === title.trim() && dash && words(dash.after) <= 3 && words(dash.before) >= 4) return dash.before;
  return rest;
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

interface Split {
  before: string;
  after: string;
}

function firstSplit(text: string, separator: RegExp): Split | null {
  const found = separator.exec(text);
  if (!found?.index) return null;
  return {
    before: text.slice(0, found.index).trim(),
    after: text.slice(found.index + found[0].length).trim(),
  };
}

function lastSplit(text: string, separator: RegExp): Split | null {
  let last: Split | null = null;
  for (const found of text.matchAll(new RegExp(separator, 'g'))) {
    if (!found.index) continue;
    const after = text.slice(found.index + found[0].length).trim();
    if (after) last = { before: text.slice(0, found.index).trim(), after };
  }
  return last;
}
