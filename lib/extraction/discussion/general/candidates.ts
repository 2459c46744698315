import { evidenceAt, type Evidence } from './evidence';
import type { Group } from './groups';
import { COMMENT, MAYBE_COMMENT } from './roles';
import { amount, amountBetween, elementAt, FACTS, type Fact, type Survey } from './survey';
import { namedByPlace } from './slots';
import { wordsOfName } from './words';

/** One comment as a stretch of siblings: its own element, or a head and what follows it. */
export interface Stretch {
  /** Entries from `first` to before `last`; all have the same parent. */
  first: number;
  last: number;
  /** The element that makes it a comment. */
  mark: number;
  /** Index of the stretch that encloses it; -1 for none. */
  outer: number;
}

export interface Candidate {
  key: string;
  stretches: Stretch[];
  evidence: Evidence;
  /** Shares of the members: those with a text of their own, and those that have besides … */
  spoken: number;
  /** … a date or a link to answer, */
  marked: number;
  /** … a name, a picture of somebody, or the name of a comment, */
  signed: number;
  /** … a link to answer. */
  answered: number;
  /** Shares of the members with a date, … */
  dated: number;
  /** … a name that the markup names, … */
  named: number;
  /** … and what only comments have: a link to answer, a picture of somebody, the name of a comment. */
  proven: number;
  /** What speaks for its members, on average. */
  mean: number;
  /** For choosing among candidates of one page: grows with members, and falls where comments are cut in pieces. */
  score: number;
}

/** Texts that head a comment are shorter, and comments longer, in most cases. */
const HEAD_LENGTH = 25;

/**
 * A name and date alone, or a text alone, have about this much: two halves must not count for more than the whole.
 */
const HALF_A_COMMENT = 0.7;

type Reading = (survey: Survey, group: Group) => Candidate | null;

/** The readings of a group as comments: each member a comment, or each the head or the foot of one. */
export const READINGS: readonly Reading[] = [
  (survey, group) => toCandidate(survey, group, wholes(survey, group.members), 0),
  (survey, group) =>
    isShort(survey, group) ? toCandidate(survey, group, headed(survey, group.members), 0.15) : null,
  (survey, group) =>
    isShort(survey, group) ? toCandidate(survey, group, footed(survey, group.members), 0.2) : null,
];

const wholes = (survey: Survey, members: readonly number[]): Stretch[] =>
  members.map((mark) => ({ first: mark, last: survey.ends[mark] ?? mark + 1, mark, outer: -1 }));

/** Holds no more text than heads and feet do. */
const isShort = (survey: Survey, { members }: Group): boolean =>
  members.reduce((sum, mark) => sum + amount(survey, 'prose', mark), 0) < HEAD_LENGTH * members.length;

function toCandidate(survey: Survey, group: Group, stretches: Stretch[], malus: number): Candidate | null {
  const [only] = stretches;
  // a link alone around name and date is somebody's byline
  if (!only || (stretches.length === 1 && isLinkAround(survey, only))) return null;
  const owned = ownAmounts(survey, stretches);
  const evidence = evidenceAt(survey, only.mark);
  const places = needsNames(owned, evidence) ? namedByPlace(survey, stretches) : null;
  let quality = 0;
  let spoken = 0;
  let marked = 0;
  let signed = 0;
  let answered = 0;
  let [dated, named, proven] = [0, 0, 0];
  for (const [k, stretch] of stretches.entries()) {
    const isNamed = places?.[k] ?? false;
    quality += qualityOf(survey, stretch, isNamed, (fact) => owned[fact][k] ?? 0) - malus;
    const isPing = (owned.pings[k] ?? 0) > 0 || (survey.evidence.pings[stretch.mark] ?? 0) > 0;
    const speaks = (owned.prose[k] ?? 0) >= 2 || isLinkAround(survey, stretch) || isPing;
    if (!speaks) continue;
    const has = (...facts: Fact[]): boolean => facts.some((fact) => (owned[fact][k] ?? 0) > 0);
    spoken++;
    if (isPing || has('dates', 'replies')) marked++;
    const isProven = isPing || has('avatars') || isNamedComment(survey, stretch);
    if (isProven || isNamed || has('authors')) signed++;
    if (has('replies')) answered++;
    if (has('dates')) dated++;
    if (has('authors')) named++;
    if (isProven || has('replies')) proven++;
  }
  const mean = quality / stretches.length;
  const of = stretches.length;
  return {
    key: group.key,
    stretches,
    evidence,
    spoken: spoken / of,
    marked: marked / of,
    signed: signed / of,
    answered: answered / of,
    dated: dated / of,
    named: named / of,
    proven: proven / of,
    mean,
    score: of * (mean - HALF_A_COMMENT),
  };
}

