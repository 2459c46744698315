import type { ReadingContext } from '../../context';
import { spotDate } from './date-spot';
import {
  AUTHOR,
  AVATAR,
  BODY,
  COMMENT,
  CONTROL,
  DATE,
  ELSEWHERE,
  MAYBE_COMMENT,
  PING,
  rolesOf,
} from './roles';
import {
  COMMENT_HEADING,
  isVerb,
  OTHER_HEADING,
  PING_TEXT,
  SAYS_BY,
  TRAILING_VERB,
  REPLY_TEXT,
} from './words';

/**
 * A page as one list of its elements and texts in document order, with running sums: what an element holds is a
 * difference of two sums, so that thousands of candidates can be compared without walking the page again.
 */
export interface Survey {
  nodes: Node[];
  /** Index of the parent; -1 for the root. */
  parents: number[];
  /** Index behind the last descendant. */
  ends: number[];
  depths: number[];
  /** What the element says it holds (see roles); 0 for texts. */
  roles: number[];
  sums: Record<Fact, number[]>;
  /** Over each entry: how many names and headings say that comments stand here. */
  evidence: {
    named: Int32Array;
    maybe: Int32Array;
    headed: Int32Array;
    pings: Int32Array;
    elsewhere: Int32Array;
  };
  /** Fields for longer texts, outside of which a discussion can be continued. */
  textareas: number;
}

/** What is counted. Texts in characters, all others in pieces. */
export const FACTS = [
  'text',
  'linked',
  'prose',
  'dates',
  'authors',
  'replies',
  'avatars',
  'titles',
  'heads',
  'fields',
  'pings',
] as const;
export type Fact = (typeof FACTS)[number];

/** How much of a fact the entry at `index` holds. */
export const amount = (survey: Survey, fact: Fact, index: number): number =>
  amountBetween(survey, fact, index, survey.ends[index] ?? index);

export const amountBetween = ({ sums }: Survey, fact: Fact, first: number, last: number): number =>
  (sums[fact][last] ?? 0) - (sums[fact][first] ?? 0);

export const elementAt = ({ nodes }: Survey, index: number): Element | null => {
  const node = nodes[index];
  return node?.nodeType === 1 ? (node as Element) : null;
};

const SKIPPED = new Set(
  'script style noscript template svg iframe object embed canvas select option head meta link audio video math datalist'.split(
    ' ',
  ),
);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 legend summary caption'.split(' '));
const LONGEST_HEADING = 90;
const LONGEST_LABEL = 45;
/** Entries between two breaths. */
const STRETCH = 2000;

class Surveyor {
  readonly survey: Survey;
  /** The sums of the survey, one after the other. */
  private readonly columns: readonly number[][];
  private readonly open: number[] = [];
  private links = 0;
  readonly commentHeads: number[] = [];
  readonly otherHeads: number[] = [];
  /** The page's title, which no discussion holds. */
  title = -1;

  constructor() {
    const sums = Object.fromEntries(FACTS.map((fact) => [fact, [0]])) as unknown as Record<Fact, number[]>;
    this.columns = Object.values(sums);
    const none = new Int32Array(0);
    this.survey = {
      nodes: [],
      parents: [],
      ends: [],
      depths: [],
      roles: [],
      sums,
      evidence: { named: none, maybe: none, headed: none, pings: none, elsewhere: none },
      textareas: 0,
    };
  }

  private add(node: Node, roles: number): number {
    const { nodes, parents, ends, depths } = this.survey;
    const index = nodes.length;
    nodes.push(node);
    parents.push(this.open.at(-1) ?? -1);
    ends.push(index + 1);
    depths.push(this.open.length);
    this.survey.roles.push(roles);
    for (const sum of this.columns) sum.push(sum[index] ?? 0);
    return index;
  }

  private count(fact: Fact, by: number): void {
    const sums = this.survey.sums[fact];
    sums[sums.length - 1] = (sums.at(-1) ?? 0) + by;
  }

  /** False: nothing inside it counts. */
  enter(element: Element): boolean {
    const name = element.localName;
    if (SKIPPED.has(name)) return false;
    const roles = rolesOf(element);
    const index = this.add(element, roles);
    if (name === 'textarea' || name === 'input') {
      if (name === 'textarea') {
        this.survey.textareas++;
        this.count('fields', 1);
      }
      return false;
    }
    if (name === 'img') {
      if (roles & AVATAR) this.count('avatars', 1);
      return false;
    }
    if (roles & AUTHOR && !(roles & BODY)) this.count('authors', 1);
    if (name === 'time') this.count('dates', 1);
    if (name === 'a') this.links++;
    if (name === 'h1' && this.title < 0) this.title = index;
    this.open.push(index);
    return true;
  }

  leave(): void {
    const index = this.open.pop();
    if (index === undefined) return;
    const { ends, nodes } = this.survey;
    ends[index] = nodes.length;
    const element = nodes[index] as Element;
    if (element.localName === 'a') this.links--;
    if (HEADINGS.has(element.localName)) this.closeHeading(index, element);
  }

  private closeHeading(index: number, element: Element): void {
    const length = amount(this.survey, 'text', index);
    if (length === 0) return;
    // the whole of a teaser's title is a link
    if (amount(this.survey, 'linked', index) > 0.8 * length && length > 15) this.count('titles', 1);
    if (length > LONGEST_HEADING) return;
    const text = element.textContent.trim();
    if (COMMENT_HEADING.test(text)) this.noteCommentHead(index);
    else if (OTHER_HEADING.test(text)) this.otherHeads.push(index);
    else return;
    if (index === this.title) this.title = -2;
  }

