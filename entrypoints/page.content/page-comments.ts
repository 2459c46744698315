import type { MarkedDocument } from '@/components/marking/anchored-marks';
import { fold } from '@/lib/annotation/normalise';
import { rangeOfLetters, textIndex } from '@/lib/annotation/text-index';
import type { ExtractedComment, ExtractedPage } from '@/lib/model';

/** Letters of a comment by which the element that holds it is recognised. */
const BEGINNING = 30;
/** An anchor with the comment's id may stand beside the text: so many elements around it are looked at. */
const STEPS_OUT = 3;

/** Letters with which a text is not found by chance: a shorter one must stand only once in what is left of the page. */
const TELLING = 40;
/** So many texts that are not found say that the page's texts are others. */
const MOST_MISSES = 20;

/** Where article and comments stand in the live page: its own addresses lead to the comments, else their words. */
export class PageComments implements MarkedDocument {
  #elements = new Map<string, Element>();
  #sources = new WeakMap<Element, string>();

  constructor(private readonly document: Document) {}

  /** Learns where the comments of a page just read are. */
  learn(page: ExtractedPage): void {
    this.#elements.clear();
    this.#sources = new WeakMap();
    for (const comment of page.comments) {
      const element = this.#holderOf(comment);
      if (element) this.#keep(comment, element);
    }
    this.#learnByWords(page.comments.filter(({ id }) => !this.#elements.has(id)));
  }

  #keep({ id }: ExtractedComment, element: Element): void {
    this.#elements.set(id, element);
    this.#sources.set(element, id);
  }

  /** @param comments in the order of the page, of which nothing but the words says where they stand */
  #learnByWords(comments: readonly ExtractedComment[]): void {
    if (comments.length === 0) return;
    const index = textIndex(this.document.body);
    let from = 0;
    let misses = 0;
    for (const comment of comments) {
      const letters = fold(comment.text);
      const at = letters === '' ? -1 : index.text.indexOf(letters, from);
      const isTelling = letters.length >= TELLING || index.text.indexOf(letters, at + 1) < 0;
      if (at < 0 && ++misses >= MOST_MISSES) return;
      if (at < 0 || !isTelling) continue;
      from = at + letters.length;
      const around = rangeOfLetters(index, at, from)?.commonAncestorContainer;
      const element = around?.nodeType === 1 ? (around as Element) : around?.parentElement;
      // what holds everything holds other comments, too
      if (element && element !== this.document.body && !this.#sources.has(element))
        this.#keep(comment, element);
    }
  }

  root(): Element {
    return this.document.body;
  }

  commentElement(sourceId: string): Element | null {
    const element = this.#elements.get(sourceId);
    return element?.isConnected ? element : null;
  }

  commentAt(node: Node): string | null {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const source = at instanceof Element ? this.#sources.get(at) : undefined;
      if (source !== undefined) return source;
    }
    return null;
  }

  #holderOf({ url, text }: ExtractedComment): Element | null {
    const fragment = url === null ? '' : decoded(new URL(url).hash.slice(1));
    const beginning = squeezed(text).slice(0, BEGINNING);
    let element = fragment === '' ? null : this.document.getElementById(fragment);
    for (let step = 0; element && element !== this.document.body && step < STEPS_OUT; step++) {
      if (squeezed(element.textContent).includes(beginning)) return element;
      element = element.parentElement;
    }
    return null;
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a lone % is not an escape
  }
}
