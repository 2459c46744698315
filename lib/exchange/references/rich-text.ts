/** A text in which some words stand in italics, such as a reference. */
export type RichText = readonly (string | { italic: string })[];

export function italic(text: string): RichText {
  return text === '' ? [] : [{ italic: text }];
}

export function toPlain(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.italic)).join('');
}

/** For the clipboard: nothing but text and `<i>`. */
export function toHtml(text: RichText): string {
  return text
    .map((part) => (typeof part === 'string' ? escaped(part) : `<i>${escaped(part.italic)}</i>`))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What ends a sentence, a quotation mark behind it or not: no full stop follows. */
const ENDED = /[.?!…][”“’‘]?$/u;

/** With a full stop where it has no end yet; nothing stays nothing. */
export function sentence(...parts: RichText): RichText {
  const plain = toPlain(parts);
  if (plain === '') return [];
  return ENDED.test(plain) ? parts : [...parts, '.'];
}

/** One behind the other with a separator between them; what is empty is left out. */
export function joined(texts: readonly RichText[], separator = ' '): RichText {
  return texts
    .filter((text) => toPlain(text) !== '')
    .flatMap((text, i) => (i === 0 ? text : [separator, ...text]));
}

/** One line, without the signs that turn the direction of what follows. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
