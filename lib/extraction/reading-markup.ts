import { PlainCheck } from './plain-markup';
import {
  DROPPED_ELEMENTS,
  ID_PREFIX,
  KEPT_ATTRIBUTES,
  KEPT_ELEMENTS,
  MATH_ELEMENTS,
  RENAMED_ELEMENTS,
} from './reading-vocabulary';
import { walk } from './walk';

/** Levels of markup that are written; deeper markup is dropped and its text kept. Parsers stop at 512. */
const MAX_DEPTH = 200;

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Characters that parsers drop or rewrite. */
const UNSTABLE_TEXT = /[\0\r]/;

export interface ReadingMarkup {
  html: string;
  /** Nothing but what comes out of any parser and sanitizer as it was written (see `PlainCheck`). */
  plain: boolean;
}

/** Writes nodes in the reading vocabulary. Without recursion: nesting may be as deep as it likes. */
export function writeReadingMarkup(nodes: readonly Node[], baseUrl: URL): ReadingMarkup {
  const targets = linkedIds(nodes, baseUrl);
  let html = '';
  const check = new PlainCheck();
  /** Names of the open elements; empty for those that are not written. */
  const open: string[] = [];
  let depth = 0;
  let inMath = 0;

  const enter = (element: Element): boolean => {
    const name = writtenName(element, depth, inMath > 0, baseUrl);
    if (name === null) return false;
    if (name !== '') {
      const attributes = writeAttributes(element, name, baseUrl, targets);
      check.enter(name, attributes);
      html += `<${name}${attributes}>`;
      if (VOID.has(name)) return false;
      depth++;
    }
    if (name === 'math') inMath++;
    open.push(name);
    return true;
  };
  const leave = (): void => {
    const name = open.pop();
    if (!name) return;
    html += `</${name}>`;
    check.leave();
    depth--;
    if (name === 'math') inMath--;
  };

  const text = ({ data }: Text): void => {
    html += escapeText(data);
    check.text(data);
  };
  for (const root of nodes) walk(root, { enter, leave, text });
  return { html, plain: check.isPlain && !UNSTABLE_TEXT.test(html) };
}

/** The name to write; empty to write only what it holds; null to leave all of it out. */
function writtenName(element: Element, depth: number, inMath: boolean, baseUrl: URL): string | null {
  const name = element.localName.toLowerCase();
  if (DROPPED_ELEMENTS.has(name)) return null;
  // formulas hold formulas, and nothing else does
  const math = MATH_ELEMENTS.has(name);
  if (inMath ? !math : math && name !== 'math') return '';
  if (depth >= MAX_DEPTH && !VOID.has(name)) return '';
  if (name === 'img') return imageAddress(element.getAttribute('src') ?? '', baseUrl) === null ? null : name;
  if (name === 'span') return element.hasAttribute('lang') || element.hasAttribute('dir') ? name : '';
  if (name === 'a') return element.hasAttribute('href') || ownId(element) ? name : '';
  return keptName(name);
}

function keptName(name: string): string {
  return KEPT_ELEMENTS.has(name) ? name : (RENAMED_ELEMENTS[name] ?? '');
}

const NO_ATTRIBUTES: readonly string[] = [];
const EVERYWHERE = KEPT_ATTRIBUTES['*'] ?? NO_ATTRIBUTES;

function writeAttributes(element: Element, name: string, baseUrl: URL, targets: ReadonlySet<string>): string {
  if (!element.hasAttributes()) return '';
  let written = '';
  const write = (attribute: string): void => {
    const value = attribute === 'id' ? ownId(element) : element.getAttribute(attribute);
    const kept = value === null ? null : keptValue(attribute, value, name, baseUrl, targets);
    if (kept !== null) written += ` ${attribute}="${escapeAttribute(kept)}"`;
  };
  EVERYWHERE.forEach(write);
  (KEPT_ATTRIBUTES[name] ?? NO_ATTRIBUTES).forEach(write);
  return written;
}

