import type { MarkedDocument } from '@/components/marking/anchored-marks';
import type { ExtractedComment, ExtractedPage } from '@/lib/model';

/** Letters of a comment by which the element that holds it is recognised. */
const BEGINNING = 30;
/** An anchor with the comment's id may stand beside the text: so many elements around it are looked at. */
const STEPS_OUT = 3;

/** Where article and comments stand in the live page, as far as its own addresses of comments lead to them. */
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
      if (!element) continue;
      this.#elements.set(comment.id, element);
      this.#sources.set(element, comment.id);
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
