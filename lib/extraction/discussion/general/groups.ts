import type { ReadingContext } from '../../context';
import { evidenceAt, type Evidence } from './evidence';
import { amount, elementAt, type Survey } from './survey';
import { COMMENT } from './roles';

/** Elements that are alike in one respect: tag and a class, an id but for its number, their place, or their shape. */
export interface Group {
  key: string;
  /** Indexes in the survey, in document order. */
  members: number[];
}

/** Entries between two breaths. */
const STRETCH = 4000;
const MOST_CLASSES = 6;
/** Pages that make up class names for every element must not make a million groups. */
const MOST_GROUPS = 20_000;

/** Groups of what could be comments among the entries that `isOpen` lets in. */
export async function groupsIn(
  survey: Survey,
  isOpen: (index: number) => boolean,
  context: ReadingContext,
): Promise<Group[]> {
  const groups = new Map<string, number[]>();
  const put = (key: string, index: number): void => {
    const members = groups.get(key);
    if (members) {
      if (members.at(-1) !== index) members.push(index);
    } else if (groups.size < MOST_GROUPS) groups.set(key, [index]);
  };
  let quotedUntil = 0;
  for (let i = 1; i < survey.nodes.length; i++) {
    if (i % STRETCH === 0) {
      const pause = context.breathe();
      if (pause) await pause;
    }
    const element = elementAt(survey, i);
    if (!element || (survey.evidence.elsewhere[i] ?? 0) > 0 || !isOpen(i) || !isHopeful(survey, i)) continue;
    const tag = element.localName;
    // quoted by the article itself
    if (i < quotedUntil) continue;
    if (tag === 'blockquote' && !SURE.has(evidenceAt(survey, i))) {
      quotedUntil = survey.ends[i] ?? i;
      continue;
    }
    const sure = `${evidenceAt(survey, i)} `;
    const name = element.getAttribute('class');
    if (name) {
      const tokens = name.trim().split(/\s+/, MOST_CLASSES);
      for (const token of tokens) put(`${sure}${tag}.${withoutNumbers(token)}`, i);
    }
    const id = element.getAttribute('id');
    if (id && /\d/.test(id)) put(`${sure}${tag}#${withoutNumbers(id)}`, i);
    put(`${sure}${placeOf(survey, i)}>${tag}`, i);
    put(`${sure}${tag}(${shapeOf(element)})`, i);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}

/** Holds something of a comment: a name, a date, a link to answer, or says that it is one, or stands under a heading that does. */
function isHopeful(survey: Survey, index: number): boolean {
  if (evidenceAt(survey, index) === 'headed') {
    const isPing = (survey.evidence.pings[index] ?? 0) > 0;
    if (amount(survey, isPing ? 'text' : 'prose', index) > 1) return true;
  }
  const marks =
    amount(survey, 'dates', index) + amount(survey, 'authors', index) + amount(survey, 'replies', index);
  return (marks > 0 || ((survey.roles[index] ?? 0) & COMMENT) !== 0) && amount(survey, 'text', index) > 1;
}

const SURE: ReadonlySet<Evidence> = new Set(['named', 'headed']);

const withoutNumbers = (name: string): string => name.replace(/\d+/g, '#');

function placeOf(survey: Survey, index: number): string {
  const parent = survey.parents[index] ?? -1;
  const grandparent = survey.parents[parent] ?? -1;
  return `${labelOf(survey, grandparent)}>${labelOf(survey, parent)}`;
}

function labelOf(survey: Survey, index: number): string {
  const element = elementAt(survey, index);
  if (!element) return '';
  const first = element.getAttribute('class')?.trim().split(/\s+/, 1)[0] ?? '';
  return element.localName + (first ? `.${withoutNumbers(first)}` : '');
}

function shapeOf(element: Element): string {
  const first = element.firstElementChild;
  const second = first?.nextElementSibling;
  return `${first?.localName ?? ''} ${second?.localName ?? ''}`;
}
