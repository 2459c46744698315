/** What a placeholder stands for. */
export type TemplateValue =
  /** Words: their signs mean nothing in Markdown. */
  | { kind: 'plain'; text: string }
  | { kind: 'markdown'; text: string }
  | { kind: 'words'; words: readonly string[] }
  /** Repeated for each. */
  | { kind: 'list'; items: readonly TemplateView[] };

/** Values are worked out when they are asked for. */
export type TemplateView = Readonly<Record<string, () => TemplateValue>>;

/** Names that a template may use; those of a list hold those of its items. */
export interface TemplateNames {
  readonly [name: string]: TemplateNames | null;
}

/** Why a template cannot be used, and where: lines count from 1. */
export interface TemplateProblem {
  reason: 'unknown' | 'not-closed' | 'not-open' | 'not-a-list' | 'broken';
  /** Of the placeholder; where it is broken, what stands there. */
  name: string;
  line: number;
}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'section'; name: string; inverted: boolean; parts: Part[] };

/** `{{name}}`, `{{#name}} … {{/name}}` where there is something or for each, `{{^name}} … {{/name}}` where there is nothing. */
const TAG = /\{\{\s*([#^/]?)\s*([\w-]*)\s*\}\}/g;

/** What would be a placeholder, if it was a name and had both braces at both ends. */
const BROKEN = /\{\{[^{}\n]{0,30}\}{0,2}/;

/** A section's tag on a line of its own takes the line with it. */
const LONE_TAG = /^[^\S\n]*(\{\{\s*[#^/]\s*[\w-]*\s*\}\})[^\S\n]*\n/gm;

/** A template that was read, or what is wrong with it. */
export function readTemplate(source: string, names: TemplateNames): Part[] | TemplateProblem {
  const text = source.replace(/\r\n?/g, '\n').replace(LONE_TAG, '$1\u0000');
  const top: Part[] = [];
  const open: { name: string; line: number; parts: Part[]; names: TemplateNames }[] = [];
  let at = 0;
  let line = 1;
  const add = (part: Part) => (open.at(-1)?.parts ?? top).push(part);
  const known = () => open.at(-1)?.names ?? names;
  const addText = (until: number): TemplateProblem | null => {
    const words = text.slice(at, until);
    const broken = BROKEN.exec(words);
    const linesTo = (end: number) => words.slice(0, end).split(/[\n\0]/).length - 1;
    if (broken) return { reason: 'broken', name: broken[0], line: line + linesTo(broken.index) };
    line += linesTo(words.length);
    const shown = words.replaceAll('\0', '');
    if (shown !== '') add({ kind: 'text', text: shown });
    return null;
  };
  for (const { 0: tag, 1: sign = '', 2: name = '', index } of text.matchAll(TAG)) {
    const broken = addText(index);
    if (broken) return broken;
    at = index + tag.length;
    if (sign === '/') {
      const section = open.pop();
      if (section?.name !== name) return { reason: 'not-open', name, line };
      continue;
    }
    if (!Object.hasOwn(known(), name)) return { reason: 'unknown', name, line };
    const items = known()[name];
    if (sign === '') {
      if (items) return { reason: 'not-a-list', name, line };
      add({ kind: 'value', name });
      continue;
    }
    const parts: Part[] = [];
    add({ kind: 'section', name, inverted: sign === '^', parts });
    open.push({ name, line, parts, names: sign === '#' && items ? { ...known(), ...items } : known() });
  }
  const broken = addText(text.length);
  if (broken) return broken;
  const [left] = open;
  return left ? { reason: 'not-closed', name: left.name, line: left.line } : top;
}

export const isProblem = (read: Part[] | TemplateProblem): read is TemplateProblem => 'reason' in read;

/** @param write how a value stands in the text */
export function fillTemplate(
  parts: readonly Part[],
  view: TemplateView,
  write: (value: TemplateValue) => string,
): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const value = view[part.name]?.();
      if (part.kind === 'value') return value ? write(value) : '';
      if (!value || isEmpty(value)) return part.inverted ? fillTemplate(part.parts, view, write) : '';
      if (part.inverted) return '';
      const views = value.kind === 'list' ? value.items.map((item) => ({ ...view, ...item })) : [view];
      return views.map((one) => fillTemplate(part.parts, one, write)).join('');
    })
    .join('');
}

function isEmpty(value: TemplateValue): boolean {
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'words' ? value.words.length === 0 : value.text === '';
}