/** The value to write; null: not this one. */
function keptValue(
  attribute: string,
  value: string,
  name: string,
  baseUrl: URL,
  targets: ReadonlySet<string>,
): string | null {
  switch (attribute) {
    case 'id':
      return targets.has(value) ? ID_PREFIX + value : null;
    case 'href':
      return keptLink(value, baseUrl, targets);
    case 'cite':
      return webAddress(value, baseUrl);
    case 'src':
      return imageAddress(value, baseUrl);
    case 'lang':
      return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value) ? value : null;
    case 'dir':
      return /^(?:ltr|rtl|auto)$/i.test(value) ? value : null;
    case 'class':
      return /(?:^|\s)(lang(?:uage)?-[\w+#.-]{1,40})(?:\s|$)/.exec(value)?.[1] ?? null;
    case 'width':
    case 'height':
    case 'colspan':
    case 'rowspan':
    case 'span':
    case 'start':
    case 'value':
      return /^-?\d{1,5}$/.test(value) ? value : null;
    case 'scope':
      return /^(?:row|col|rowgroup|colgroup)$/i.test(value) ? value : null;
    case 'display':
      return value === 'block' ? value : null;
    case 'open':
    case 'reversed':
      return '';
    default:
      return name === 'time' || attribute === 'datetime' ? value.slice(0, 40) : value;
  }
}

/** Absolute http(s) address; null for anything else. */
export function webAddress(value: string, baseUrl: URL): string | null {
  const url = parse(value, baseUrl);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** Address of a picture: http(s), or a picture in the address itself that cannot hold a script. */
export function imageAddress(value: string, baseUrl: URL): string | null {
  if (/^\s*data:/i.test(value)) {
    return /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=\s]+$/i.test(value.trim())
      ? value.trim()
      : null;
  }
  return webAddress(value, baseUrl);
}

function keptLink(value: string, baseUrl: URL, targets: ReadonlySet<string>): string | null {
  const fragment = ownFragment(value, baseUrl);
  if (fragment !== null && targets.has(fragment)) return `#${ID_PREFIX}${fragment}`;
  const url = parse(value, baseUrl);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
}

function parse(value: string, baseUrl: URL): URL | null {
  const trimmed = value.trim();
  return trimmed ? URL.parse(trimmed, baseUrl) : null;
}

/** The id that a link leads to within its own page; null when it leads elsewhere. */
function ownFragment(href: string, baseUrl: URL): string | null {
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return null;
  if (at > 0) {
    const url = parse(href.slice(0, at), baseUrl);
    if (
      !url ||
      url.origin !== baseUrl.origin ||
      url.pathname !== baseUrl.pathname ||
      url.search !== baseUrl.search
    ) {
      return null;
    }
  }
  const fragment = href.slice(at + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What links lead to; old pages name anchors instead. */
const ownId = (element: Element): string | null =>
  element.getAttribute('id') ?? (element.localName === 'a' ? element.getAttribute('name') : null);

const NO_TARGETS: ReadonlySet<string> = new Set();

/** Ids among these nodes that links among these nodes lead to. */
function linkedIds(nodes: readonly Node[], baseUrl: URL): ReadonlySet<string> {
  let wanted: Set<string> | null = null;
  for (const node of nodes) {
    if (node.nodeType !== 1 || !node.hasChildNodes()) continue;
    for (const link of (node as Element).querySelectorAll('a[href*="#"]')) {
      const fragment = ownFragment(link.getAttribute('href') ?? '', baseUrl);
      if (fragment) (wanted ??= new Set()).add(fragment);
    }
  }
  if (!wanted) return NO_TARGETS;
  const found = new Set<string>();
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    for (const target of [node as Element, ...(node as Element).querySelectorAll('[id], a[name]')]) {
      const id = ownId(target);
      if (id && wanted.has(id)) found.add(id);
    }
  }
  return found;
}

const escapeText = (text: string): string =>
  /[&<>\u00a0]/.test(text)
    ? text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/\u00a0/g, '&nbsp;')
    : text;

const escapeAttribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
