import { countIn } from '../words';
import { COMMENT, ELSEWHERE, MAYBE_COMMENT, PING } from './roles';
import { amount, amountBetween, elementAt, type Sign, type Survey } from './survey';
import { COMMENT_INVITATION, OF_SEVERAL, PING_HEADING } from './words';

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
  counted: new Int32Array(size),
  pings: new Int32Array(size),
  elsewhere: new Int32Array(size),
});

/** What a survey has noticed on its way, as entries. */
export interface Signs {
  survey: Survey;
  /** The page's title, which no discussion holds; negative: none. */
  title: number;
  otherHeads: readonly number[];
  textareas: readonly number[];
}

/** Spreads names and headings over what they stand over. */
export function evidenceOf(signs: Signs): EvidenceCounts {
  const { survey, title, otherHeads } = signs;
  const { nodes, ends, roles, parents, commentHeads } = survey;
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
  const otherHeadsIn = Map.groupBy(otherHeads, (head) => parents[head] ?? -1);
  for (const head of commentHeads) {
    const words = survey.nodes[head]?.textContent ?? '';
    // the heading may have a box of its own, and that one another
    for (let top = head, level = 0; level < 4; level++) {
      const around = parents[top] ?? -1;
      if (around < 0) break;
      const from = ends[top] ?? top + 1;
      const stop = (otherHeadsIn.get(around) ?? []).find((other) => other >= from);
      const end = Math.min(ends[around] ?? size, stop ?? size);
      if (end > from) spread('headed', from, end);
      if (end > from && OF_SEVERAL.test(words)) spread('counted', from, end);
      if (amount(survey, 'text', around) > amount(survey, 'text', head) + 80) {
        if (PING_HEADING.test(words)) spread('pings', from, end);
        break;
      }
      top = around;
    }
  }
  if (!commentHeads.some((head) => saysNone(survey, head)))
    for (const [first, last] of beforeForms(signs)) spread('maybe', first, last);
  for (const list of Object.values<Int32Array>(evidence)) {
    for (let i = 1; i <= size; i++) list[i] = (list[i] ?? 0) + (list[i - 1] ?? 0);
  }
  return evidence;
}

/** "No comments yet", "0 Kommentare". */
export const saysNone = ({ nodes }: Survey, head: number): boolean =>
  countIn(nodes[head]?.textContent ?? '') === 0;

/** A page with more fields for longer texts is a form itself. */
const MOST_FIELDS = 8;
/** Text of a form with its labels, at most. */
const LONGEST_FORM = 1500;

/** What stands before the forms that invite to comment, each as first and behind the last entry. */
function* beforeForms({ survey, textareas, otherHeads, title }: Signs): Generator<readonly [number, number]> {
  const { ends, parents } = survey;
  if (textareas.length > MOST_FIELDS) return;
  for (const field of textareas) {
    const form = formAround(survey, field, title);
    const around = parents[form] ?? -1;
    if (around < 0 || !invites(survey, form)) continue;
    const holdsTitle = title > around && title < (ends[around] ?? 0);
    let first = holdsTitle ? Math.max(around + 1, ends[title] ?? 0) : around + 1;
    // what stands under another heading is something else
    for (const head of otherHeads) {
      if (head < first || head >= form) continue;
      yield [first, head];
      const box = parents[head] ?? -1;
      first = box > around ? Math.min(form, ends[box] ?? form) : form;
    }
    if (first < form) yield [first, form];
  }
}

/** The form that a field is in; the box that does for one where there is none. */
function formAround(survey: Survey, field: number, title: number): number {
  const { ends, parents } = survey;
  let box = field;
  for (let up = parents[field] ?? -1; up > 0; up = parents[up] ?? -1) {
    if (elementAt(survey, up)?.localName === 'form') return up;
    const holdsTitle = title > up && title < (ends[up] ?? 0);
    if (holdsTitle || amount(survey, 'text', up) > LONGEST_FORM) break;
    box = up;
  }
  return box;
}

/** Invites to comment, or what stands right before it does. */
function invites(survey: Survey, form: number): boolean {
  const { nodes, ends } = survey;
  const words = nodes
    .slice(form, ends[form])
    .flatMap((node) => (node.nodeType === 3 ? (node as Text).data : []));
  if (COMMENT_INVITATION.test(words.join(' '))) return true;
  let before = elementAt(survey, form)?.previousElementSibling ?? null;
  while (before && !/\S/.test(before.textContent)) before = before.previousElementSibling;
  const text = before?.textContent ?? '';
  return text.length < 200 && COMMENT_INVITATION.test(text);
}
