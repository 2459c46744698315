import { COMMENT, ELSEWHERE, MAYBE_COMMENT, PING } from './roles';
import { amount, amountBetween, type Sign, type Survey } from './survey';

/** How sure the page is that comments stand at an entry. */
export type Evidence = 'named' | 'headed' | 'maybe' | 'none';

export function evidenceAt({ evidence }: Survey, index: number): Evidence {
  if ((evidence.named[index] ?? 0) > 0) return 'named';
  if ((evidence.headed[index] ?? 0) > 0) return 'headed';
  return (evidence.maybe[index] ?? 0) > 0 ? 'maybe' : 'none';
}

type EvidenceCounts = Survey['evidence'];

/** Nothing says anything yet. */
export const noEvidence = (size: number): EvidenceCounts => ({
  named: new Int32Array(size),
  maybe: new Int32Array(size),
  headed: new Int32Array(size),
  pings: new Int32Array(size),
  elsewhere: new Int32Array(size),
});

/** What a survey has noticed on its way, as entries. */
export interface Signs {
  survey: Survey;
  /** The page's title, which no discussion holds; negative: none. */
  title: number;
  commentHeads: readonly number[];
  otherHeads: readonly number[];
}

/** Spreads names and headings over what they stand over. */
export function evidenceOf({ survey, title, commentHeads, otherHeads }: Signs): EvidenceCounts {
  const { nodes, ends, roles, parents } = survey;
  const size = nodes.length;
  const all = amountBetween(survey, 'text', 0, size);
  const evidence = noEvidence(size + 1);
  const spread = (kind: Sign, first: number, last: number): void => {
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
  for (const list of Object.values<Int32Array>(evidence)) {
    for (let i = 1; i <= size; i++) list[i] = (list[i] ?? 0) + (list[i - 1] ?? 0);
  }
  return evidence;
}
