/** A page beyond its own tree: what stands in open shadow roots and in frames of the same origin. */

/** A page with more of them is not looked through to its end. */
const MOST_PARTS = 300;

export interface PageParts {
  /** Those of the document, also within one another. */
  shadowRoots: ShadowRoot[];
  /** Documents of the frames; not the frames in those. */
  frames: Document[];
}

/** Finds the parts of a document that have words; those nobody may read are left out. */
export function findParts(document: Document): PageParts {
  const parts: PageParts = { shadowRoots: [], frames: [] };
  const waiting: (Document | ShadowRoot)[] = [document];
  let left = MOST_PARTS;
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    for (const element of root.querySelectorAll('*')) {
      const { shadowRoot } = element;
      if (shadowRoot && left-- > 0) {
        waiting.push(shadowRoot);
        if (/\S/.test(shadowRoot.textContent)) parts.shadowRoots.push(shadowRoot);
      }
      const inside = isFrame(element) ? documentIn(element) : null;
      if (inside && left-- > 0) parts.frames.push(inside);
    }
  }
  return parts;
}

export function isFrame(target: EventTarget | null): target is HTMLIFrameElement {
  return target !== null && 'localName' in target && /^i?frame$/.test(String(target.localName));
}

/** Null where the frame is of another origin, or shows no page. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    const inside = frame.contentDocument;
    return inside?.body && inside.body.localName === 'body' ? inside : null;
  } catch {
    return null; // some browsers throw where the others answer null
  }
}