/** The page's names do not say who wrote most of what has a text, and names are what is missing. */
function needsNames(owned: Record<Fact, number[]>, evidence: Evidence): boolean {
  const { prose, authors, dates, replies } = owned;
  const most = 0.6 * prose.length;
  const spoken = prose.filter((length) => length >= 2).length;
  const signed = authors.filter((count) => count > 0).length;
  if (spoken < most || signed >= most) return false;
  if (evidence === 'named' || evidence === 'headed') return true;
  return prose.filter((_, k) => (dates[k] ?? 0) + (replies[k] ?? 0) > 0).length >= most;
}

/** A comment is not made of more siblings than this; a page of many thousands must not be read once for each. */
const MOST_SIBLINGS = 80;

/** Each member begins a comment that lasts until the next one. */
function headed(survey: Survey, members: readonly number[]): Stretch[] {
  const { parents, ends } = survey;
  const stretches: Stretch[] = [];
  const followers = new Map<number, number>();
  const last = new Map<number, number>();
  for (const mark of members) {
    const parent = parents[mark] ?? -1;
    const before = last.get(parent);
    if (before !== undefined) followers.set(before, mark);
    last.set(parent, mark);
  }
  const known = new Set<string>();
  for (const mark of members) {
    const next = followers.get(mark);
    const end = next ?? ends[parents[mark] ?? -1] ?? mark + 1;
    let at = ends[mark] ?? mark + 1;
    for (let steps = 0; at < end; steps++) {
      if (steps > MOST_SIBLINGS) return [];
      const kind = kindOf(survey, at);
      if (closes(survey, at) || (next === undefined && known.size > 0 && !known.has(kind))) break;
      if (next !== undefined) known.add(kind);
      at = ends[at] ?? at + 1;
    }
    stretches.push({ first: mark, last: at, mark, outer: -1 });
  }
  return stretches;
}

/** Each member ends a comment that began behind the one before. */
function footed(survey: Survey, members: readonly number[]): Stretch[] {
  const { parents, ends } = survey;
  const stretches: Stretch[] = [];
  const behind = new Map<number, number>();
  for (const mark of members) {
    const parent = parents[mark] ?? -1;
    const before = behind.get(parent);
    const end = ends[mark] ?? mark + 1;
    behind.set(parent, end);
    let first = mark;
    let steps = 0;
    for (let at = before ?? parent + 1; at < mark; at = ends[at] ?? at + 1) {
      if (++steps > MOST_SIBLINGS) return [];
      if (closes(survey, at) || (before === undefined && amount(survey, 'heads', at) > 0)) first = mark;
      else if (first === mark) first = at;
    }
    // without text before it, it is no foot
    if (first === mark) return [];
    stretches.push({ first, last: end, mark, outer: -1 });
  }
  return stretches;
}

/** Forms and headings of the discussion are nobody's comment. */
export function closes(survey: Survey, index: number): boolean {
  const element = elementAt(survey, index);
  if (!element) return false;
  return (
    element.localName === 'form' ||
    element.localName === 'nav' ||
    amount(survey, 'fields', index) > 0 ||
    (amount(survey, 'heads', index) > 0 && amount(survey, 'text', index) < 120)
  );
}

function kindOf(survey: Survey, index: number): string {
  const element = elementAt(survey, index);
  if (!element) return '#text';
  return `${element.localName}.${element.getAttribute('class')?.trim().split(/\s+/, 1)[0] ?? ''}`;
}

/** What each stretch holds without the stretches inside it. Says also which one encloses which. */
function ownAmounts(survey: Survey, stretches: Stretch[]): Record<Fact, number[]> {
  const open: number[] = [];
  const owned = Object.fromEntries(FACTS.map((fact) => [fact, [] as number[]])) as Record<Fact, number[]>;
  for (const [k, stretch] of stretches.entries()) {
    while (open.length > 0 && (stretches[open.at(-1) ?? 0]?.last ?? 0) <= stretch.first) open.pop();
    stretch.outer = open.at(-1) ?? -1;
    for (const fact of FACTS) {
      const sum = amountBetween(survey, fact, stretch.first, stretch.last);
      owned[fact].push(sum);
      if (stretch.outer >= 0) owned[fact][stretch.outer] = (owned[fact][stretch.outer] ?? 0) - sum;
    }
    open.push(k);
  }
  return owned;
}

