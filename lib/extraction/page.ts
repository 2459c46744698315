import { bodyOf, type Outline, outlineOf } from './outline';
import type { Sliced } from './slices';

/** What an element must have for a selector to match it, or one around or before it. */
interface Need {
  /** `classPart` and its like: parts of one value of the attribute; `any`: whatever the selector says. */
  of: 'class' | 'id' | 'classPart' | 'idPart' | 'hrefPart' | 'any';
  /** In lower case, parts by line; of `any` a selector. */
  name: string;
  /** The place of its answer among those of a page. */
  place: number;
}

/** Needs are constants of the program, too: many selectors share one. */
const allNeeds = new Map<string, Need>();

function needOf(of: Need['of'], name: string): Need {
  const key = `${of} ${name}`;
  let need = allNeeds.get(key);
  if (!need) allNeeds.set(key, (need = { of, name, place: allNeeds.size }));
  return need;
}

/** One of the selectors of a list. */
interface Alternative {
  selector: string;
  needs: readonly Need[];
}

/** Selectors are constants of the program: each is taken apart once. */
const alternatives = new Map<string, readonly Alternative[]>();

const BRACKETS = String.raw`\((?:[^()"]|\((?:[^()"]|\([^()"]*\))*\)|"[^"]*")*\)`;

/** One of the selectors of a list: up to a comma that stands in no brackets. */
const SELECTOR = new RegExp(String.raw`(?:[^,()[\]]|${BRACKETS}|\[(?:[^\]"]|"[^"]*")*\])+`, 'g');

/** Parts of a selector: what stands in round brackets may be an exception or a choice, so it is passed over. */
const PART = new RegExp(
  String.raw`${BRACKETS}|\[([\w-]+)(?:[~|^$*]?=\s*"?([^"\]]*)"?(?:\s+[is])?)?\]|::?[\w-]+|([.#]?)([\w-]+)`,
  'g',
);

/** Escapes, and marks of the language in quotation marks: such a selector is tried always. */
const isOdd = (selector: string): boolean =>
  selector.includes('\\') || (selector.match(/"[^"]*"/g) ?? []).some((text) => /[()[\]]/.test(text));

function needsOf(selector: string): Need[] {
  if (isOdd(selector)) return [];
  const found: Need[] = [];
  let end = -1;
  for (const { 0: part, 1: attribute, 2: value, 3: mark, 4: name = '', index } of selector.matchAll(PART)) {
    const before = index === end ? found.at(-1) : undefined;
    end = index + part.length;
    if (attribute) {
      const need = attributeNeed(attribute, value);
      // `[class*="a"][class*="b"]`: one value must have both
      const isMore = before?.of === need.of && (need.of === 'classPart' || need.of === 'idPart');
      found.push(isMore ? needOf(need.of, `${before.name}\n${need.name}`) : need);
    } else if (mark === '.') found.push(needOf('class', name.toLowerCase()));
    else if (mark === '#') found.push(needOf('id', name.toLowerCase()));
    else if (name) found.push(needOf('any', name));
  }
  // those last for which the page must be searched
  return found.sort((a, b) => Number(a.of === 'any') - Number(b.of === 'any'));
}

function attributeNeed(attribute: string, value: string | undefined): Need {
  if ((attribute === 'class' || attribute === 'id' || attribute === 'href') && value)
    return needOf(`${attribute}Part`, value.toLowerCase());
  return needOf('any', `[${attribute}]`);
}

function alternativesOf(list: string): readonly Alternative[] {
  let known = alternatives.get(list);
  if (!known) {
    known = (list.match(SELECTOR) ?? []).map((part) => {
      const selector = part.trim();
      return { selector, needs: needsOf(selector) };
    });
    alternatives.set(list, known);
  }
  return known;
}

/** The names on a page, in lower case: old documents do not mind the case of classes and ids. */
interface Names {
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  classValues: readonly string[];
  allClasses: string;
  allIds: string;
}

function namesIn(root: ParentNode): Names {
  const classNames = new Set<string>();
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[class]')) classNames.add(element.getAttribute('class') ?? '');
  for (const element of root.querySelectorAll('[id]'))
    ids.add((element.getAttribute('id') ?? '').toLowerCase());
  const classValues = [...classNames].map((value) => value.toLowerCase());
  const allClasses = classValues.join('\n');
  return {
    classes: new Set(allClasses.split(/\s+/)),
    ids,
    classValues,
    allClasses,
    allIds: [...ids].join('\n'),
  };
}

/** Whether one of the values has all parts. Most parts are in none: to look through all at once tells it quickly. */
function hasParts(all: string, values: Iterable<string>, name: string): boolean {
  const parts = name.split('\n');
  if (!parts.every((part) => all.includes(part))) return false;
  return parts.length === 1 || [...values].some((value) => parts.every((part) => value.includes(part)));
}

/** All addresses of links, in lower case. */
function addressesIn(root: ParentNode): string {
  let all = '';
  for (const element of root.querySelectorAll('[href]')) all += `${element.getAttribute('href') ?? ''}\n`;
  return all.toLowerCase();
}

/**
 * A page as the readers ask it for elements. Their lists of selectors are long, pages are large, and hardly any selector matches: of
 * each list only those are tried for which the page has the names. The names are those at the time of the first question.
 * @template Root the document, or a part of the page that is a tree of its own (a frame's document, a shadow tree)
 */
export class Page<Root extends ParentNode & Node = Document> {
  private outline: Outline | null | undefined;
  private names: Names | null = null;
  private addresses: string | null = null;
  /** For each need, by its place, whether the page has it; undefined: not asked yet. */
  private readonly answers: (boolean | undefined)[] = [];

  constructor(readonly root: Root) {}

  /** What the body holds, walked on the first question; null where there is no body. */
  *outlined(): Sliced<Outline | null> {
    if (this.outline === undefined) {
      const body = bodyOf(this.root);
      this.outline = body && (yield* outlineOf(body));
    }
    return this.outline;
  }

  /** As `querySelectorAll`. */
  all(list: string): readonly Element[] | NodeListOf<Element> {
    const selector = this.possible(list);
    return selector === '' ? [] : this.root.querySelectorAll(selector);
  }

  /** As `querySelector`. */
  first(list: string): Element | null {
    const selector = this.possible(list);
    return selector === '' ? null : this.root.querySelector(selector);
  }

  /** Those of a list that may match. */
  private possible(list: string): string {
    let possible = '';
    for (const { selector, needs } of alternativesOf(list))
      if (needs.every(this.has)) possible += possible === '' ? selector : `, ${selector}`;
    return possible;
  }

  private readonly has = (need: Need): boolean => (this.answers[need.place] ??= this.find(need));

  private find({ of, name }: Need): boolean {
    this.names ??= namesIn(this.root);
    const { classes, ids, classValues, allClasses, allIds } = this.names;
    switch (of) {
      case 'class':
        return classes.has(name);
      case 'id':
        return ids.has(name);
      case 'classPart':
        return hasParts(allClasses, classValues, name);
      case 'idPart':
        return hasParts(allIds, ids, name);
      case 'hrefPart':
        return (this.addresses ??= addressesIn(this.root)).includes(name);
      case 'any':
        return this.root.querySelector(name) !== null;
    }
  }
}
