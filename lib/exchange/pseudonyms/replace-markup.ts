import { walk } from '@/lib/extraction/walk';
import type { Edit } from './replace';

/** Elements within a line: a name may begin before one and end in it. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Attributes that hold words. */
const WORDS = ['title', 'alt'];
const ADDRESSES = ['href', 'src', 'cite'];

export interface MarkupChanges {
  /** What is replaced in a text. */
  edits: (text: string) => Edit[];
  /** Whether words of an attribute name somebody. */
  namesSomebody: (text: string) => boolean;
  leadsToSomebody: (address: string) => boolean;
  /** Pictures go, their words stay: of what people write themselves, where they may show who they are. */
  withoutPictures: boolean;
}

/** Markup with names, profiles and mail addresses replaced in its text, and left out of its attributes. */
export function replaceInMarkup(html: string, changes: MarkupChanges): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let changed = changes.withoutPictures && dropPictures(body);
  changed = clearAttributes(body, changes) || changed;
  changed = replaceInText(body, changes.edits) || changed;
  return changed ? body.innerHTML : html;
}

function dropPictures(body: HTMLElement): boolean {
  const pictures = [...body.querySelectorAll('img')];
  for (const picture of pictures) picture.replaceWith(picture.alt);
  return pictures.length > 0;
}

function clearAttributes(body: HTMLElement, { namesSomebody, leadsToSomebody }: MarkupChanges): boolean {
  let changed = false;
  for (const element of body.querySelectorAll('[title], [alt], [href], [src], [cite], [id]')) {
    for (const name of [...WORDS, ...ADDRESSES, 'id']) {
      const value = element.getAttribute(name);
      if (value === null || value === '') continue;
      const own = name === 'id' || value.startsWith('#');
      const tells = ADDRESSES.includes(name) && !own ? leadsToSomebody(value) : namesSomebody(value);
      if (!tells) continue;
      element.removeAttribute(name);
      changed = true;
    }
  }
  return changed;
}

/** Where a text node's characters stand in the text of all. */
interface Piece {
  node: Text;
  from: number;
}

function replaceInText(body: HTMLElement, editsOf: (text: string) => Edit[]): boolean {
  const pieces: Piece[] = [];
  let text = '';
  let preformatted = 0;
  const breakLine = () => {
    if (!text.endsWith('\n')) text += '\n';
  };
  walk(body, {
    enter: ({ localName }) => {
      if (!INLINE.has(localName)) breakLine();
      if (localName === 'pre') preformatted++;
      return true;
    },
    leave: ({ localName }) => {
      if (!INLINE.has(localName)) breakLine();
      if (localName === 'pre') preformatted--;
    },
    text: (node) => {
      pieces.push({ node, from: text.length });
      // where lines of the source are none of the text
      text += preformatted > 0 ? node.data : node.data.replace(/[\r\n\t]/g, ' ');
    },
  });
  const edits = editsOf(text);
  // from behind, so that what stands before stays where it is
  for (const { start, end, by } of [...edits].reverse()) {
    let written = false;
    for (const { node, from } of pieces) {
      const [a, b] = [Math.max(start - from, 0), Math.min(end - from, node.length)];
      if (a >= b || end <= from) continue;
      // the whole stands where it begins
      node.replaceData(a, b - a, written ? '' : by);
      written = true;
    }
  }
  return edits.length > 0;
}
