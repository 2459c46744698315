import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { writeReadingMarkup } from './reading-markup';
import { ID_PREFIX, KEPT_ATTRIBUTES, KEPT_ELEMENTS } from './reading-vocabulary';

const ATTRIBUTES = [...new Set(Object.values(KEPT_ATTRIBUTES).flat())];
const ADDRESSES = new Set(['href', 'src', 'cite']);

const CONFIG: Config = {
  ALLOWED_TAGS: [...KEPT_ELEMENTS],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // DOMPurify would take the values of all others for addresses too
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => !ADDRESSES.has(name)),
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|#)/i,
};

let instance: DOMPurify | null = null;

/** One for the whole program: making one costs more than sanitizing a comment. */
function purifier(): DOMPurify {
  if (instance) return instance;
  const made = createDOMPurify(window);
  made.setConfig(CONFIG);
  made.addHook('uponSanitizeAttribute', (_element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName === 'id') attribute.keepAttr = attrValue.startsWith(ID_PREFIX);
    if (attrName === 'class') attribute.keepAttr = /^lang(?:uage)?-[\w+#.-]{1,40}$/.test(attrValue);
  });
  instance = made;
  return made;
}

/**
 * Nodes of an untrusted page as HTML that is safe to store and to show: text, its structure, pictures and links,
 * with absolute addresses; no scripts, handlers, styles, form fields, frames, names that could shadow anything. The
 * nodes are only read. Ids remain where a link among these nodes leads to them, with a prefix.
 */
export function sanitizeFragment(nodes: readonly Node[], baseUrl: URL): string {
  const { html, plain } = writeReadingMarkup(nodes, baseUrl);
  // plain: text, paragraphs and emphasis alone, written by our own hand, so that thousands of comments stay cheap
  return plain ? html : purifier().sanitize(html);
}

/** Stored markup once more before it is shown: whoever wrote into the store, nothing but reading markup comes out. */
export function sanitizeHtml(html: string): string {
  return purifier().sanitize(html);
}
