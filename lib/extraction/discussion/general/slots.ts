import type { Stretch } from './candidates';
import { spotDate } from './date-spot';
import { fold } from './lines';
import { cleanName, isName, withoutJoints } from './names';
import { amount, amountBetween, type Survey } from './survey';
import { REPLY_TEXT } from './words';

/*
 * Where nothing in a page's names says who wrote a comment, its place does: most comments have a short text at the same
 * place, before what is said or after it, and it is another one for another person.
 */

/** Entries at the beginning and at the end of a comment among which a name is looked for. */
const NEAR = 36;
/** Short texts at either end. */
const MOST_TEXTS = 5;
const LONGEST = 40;
/** Comments of a long thread that are asked: enough to know the place. */
const SAMPLE = 120;
/** Elements around a name within its comment: what stands deeper stands in an answer. */
const MOST_LEVELS = 40;
/** Share of the comments that have a name at the place. */
const MOST = 0.6;

/** Elements within a line, which some comments have around a name and some have not. */
const INLINE = new Set('a abbr b bdi cite em font i mark small span strong sub sup u time label'.split(' '));

/**
 * For each stretch whether it has what looks like a name at the place where most have one; null where there is no such place.
 */
export function namedByPlace(survey: Survey, stretches: readonly Stretch[]): boolean[] | null {
  const [first] = stretches;
  if (!first) return null;
  if (stretches.length === 1) return isHeaded(survey, first) ? [hasNameBesideDate(survey, first)] : null;
  const step = Math.max(1, Math.floor(stretches.length / SAMPLE));
  const sample = stretches.filter((_, k) => k % step === 0);
  const namesAt = new Map<string, string[]>();
  for (const stretch of sample) {
    for (const [place, name] of shortTexts(survey, stretch)) {
      const names = namesAt.get(place);
      if (names) names.push(name);
      else namesAt.set(place, [name]);
    }
  }
  let best: string | null = null;
  let most = MOST * sample.length;
  for (const [place, names] of namesAt) {
    if (names.length < most || !areNames(names)) continue;
    // of equals the first in the comment
    if (best === null || names.length > most) best = place;
    most = names.length;
  }
  if (best === null) return null;
  const place = best;
  return stretches.map((stretch) => shortTexts(survey, stretch).has(place));
}

/** Not one label again and again. */
function areNames(names: readonly string[]): boolean {
  const distinct = new Set(names).size;
  return distinct >= 2 && distinct >= names.length / 12;
}

/** What could be a name at either end of a stretch, by its place: the blocks it stands in and which text in them it is. */
function shortTexts(survey: Survey, stretch: Stretch): Map<string, string> {
  const { nodes } = survey;
  const found = new Map<string, string>();
  const seen = new Map<string, number>();
  let texts = 0;
  const look = (i: number, end: 'first' | 'last'): void => {
    const node = nodes[i];
    if (node?.nodeType !== 3) return;
    texts++;
    if ((survey.depths[i] ?? 0) - (survey.depths[stretch.first] ?? 0) > MOST_LEVELS) return;
    const blocks = `${end} ${blocksAround(survey, i, stretch)}`;
    const turn = (seen.get(blocks) ?? 0) + 1;
    seen.set(blocks, turn);
    const name = nameIn(survey, i);
    if (name !== null) found.set(`${blocks} ${turn}`, name);
  };
  const { last } = stretch;
  for (let i = stretch.first; i < Math.min(last, stretch.first + NEAR) && texts < MOST_TEXTS; i++) {
    look(i, 'first');
  }
  texts = 0;
  for (let i = last - 1; i > Math.max(stretch.first, last - NEAR) && texts < MOST_TEXTS; i--) look(i, 'last');
  return found;
}

/** A heading counts comments, or names several: one of them may be the only one. */
const isHeaded = ({ evidence }: Survey, { mark }: Stretch): boolean => (evidence.counted[mark] ?? 0) > 0;

/** What is shorter could be a title or a rank beside a name. */
const SENTENCE = 25;

