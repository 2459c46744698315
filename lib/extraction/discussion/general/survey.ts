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
  /** For each entry, and behind the last one, what stands before it: all facts of an entry side by side. */
  sums: Int32Array;
  /** Over each entry: how many names and headings say that comments stand here. */
  evidence: Record<Sign, Int32Array>;
  /** Headings over comments, and texts that are as good as one. */
  commentHeads: number[];
  /** Fields for longer texts, outside of which a discussion can be continued. */
  textareas: number;
}

/** What can say that comments stand at an entry, or something else. */
export type Sign = 'named' | 'maybe' | 'headed' | 'counted' | 'pings' | 'elsewhere';

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

/** Places of the facts within what is summed up of an entry. */
export const COLUMNS = Object.fromEntries(FACTS.map((fact, column) => [fact, column])) as Record<
  Fact,
  number
>;

/** How much of a fact the entry at `index` holds. */
export const amount = (survey: Survey, fact: Fact, index: number): number =>
  amountBetween(survey, fact, index, survey.ends[index] ?? index);

export function amountBetween({ sums }: Survey, fact: Fact, first: number, last: number): number {
  const column = COLUMNS[fact];
  return (sums[last * FACTS.length + column] ?? 0) - (sums[first * FACTS.length + column] ?? 0);
}

export const elementAt = ({ nodes }: Survey, index: number): Element | null => {
  const node = nodes[index];
  return node?.nodeType === 1 ? (node as Element) : null;
};
