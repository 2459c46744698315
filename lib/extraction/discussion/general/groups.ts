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

/** Entries that could be comments, by how sure the page is of it. */
export async function hopefulEntries(
  survey: Survey,
  context: ReadingContext,
): Promise<Record<Evidence, number[]>> {
  const entries: Record<Evidence, number[]> = { named: [], headed: [], maybe: [], none: [] };
  for (let i = 1; i < survey.nodes.length; i++) {
    if (i % STRETCH === 0) {
      const pause = context.breathe();
      if (pause) await pause;
    }
    if ((survey.evidence.elsewhere[i] ?? 0) > 0 || !isHopeful(survey, i)) continue;
    entries[evidenceAt(survey, i)].push(i);
  }
  return entries;
}

/** Groups among entries of one place. */
export async function groupsIn(
  survey: Survey,
  entries: readonly number[],
  context: ReadingContext,
): Promise<Group[]> {
  const groups = new Map<string, number[]>();
  const put = (key: string, index: number): void => {
    const members = groups.get(key);
    if (members) {
      if (members.at(-1) !== index) members.push(index);
    } else if (groups.size < MOST_GROUPS) groups.set(key, [index]);
  };
  const labels = new Labels(survey);
  let quotedUntil = 0;
  for (const [k, i] of entries.entries()) {
    if (k % STRETCH === 0) {
      const pause = context.breathe();
      if (pause) await pause;
    }
    const element = elementAt(survey, i);
    if (!element) continue;
    const tag = element.localName;
    // quoted by the article itself
    if (i < quotedUntil) continue;
    if (tag === 'blockquote' && !SURE.has(evidenceAt(survey, i))) {
      quotedUntil = survey.ends[i] ?? i;
      continue;
    }
    const name = element.getAttribute('class');
    if (name) for (const token of labels.classes(name)) put(`${tag}.${token}`, i);
    const id = element.getAttribute('id');
    if (id && /\d/.test(id)) put(`${tag}#${withoutNumbers(id)}`, i);
    const parent = survey.parents[i] ?? -1;
    put(`${labels.of(survey.parents[parent] ?? -1)}>${labels.of(parent)}>${tag}`, i);
    put(`${tag}(${shapeOf(element)})`, i);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}

/** Holds something of a comment: a name, a date, a link to answer, or says that it is one, or stands under a heading that does. */
function isHopeful(survey: Survey, index: number): boolean {
  if (survey.nodes[index]?.nodeType !== 1) return false;
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

/** Names of elements and their classes without numbers, each worked out once. */
class Labels {
  private readonly labels = new Map<number, string>();
  private readonly names = new Map<string, readonly string[]>();

  constructor(private readonly survey: Survey) {}

  /** Element and first class of an entry; empty for none. */
  of(index: number): string {
    const known = this.labels.get(index);
    if (known !== undefined) return known;
    const element = elementAt(this.survey, index);
    const [first = ''] = this.classes(element?.getAttribute('class') ?? '');
    const label = element ? element.localName + (first ? `.${first}` : '') : '';
    this.labels.set(index, label);
    return label;
  }

  classes(name: string): readonly string[] {
    const known = this.names.get(name);
    if (known) return known;
    const classes = name.trim().split(/\s+/, MOST_CLASSES).map(withoutNumbers);
    this.names.set(name, classes);
    return classes;
  }
}

function shapeOf(element: Element): string {
  const first = element.firstElementChild;
  const second = first?.nextElementSibling;
  return `${first?.localName ?? ''} ${second?.localName ?? ''}`;
}