/** A name next to a date, before or after what is said: one comment shows no place by repetition. */
function hasNameBesideDate(survey: Survey, { first, last }: Stretch): boolean {
  // a byline has both as well, and leads elsewhere
  const [text, linked] = (['text', 'linked'] as const).map((fact) =>
    amountBetween(survey, fact, first, last),
  );
  if (2 * (linked ?? 0) > (text ?? 0)) return false;
  const texts: number[] = [];
  for (let i = first; i < last; i++) if (survey.nodes[i]?.nodeType === 3) texts.push(i);
  const says = texts.some((i) => {
    const { length } = (survey.nodes[i] as Text).data.trim();
    return length >= SENTENCE && !isDate(survey, i);
  });
  if (!says) return false;
  // several dates: several comments
  if (texts.filter((i) => isDate(survey, i)).length > 2) return false;
  const ends = [texts.slice(0, MOST_TEXTS), texts.slice(-MOST_TEXTS)];
  return ends.some((some) => {
    const dates = some.map((i) => isDate(survey, i));
    return some.some((i, k) => {
      const name = nameIn(survey, i);
      return name !== null && [k - 2, k - 1, k + 1, k + 2].some((other) => dates[other]);
    });
  });
}

function isDate({ nodes, parents }: Survey, index: number): boolean {
  const text = fold((nodes[index] as Text).data.slice(0, 200));
  const inTime = (nodes[parents[index] ?? -1] as Element | undefined)?.localName === 'time';
  return text.length <= LONGEST_REST && (inTime || spotDate(text)?.day === true);
}

/** Elements within elements are asked for the same texts again and again. */
const known = new WeakMap<Survey, Map<number, string | null>>();

/** A text that stands for itself and could be what somebody calls himself. */
function nameIn(survey: Survey, index: number): string | null {
  const names = known.get(survey) ?? new Map<number, string | null>();
  known.set(survey, names);
  let name = names.get(index);
  if (name === undefined) names.set(index, (name = readName(survey, index)));
  return name;
}

function readName(survey: Survey, index: number): string | null {
  const { data } = survey.nodes[index] as Text;
  if (data.length > 4 * LONGEST) return null;
  const text = fold(data);
  if (text.length > LONGEST || REPLY_TEXT.test(text)) return null;
  const spot = spotDate(text);
  const name = spot?.day
    ? withoutJoints(text.slice(0, spot.start)) || withoutJoints(text.slice(spot.end))
    : cleanName(text);
  return isName(name) && standsApart(survey, index) ? name : null;
}

/** Text of a line beside a name, its date and its controls. */
const LONGEST_REST = 70;

/** Not the beginning of a sentence: alone in its line or nearly so, or set apart from what follows by its type. */
function standsApart(survey: Survey, index: number): boolean {
  const { nodes, parents } = survey;
  let isOutstanding = false;
  let block = parents[index] ?? -1;
  for (; block > 0 && INLINE.has((nodes[block] as Element).localName); block = parents[block] ?? -1) {
    isOutstanding ||= OUTSTANDING.has((nodes[block] as Element).localName);
  }
  const data = (nodes[index] as Text).data;
  if (amount(survey, 'text', block) - data.length <= LONGEST_REST) return true;
  if (!isOutstanding) return hasLineBreak(nodes[index]);
  let next = index + 1;
  while (nodes[next] && nodes[next]?.nodeType !== 3) next++;
  const following = (nodes[next] as Text | undefined)?.data.trimStart() ?? '';
  return !/^[\p{Ll},.;!?]/u.test(following) || /^(?:am|um|le|el|il|on|at|vom|sagt|schr)\b/.test(following);
}

/** Type that sets a name apart from the text that follows it. */
const OUTSTANDING = new Set('a b cite em i small strong'.split(' '));

/** A line ends right behind the text. */
function hasLineBreak(node: Node | undefined): boolean {
  for (let next = node?.nextSibling ?? null; next; next = next.nextSibling) {
    if (next.nodeType === 1) return (next as Element).localName === 'br';
    if (next.nodeType === 3 && /\S/.test((next as Text).data)) return false;
  }
  return false;
}

/** The blocks from the stretch to a text. */
function blocksAround({ nodes, parents }: Survey, index: number, { first, mark }: Stretch): string {
  let path = '';
  for (let at = parents[index] ?? -1; at >= first && at !== mark; at = parents[at] ?? -1) {
    const name = (nodes[at] as Element).localName;
    if (!INLINE.has(name)) path += `<${name}`;
  }
  return path;
}