const LISTS = new Set(['ul', 'ol', 'dl', 'form', 'a', 'span', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const OF_MANY =
  / (?:lists?|section|area|holder|form|respond|count|header|title|nav|navigation|replies|pagination|links?) /;

/** Has a name as a comment has it, not as a list of them or a piece of one. */
function isNamedComment(survey: Survey, { mark }: Pick<Stretch, 'mark'>): boolean {
  if (!((survey.roles[mark] ?? 0) & COMMENT)) return false;
  const element = elementAt(survey, mark);
  if (
    !element ||
    (LISTS.has(element.localName) && !isLinkAround(survey, { mark })) ||
    (survey.ends[mark] ?? 0) - mark <= 2
  )
    return false;
  return !OF_MANY.test(wordsOfName(element.getAttribute('class') ?? ''));
}

/** A link that is the whole comment, as in live tickers, rather than a link in one. */
function isLinkAround(survey: Survey, { mark }: Pick<Stretch, 'mark'>): boolean {
  const element = elementAt(survey, mark);
  return element?.localName === 'a' && element.childElementCount >= 2;
}

/** What speaks for a stretch being one comment: about 0.5 for any text, 1.5 for text with name, date and a link to answer. */
function qualityOf(
  survey: Survey,
  { mark, first, last }: Pick<Stretch, 'mark' | 'first' | 'last'>,
  isNamedByPlace: boolean,
  own: (fact: Fact) => number,
): number {
  const element = elementAt(survey, mark);
  const text = own('text');
  const prose = isLinkAround(survey, { mark }) ? text : own('prose');
  if (own('pings') > 0 || (survey.evidence.pings[mark] ?? 0) > 0)
    return text >= 20 && text < 1500 && own('linked') > 0 ? 1.1 : 0;
  if (text <= 0) return 0;
  let quality = 0;
  if (prose >= 2) quality += prose >= HEAD_LENGTH ? 0.45 : 0.25;
  const dates = own('dates');
  if (dates > 0) quality += dates <= 2 ? 0.45 : dates <= 4 ? 0.25 : -0.2;
  const authors = own('authors');
  if (authors > 0) quality += authors <= 8 ? 0.35 : -0.2;
  else if (isNamedByPlace) quality += 0.35;
  const replies = own('replies');
  if (replies > 0) quality += replies <= 3 ? 0.3 : -0.3;
  if (own('avatars') > 0) quality += 0.1;
  const role = survey.roles[mark] ?? 0;
  if (isNamedComment(survey, { mark })) quality += 0.35;
  else if (last - first > 2 && role & MAYBE_COMMENT) quality += 0.1;
  if (own('titles') > 0) quality -= 0.6;
  if (own('heads') > 0) quality -= 0.5;
  if (own('fields') > 0) quality -= 0.4;
  if (own('linked') > 0.75 * text && element?.localName !== 'a') quality -= 0.4;
  return quality;
}

/** What a candidate must bring on average, by how sure the page is that comments stand there. */
const BARS: Readonly<Record<Evidence, { few: number; many: number; least: number }>> = {
  named: { few: 1, many: 0.75, least: 1 },
  headed: { few: 1, many: 0.75, least: 1 },
  maybe: { few: 1.4, many: 1, least: 1 },
  none: { few: 9, many: 1.2, least: 3 },
};

/** Smaller groups never pass. */
export const leastMembers = (place: Evidence): number => BARS[place].least;

/** Without a word for comments, half of the comments need a link to answer: most pages have none, and need no closer look. */
export const mayHold = (survey: Survey, place: Evidence): boolean =>
  place !== 'none' || amountBetween(survey, 'replies', 0, survey.nodes.length) >= BARS.none.least / 2;

/** Good enough to be a discussion. */
export function passes({ stretches, mean, evidence, spoken, marked, signed, answered }: Candidate): boolean {
  const { few, many, least } = BARS[evidence];
  const unsure = evidence === 'maybe' || evidence === 'none';
  if (spoken < 0.6) return false;
  // one alone does not show by repetition that it is a comment
  if (stretches.length === 1 && (marked === 0 || signed === 0)) return false;
  if (unsure && (marked < 0.6 || signed < 0.6)) return false;
  if (evidence === 'none' && answered < 0.5) return false;
  return stretches.length >= least && mean >= (stretches.length === 1 ? few : many);
}
