import type { ReadingContext } from '../../context';
import type { Outline } from '../../outline';
import { spotDate } from './date-spot';
import { evidenceOf, noEvidence } from './evidence';
import { AUTHOR, AVATAR, BODY, CONTROL, DATE, rolesOf } from './roles';
import {
  COMMENT_HEADING,
  isVerb,
  OTHER_HEADING,
  PING_TEXT,
  SAYS_BY,
  TRAILING_VERB,
  REPLY_TEXT,
} from './words';
import { amount, COLUMNS, FACTS, type Fact, type Survey } from './survey';

const SKIPPED = new Set(
  'script style noscript template svg iframe object embed canvas select option head meta link audio video math datalist'.split(
    ' ',
  ),
);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 legend summary caption'.split(' '));
const LONGEST_HEADING = 90;
const LONGEST_LABEL = 45;
/** Entries that there is room for at first: more than most pages have. */
const FIRST_ENTRIES = 4096;
/** Entries between two breaths. */
const STRETCH = 2000;

class Surveyor {
  readonly survey: Survey;
  private readonly open: number[] = [];
  private links = 0;
  readonly otherHeads: number[] = [];
  readonly textareas: number[] = [];
  /** The page's title, which no discussion holds. */
  title = -1;

  constructor() {
    this.survey = {
      nodes: [],
      parents: [],
      ends: [],
      depths: [],
      roles: [],
      sums: new Int32Array(FIRST_ENTRIES * FACTS.length),
      evidence: noEvidence(0),
      commentHeads: [],
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
    this.sumUp(index + 1);
    return index;
  }

  /** Goes on from the sums of the entry before. */
  private sumUp(entry: number): void {
    const at = entry * FACTS.length;
    if (at + FACTS.length > this.survey.sums.length) {
      const longer = new Int32Array(2 * this.survey.sums.length);
      longer.set(this.survey.sums);
      this.survey.sums = longer;
    }
    this.survey.sums.copyWithin(at, at - FACTS.length, at);
  }

  private count(fact: Fact, by: number): void {
    const { nodes, sums } = this.survey;
    const at = nodes.length * FACTS.length + COLUMNS[fact];
    sums[at] = (sums[at] ?? 0) + by;
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
        this.textareas.push(index);
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
    const { commentHeads } = this.survey;
    if (commentHeads.at(-1) === index) return;
    commentHeads.push(index);
    this.count('heads', 1);
  }

  /** @param data the text, which is not blank */
  text(node: Text, data: string): void {
    const text = data.length > 500 ? data : data.trim();
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
    if (spot?.day) {
      this.count('dates', 1);
      // "X wrote on May 12"
      if (spot.start < 60 && TRAILING_VERB.test(` ${text.slice(0, spot.start)}`)) this.count('authors', 1);
    }
    if (
      length <= LONGEST_HEADING &&
      this.links === 0 &&
      !spot &&
      COMMENT_HEADING.test(text) &&
      isLabel(text)
    ) {
      this.noteCommentHead(around);
    }
    const isLabelOfField = this.isIn('label', around) && isForField(this.survey.nodes[around] as Element);
    const meta =
      inTime || isLabelOfField || (roles & (AUTHOR | DATE | CONTROL) && !(roles & BODY)) || this.links > 0;
    if (!meta && !(spot?.day && length < 60)) this.count('prose', length);
  }

  private isIn(name: string, around: number): boolean {
    return (this.survey.nodes[around] as Element | undefined)?.localName === name;
  }
}

/** "I agree to the terms" beside its box: nobody's words. */
const isForField = (label: Element): boolean =>
  label.hasAttribute('for') || label.querySelector('input, select, textarea') !== null;

/** A word over comments rather than a sentence about them. */
const isLabel = (text: string): boolean => text.length <= 45 && !/[.,;!?]\s|[.;,]$/.test(text);

/** Reads what is in a page's body. */
export async function surveyOf(outline: Outline, context: ReadingContext): Promise<Survey> {
  const { nodes, names, texts, ends } = outline;
  const surveyor = new Surveyor();
  /** Where the elements end that the surveyor is in. */
  const open: number[] = [];
  let at = 0;
  for (let turn = 1; at < nodes.length; turn++) {
    if (turn % STRETCH === 0) {
      const pause = context.breathe();
      if (pause) await pause;
    }
    for (; (open.at(-1) ?? Infinity) <= at; open.pop()) surveyor.leave();
    const node = nodes[at];
    const behind = ends[at] ?? at + 1;
    if (names[at] === '') surveyor.text(node as Text, texts[at] ?? '');
    else if (surveyor.enter(node as Element)) open.push(behind);
    else {
      at = behind;
      continue;
    }
    at++;
  }
  for (; open.length > 0; open.pop()) surveyor.leave();
  await context.breathe();
  surveyor.survey.evidence = evidenceOf(surveyor);
  return surveyor.survey;
}
