/** What a link to a footnote says: a number, letter or sign, bare or in brackets. */
const REFERENCE = /^[[({]?\s*(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#^]{1,3})\s*[\])}.]?$/i;

const BACK_MARK = 'footnote-back';

/**
 * Finds the links of a text to its footnotes, marks them as such, and gives every note a way back that has none.
 * Words are not added: marks are found by the words of the text.
 * @param backLabel what the way back is called
 */
export function markFootnotes(text: Element, backLabel: string): void {
  const seen = new Set<Element>();
  text.querySelectorAll<HTMLAnchorElement>('a[href^="#"]').forEach((link, i) => {
    const note = targetOf(link, text);
    if (!note || !isReference(link, note)) return;
    link.classList.add('footnote-ref');
    link.setAttribute('role', 'doc-noteref');
    link.id ||= `footnote-ref-${i + 1}`;
    if (seen.has(note) || leadsBack(note, text)) return;
    seen.add(note);
    const back = document.createElement('a');
    back.href = `#${link.id}`;
    back.className = BACK_MARK;
    back.setAttribute('aria-label', backLabel);
    (note.querySelector('p:last-of-type') ?? note).append(back);
  });
}

/** What a link's footnote says, without the ways back and what would be twice in the document; null: it leads to none. */
export function footnoteOf(link: HTMLAnchorElement, text: Element): DocumentFragment | null {
  const note = targetOf(link, text);
  if (!note) return null;
  const copy = document.createRange();
  copy.selectNodeContents(note);
  const content = copy.cloneContents();
  for (const back of content.querySelectorAll('a[href^="#"]')) {
    if (back.textContent.trim().length <= 2) back.remove();
  }
  for (const element of content.querySelectorAll('[id]')) element.removeAttribute('id');
  return content;
}

/** The note itself where the link leads to a mark at its beginning. */
function targetOf(link: HTMLAnchorElement, text: Element): Element | null {
  const id = link.getAttribute('href')?.slice(1);
  const target = id ? text.querySelector(`[id="${CSS.escape(id)}"]`) : null;
  if (!target) return null;
  const isMark = target.textContent.trim().length <= 4;
  return isMark ? (target.closest('li, dd, p, div') ?? target) : target;
}

function isReference(link: HTMLAnchorElement, note: Element): boolean {
  const words = link.textContent.trim();
  const small = link.closest('sup') !== null || link.querySelector('sup') !== null;
  if (!REFERENCE.test(words) && !(small && words.length > 0 && words.length <= 6)) return false;
  if (/^H[1-6]$/.test(note.tagName) || note.contains(link)) return false;
  // notes stand below their text
  return (link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function leadsBack(note: Element, text: Element): boolean {
  return Array.from(note.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')).some((link) => {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const target = id ? text.querySelector(`[id="${CSS.escape(id)}"]`) : null;
    return target !== null && (target.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
}