  private noteCommentHead(index: number): void {
    if (this.commentHeads.at(-1) === index) return;
    this.commentHeads.push(index);
    this.count('heads', 1);
  }

  text(node: Text): void {
    const data = node.data;
    const text = data.length > 500 ? data : data.trim();
    if (!text || (data.length > 500 && !/\S/.test(data))) return;
    this.add(node, 0);
    const length = text.length;
    this.count('text', length);
    if (this.links > 0) this.count('linked', length);
    const around = this.open.at(-1) ?? -1;
    const roles =
      (this.survey.roles[around] ?? 0) | (this.survey.roles[this.survey.parents[around] ?? -1] ?? 0);
    if (length <= LONGEST_LABEL && REPLY_TEXT.test(text)) {
      this.count('replies', 1);
      return;
    }
    if (text.startsWith('Ping') || text.startsWith('Track') || text.startsWith('ping')) {
      if (PING_TEXT.test(text.slice(0, 40))) this.count('pings', 1);
    }
    if (length <= 60 && (isVerb(text) || SAYS_BY.test(text) || TRAILING_VERB.test(text)))
      this.count('authors', 1);
    const inTime = this.isIn('time', around);
    const spot = inTime ? null : spotDate(length > 240 ? text.slice(0, 60) : text);
    if (spot?.day) this.count('dates', 1);
    if (
      length <= LONGEST_HEADING &&
      this.links === 0 &&
      !spot &&
      COMMENT_HEADING.test(text) &&
      isLabel(text)
    ) {
      this.noteCommentHead(around);
    }
    const meta = inTime || (roles & (AUTHOR | DATE | CONTROL) && !(roles & BODY)) || this.links > 0;
    if (!meta && !(spot?.day && length < 60)) this.count('prose', length);
  }

  private isIn(name: string, around: number): boolean {
    return (this.survey.nodes[around] as Element | undefined)?.localName === name;
  }
}

/** A word over comments rather than a sentence about them. */
const isLabel = (text: string): boolean => text.length <= 45 && !/[.,;!?]\s|[.;,]$/.test(text);

/** Reads the page below `root`. */
export async function surveyOf(root: Element, context: ReadingContext): Promise<Survey> {
  const surveyor = new Surveyor();
  const { nodes } = surveyor.survey;
  let due = STRETCH;
  let node: Node = root;
  walk: for (;;) {
    if (nodes.length >= due) {
      due = nodes.length + STRETCH;
      const pause = context.breathe();
      if (pause) await pause;
    }
    if (node.nodeType === 3) surveyor.text(node as Text);
    else if (node.nodeType === 1 && surveyor.enter(node as Element)) {
      const inside = node.firstChild;
      if (inside) {
        node = inside;
        continue;
      }
      surveyor.leave();
    }
    let next = node === root ? null : node.nextSibling;
    while (!next) {
      const up: Node | null = node === root ? null : node.parentNode;
      if (!up) break walk;
      node = up;
      surveyor.leave();
      next = node === root ? null : node.nextSibling;
      if (node === root) break walk;
    }
    node = next;
  }
  await context.breathe();
  weighEvidence(surveyor);
  return surveyor.survey;
}

/** Spreads names and headings over what they stand over. */
function weighEvidence({ survey, title, commentHeads, otherHeads }: Surveyor): void {
  const { nodes, ends, roles, parents } = survey;
  const size = nodes.length;
  const all = amountBetween(survey, 'text', 0, size);
  const evidence = {
    named: new Int32Array(size + 1),
    maybe: new Int32Array(size + 1),
    headed: new Int32Array(size + 1),
    pings: new Int32Array(size + 1),
    elsewhere: new Int32Array(size + 1),
  };
  const spread = (kind: keyof typeof evidence, first: number, last: number): void => {
    const list = evidence[kind];
    list[first] = (list[first] ?? 0) + 1;
    list[last] = (list[last] ?? 0) - 1;
  };
  for (let i = 0; i < size; i++) {
    const role = roles[i] ?? 0;
    if (!(role & (COMMENT | MAYBE_COMMENT | ELSEWHERE))) continue;
    const end = ends[i] ?? i + 1;
    const holdsTitle = title >= i && title < end;
    if (holdsTitle || end - i < 2 || i === 0) continue;
    if (role & PING) spread('pings', i, end);
    if (role & ELSEWHERE) {
      if (amountBetween(survey, 'text', i, end) < 0.4 * all) spread('elsewhere', i, end);
    } else spread(role & COMMENT ? 'named' : 'maybe', i, end);
  }
  for (const head of commentHeads) {
    // the heading may have a box of its own, and that one another
    for (let top = head, level = 0; level < 4; level++) {
      const around = parents[top] ?? -1;
      if (around < 0) break;
      const from = ends[top] ?? top + 1;
      const stop = otherHeads.find((other) => other >= from && parents[other] === around);
      const end = Math.min(ends[around] ?? size, stop ?? size);
      if (end > from) spread('headed', from, end);
      if (amount(survey, 'text', around) > amount(survey, 'text', head) + 80) break;
      top = around;
    }
  }
  for (const list of Object.values(evidence)) {
    for (let i = 1; i <= size; i++) list[i] = (list[i] ?? 0) + (list[i - 1] ?? 0);
  }
  survey.evidence = evidence;
}
