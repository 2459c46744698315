import { authorNames, hasBylineWord, isPersonal } from './author-names';
import { type Claims, claim } from './claims';

/** A line of a byline, or what of it stands between separators. */
export interface DatedPart {
  text: string;
  /** What is left of it without its date. */
  rest: string;
  dated: boolean;
}

/** Ends of articles name their author too: "Autor: …", "Text: …", or the word and the name in the next line. */
const CLOSING = /^\s*(?:autor(?:in|en)?|text|author|auteur|written by|verfasst von|von|by)\s*(?::?\s+\S|:$)/i;

/** "Von A B am 3.5.2019" at the end of a page is of the next article. */
const DATED = /\d\s*[./-]\s*\d|(?:19|20)\d\d/;

/** A word between a name and its date, or a time of day beside it, that has a line of its own. */
const CONNECTING =
  /^(?:am|on|vom|um|at|le|el|il|op|den|\p{P}+|\d{1,2}[:.h]\d\d(?:\s*(?:uhr|h|[ap]\.?m\.?))?)$/iu;

/** A longer line that has a byline's word within it is a sentence. */
const LONGEST_WITHIN = 120;

const WITHIN = /(?:^|\s)(?:von|vom|by|par|por|door|di|av)\s+(.*)$/iu;

/** Who wrote it, by what the lines say about it; the first that says so. */
export function readNames(lines: readonly DatedPart[], said: Claims, supposed: Claims): void {
  const parts = connected(lines);
  for (const [i, part] of parts.entries()) {
    const names = namesIn(part, isBesideDate(parts, i), parts[i + 1]);
    for (const name of names) claim(said, 'author', name);
    if (names.length) return;
    if (!supposed.author) claim(supposed, 'author', nameWithin(part));
  }
}

const connected = (lines: readonly DatedPart[]): DatedPart[] =>
  lines.filter(({ text }) => !CONNECTING.test(text));

const isBesideDate = (parts: readonly DatedPart[], i: number): boolean =>
  [parts[i - 1], parts[i], parts[i + 1]].some((part) => part?.dated);

function namesIn(
  { text, rest, dated }: DatedPart,
  nearDate: boolean,
  after: DatedPart | undefined,
): string[] {
  if (hasBylineWord(text)) {
    const names = authorNames(rest);
    // the word in one line, the name in the next
    if (!names.length && text.length < 20 && after && after.text.length < 60) return authorNames(after.rest);
    return nearDate ? names : names.filter(isPersonal);
  }
  const inner = dated && text.length < LONGEST_WITHIN ? WITHIN.exec(rest.replace(/\s*\|\s*$/, '')) : null;
  return inner?.[1] ? authorNames(inner[1]) : [];
}

/** "A portrait by A B": a name at the end of a line without a date. Headings of other articles end so, too. */
function nameWithin({ text, dated }: DatedPart): string | undefined {
  if (dated || text.length >= LONGEST_WITHIN || hasBylineWord(text)) return undefined;
  const name = WITHIN.exec(text)?.[1];
  // what ends with a full stop is a sentence
  return name && !/\.\s*$/.test(name) && isPersonal(name) ? name : undefined;
}

/** Two or three words, each with a capital: what stands beside a date may be anything. */
const PLAIN_NAME =
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}\.)?(?:\s(?:von|van|de))?(?:\s\p{Lu}\p{Ll}[\p{L}'’-]*){1,2}$/u;

/** A name before or after the date that is not part of the title. */
export function nameBesideDate(lines: readonly DatedPart[], heading: string): string | undefined {
  const parts = connected(lines);
  return parts
    .filter((_, i) => isBesideDate(parts, i))
    .map(({ rest }) => rest.replace(/^[\s|,]+|[\s|,]+$/g, ''))
    .find(
      (name) => PLAIN_NAME.test(name) && isPersonal(name) && !hasBylineWord(name) && !heading.includes(name),
    );
}

/** The names in the first line after the text that says whose it is. */
export function closingNames(lines: readonly string[]): string[] {
  for (const [i, line] of lines.entries()) {
    if (line.length > 100 || !CLOSING.test(line) || DATED.test(line)) continue;
    const names = authorNames(line.endsWith(':') ? (lines[i + 1] ?? '') : line).filter(isPersonal);
    if (names.length) return names;
  }
  return [];
}
