/** A root with this markup, in the document. */
export function rootOf(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

/** The range over the n-th place (from 0) where `words` stand in the text of `root`, white space as in the source. */
export function rangeOver(root: Element, words: string, n = 0): Range {
  let at = root.textContent.indexOf(words);
  for (let i = 0; i < n; i++) at = root.textContent.indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” is not there`);
  const range = document.createRange();
  const end = at + words.length;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let offset = 0;
  while (walker.nextNode()) {
    const { length } = walker.currentNode as Text;
    if (at >= offset && at < offset + length) range.setStart(walker.currentNode, at - offset);
    if (end > offset && end <= offset + length) range.setEnd(walker.currentNode, end - offset);
    offset += length;
  }
  return range;
}

export const plain = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();
