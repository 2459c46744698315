/** Attributes by which a page tells machines what an element is. */
const VOCABULARIES = [
  'itemprop',
  'itemscope',
  'itemtype',
  'itemid',
  'property',
  'typeof',
  'vocab',
  'resource',
];

/** A name that says nothing: the same for the same one, with its digits, which tell items of a list apart. */
function nameless(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of name.replace(/\d+/g, '')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  const letters = (hash >>> 0).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  return `x${letters}${/\d+/.exec(name)?.[0] ?? ''}`;
}

/**
 * Takes from a page all names that known systems and themes are told by: classes and ids become words that mean nothing, though still
 * the same for the same elements, and microdata and RDFa go. What is found then is found by structure and words alone.
 */
export function scramble(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    const classes = element.getAttribute('class');
    if (classes !== null) {
      element.setAttribute('class', classes.split(/\s+/).filter(Boolean).map(nameless).join(' '));
    }
    if (element.id) element.setAttribute('id', nameless(element.id));
    const href = element.getAttribute('href');
    const fragment = href?.indexOf('#') ?? -1;
    if (href !== null && fragment >= 0 && fragment < href.length - 1) {
      element.setAttribute('href', `${href.slice(0, fragment)}#${nameless(href.slice(fragment + 1))}`);
    }
    if (!element.closest('head')) for (const name of VOCABULARIES) element.removeAttribute(name);
  }
}
