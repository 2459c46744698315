import { lastNotAbove } from '@/lib/model/sorted';
import { closes, type Stretch } from './candidates';
import { COMMENT } from './roles';
import { amount, elementAt, type Survey } from './survey';

/**
 * Adds the comments that are not like the others: pingbacks, answers of the author, comments without a date. They are
 * siblings of found ones, of the same kind of element, and list items or named like comments.
 */
export function withSiblings(survey: Survey, stretches: readonly Stretch[]): Stretch[] {
  const { parents, ends } = survey;
  const found = new Set(stretches.map(({ mark }) => mark));
  if (stretches.some(({ first, last, mark }) => first !== mark || last !== (ends[mark] ?? 0)))
    return [...stretches];
  const added: number[] = [];
  const names = namesOf(survey, stretches);
  const seen = new Set<number>();
  for (const { mark } of stretches) {
    const parent = parents[mark] ?? -1;
    if (parent < 0 || seen.has(parent)) continue;
    seen.add(parent);
    const tag = elementAt(survey, mark)?.localName;
    for (let at = parent + 1; at < (ends[parent] ?? 0); at = ends[at] ?? at + 1) {
      const element = elementAt(survey, at);
      if (!element || found.has(at) || element.localName !== tag || closes(survey, at)) continue;
      if (isComment(survey, at, element, names)) added.push(at);
    }
  }
  if (added.length === 0) return [...stretches];
  // an element around found comments is a box of answers, not one more comment
  const marks = stretches.map(({ mark }) => mark).sort((a, b) => a - b);
  const more = added.filter((at) => firstAfter(marks, at) >= (ends[at] ?? 0));
  return nested([
    ...stretches,
    ...more.map((mark) => ({ first: mark, last: ends[mark] ?? mark + 1, mark, outer: -1 })),
  ]);
}

/** The first of ascending numbers that is greater; infinite where none is. */
const firstAfter = (ascending: readonly number[], than: number): number =>
  ascending[lastNotAbove(ascending, than) + 1] ?? Infinity;

/** Stretches in document order, each saying which one encloses it. */
export function nested(unordered: readonly Stretch[]): Stretch[] {
  const stretches = unordered.map((one) => ({ ...one, outer: -1 })).sort((a, b) => a.first - b.first);
  const open: number[] = [];
  for (const [k, stretch] of stretches.entries()) {
    while (open.length > 0 && (stretches[open.at(-1) ?? 0]?.last ?? 0) <= stretch.first) open.pop();
    stretch.outer = open.at(-1) ?? -1;
    open.push(k);
  }
  return stretches;
}

/** Classes that most of the found comments have. */
function namesOf(survey: Survey, stretches: readonly Stretch[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { mark } of stretches) {
    for (const name of classesOf(elementAt(survey, mark))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 0.6 * stretches.length).map(([name]) => name));
}

const classesOf = (element: Element | null): string[] =>
  element?.getAttribute('class')?.trim().split(/\s+/, 8) ?? [];

function isComment(survey: Survey, index: number, element: Element, names: ReadonlySet<string>): boolean {
  const text = amount(survey, 'text', index);
  if (text < 2 || amount(survey, 'titles', index) > 0) return false;
  if (amount(survey, 'pings', index) > 0 || (survey.evidence.pings[index] ?? 0) > 0) return text >= 10;
  const prose = amount(survey, 'prose', index);
  const marks =
    amount(survey, 'dates', index) + amount(survey, 'authors', index) + amount(survey, 'replies', index);
  if (prose < 2 || marks === 0) return false;
  if (element.localName === 'li') return true;
  return ((survey.roles[index] ?? 0) & COMMENT) !== 0 || classesOf(element).some((name) => names.has(name));
}
