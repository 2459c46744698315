/** Where words stand in a text, in its own offsets, whatever white space is between them; null: they do not. */
export function passageOf(
  text: string,
  quote: string,
  { from, to } = { from: 0, to: text.length },
): { from: number; to: number } | null {
  const letters: number[] = [];
  let squeezed = '';
  for (let at = from; at < to; at++) {
    const letter = text.charAt(at);
    if (letter.trim() === '') continue;
    squeezed += letter;
    letters.push(at);
  }
  const wanted = quote.replace(/\s+/g, '');
  const found = wanted === '' ? -1 : squeezed.indexOf(wanted);
  const [first, last] = [letters[found], letters[found + wanted.length - 1]];
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 };
}
