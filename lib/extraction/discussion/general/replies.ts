import type { FoundComment } from '../found';
import type { Stretch } from './candidates';
import { elementAt, type Survey } from './survey';
import { wordsOfName } from './words';

/**
 * Says for each comment which one it answers, by the first of these that the page has: links and attributes that name
 * the other comment, nesting, boxes of replies that follow a comment, levels in class names, indentation. A name at the
 * beginning of the text ("@Name") is a guess, made only where nothing else says anything.
 */
export function parentsOf(
  survey: Survey,
  stretches: readonly Stretch[],
  comments: readonly FoundComment[],
): void {
  const set = (k: number, parent: number): void => {
    const comment = comments[k];
    if (comment && parent >= 0 && parent < k) comment.parent = comments[parent] ?? null;
  };
  const levels = levelsOf(survey, stretches) ?? [];
  const named = namedParents(stretches, survey, comments);
  const boxed = boxedParents(survey, stretches);
  const open: number[] = [];
  for (const [k, stretch] of stretches.entries()) {
    const level = levels[k] ?? 0;
    while (open.length > 0 && (levels[open.at(-1) ?? 0] ?? 0) >= level) open.pop();
    const byLevel = open.at(-1) ?? -1;
    open.push(k);
    // of boxes that follow one another, a deeper one belongs to the one before
    const inBox = boxed[k] ?? -1;
    const box = inBox >= 0 && byLevel > inBox ? byLevel : inBox;
    const parent = [named[k] ?? -1, stretch.outer, box, byLevel].find((one) => one >= 0) ?? -1;
    set(k, parent);
  }
  if (comments.every(({ parent }) => parent === null)) guessByName(comments);
}

const ANSWER =
  /^\W*(?:in reply to|reply to|replying to|als? (?:antwort|reaktion) (?:auf|zu)|antwort (?:auf|zu)|en r[ée]ponse [àa]|r[ée]ponse [àa]|en respuesta a|respuesta a|in risposta a|risposta a|w odpowiedzi na|em resposta a|als antwoord op|в ответ на|ответ на|svar till?|@|re:?\s)/i;

/** Entries of a comment that are asked whom it answers. */
const FAR = 200;

/** "In reply to #12": a link or an attribute that names the other comment. */
function namedParents(
  stretches: readonly Stretch[],
  survey: Survey,
  comments: readonly FoundComment[],
): number[] {
  const byId = new Map<string, number>();
  comments.forEach(({ sourceId }, k) => {
    if (sourceId !== null && !byId.has(sourceId)) byId.set(sourceId, k);
  });
  return stretches.map((stretch, k) => {
    const mark = elementAt(survey, stretch.mark);
    for (const attribute of [
      'data-parent',
      'data-parent-id',
      'data-parentid',
      'data-reply-to',
      'data-in-reply-to',
      'parentid',
    ] as const) {
      const id = /(\d+)\D*$/.exec(mark?.getAttribute(attribute) ?? '')?.[1];
      const parent = id === undefined ? undefined : byId.get(id);
      if (parent !== undefined && parent !== k) return parent;
    }
    const next = stretches[k + 1]?.first ?? stretch.last;
    for (let i = stretch.first; i < Math.min(stretch.last, next, stretch.first + FAR); i++) {
      const element = elementAt(survey, i);
      if (element?.localName !== 'a') continue;
      const id = /#\D*(\d+)$/.exec(element.getAttribute('href') ?? '')?.[1];
      const parent = id === undefined ? undefined : byId.get(id);
      if (parent === undefined || parent >= k) continue;
      const before = element.previousSibling?.textContent?.trim().slice(-30) ?? '';
      if (ANSWER.test(element.textContent.trim().slice(0, 40)) || ANSWER.test(before)) return parent;
    }
    return -1;
  });
}

const REPLY_BOX =
  / (?:replies|reply|children|childs?|indent(?:ed)?|nested|answers?|antworten|antwort|sub|subcomments?|responses?|reponses|respuestas|thread|level|tree|odpowiedzi|inline) /;
const LISTS = new Set(['ul', 'ol', 'dl', 'blockquote']);

/**
 * Replies in a box of their own that follows what they answer: `.indented` after a comment, a list in the comment's
 * list item. The box begins behind a comment of a lesser depth, and says that it holds replies or is a list.
 */
function boxedParents(survey: Survey, stretches: readonly Stretch[]): number[] {
  const { parents, ends } = survey;
  const order = new Map(stretches.map(({ mark }, k) => [mark, k]));
  const owner = new Map<number, number>(); // parent entry -> last stretch right below it, or below a wrapper of its own
  return stretches.map((stretch, k) => {
    let found = -1;
    // a list of pingbacks answers nobody
    if ((survey.evidence.pings[stretch.mark] ?? 0) > 0) return found;
    let below = stretch.mark;
    for (let up = parents[below] ?? -1; up >= 0; up = parents[up] ?? -1) {
      const before = owner.get(up);
      const isBox = below !== stretch.mark && saysReplies(survey, below);
      if (found < 0 && isBox && before !== undefined && (ends[before] ?? 0) <= below) {
        const index = order.get(before) ?? -1;
        if (index < k) found = index;
      }
      if (isBox && found >= 0) break;
      if (before === undefined || !isBox) owner.set(up, stretch.mark);
      below = up;
      if ((survey.depths[up] ?? 0) + 6 < (survey.depths[stretch.mark] ?? 0)) break;
    }
    return found;
  });
}

function saysReplies(survey: Survey, index: number): boolean {
  const element = elementAt(survey, index);
  if (!element) return false;
  if (LISTS.has(element.localName)) return true;
  if (REPLY_BOX.test(wordsOfName(element.getAttribute('class') ?? ''))) return true;
  return indentOf(element) > 0;
}

/** Levels by class names, indents or spacers; null where all are the same or nothing says any. */
function levelsOf(survey: Survey, stretches: readonly Stretch[]): number[] | null {
  for (const read of [levelInName, indentAround, spacerIn, replyInName]) {
    const levels = stretches.map((stretch) => read(survey, stretch));
    if (new Set(levels).size > 1 && levels[0] === Math.min(...levels)) return levels;
  }
  return null;
}

function levelInName(survey: Survey, { mark }: Stretch): number {
  const element = elementAt(survey, mark);
  const given =
    element?.getAttribute('data-level') ??
    element?.getAttribute('data-depth') ??
    element?.getAttribute('aria-level');
  if (given && /^\d{1,3}$/.test(given)) return Number(given);
  const words = wordsOfName(element?.getAttribute('class') ?? '');
  return Number(
    / (?:level|depth|lvl|indent|ebene|stufe|tiefe|nivel|niveau|livello) ?(\d{1,3}) /.exec(words)?.[1] ?? 0,
  );
}

/** Margin or padding that an element's style gives to its left, in px or so. */
function indentOf(element: Element): number {
  const style = element.getAttribute('style');
  if (!style || style.length > 400) return 0;
  const value = /(?:margin|padding)-left\s*:\s*(\d{1,4})(?:\.\d+)?\s*(px|em|rem|%|pt)?/i.exec(style);
  return value ? Number(value[1]) : 0;
}

/** Indents of the comment, of its first box and of the boxes that hold nothing else. */
function indentAround(survey: Survey, { mark }: Stretch): number {
  const size = (survey.ends[mark] ?? 0) - mark;
  for (let up = survey.parents[mark] ?? -1; up > 0; up = survey.parents[up] ?? -1) {
    if ((survey.ends[up] ?? 0) - up > 1.3 * size + 6) break;
    const box = elementAt(survey, up);
    const indent = box ? indentOf(box) : 0;
    if (indent > 0) return indent;
  }
  const element = elementAt(survey, mark);
  return element
    ? Math.max(indentOf(element), element.firstElementChild ? indentOf(element.firstElementChild) : 0)
    : 0;
}

/** Width of the empty picture that moves a comment to the right. */
function spacerIn(survey: Survey, { first, last }: Stretch): number {
  for (let i = first; i < Math.min(last, first + 12); i++) {
    const element = elementAt(survey, i);
    if (element?.localName !== 'img') continue;
    const blank = /spacer|blank|pixel|transparent|indent|s\.gif|clear/i.test(
      (element.getAttribute('src') ?? '').slice(-60),
    );
    return blank ? Number.parseInt(element.getAttribute('width') ?? '0', 10) || 0 : 0;
  }
  return 0;
}

function replyInName(survey: Survey, { mark }: Stretch): number {
  const words = wordsOfName(elementAt(survey, mark)?.getAttribute('class') ?? '');
  return / (?:reply|child|answer|antwort|nested|indent|indented|sub|subcomment|response|reponse|is reply) /.test(
    words,
  )
    ? 1
    : 0;
}

/** "@Name" at the beginning of the text, to the last earlier comment of that name. */
function guessByName(comments: readonly FoundComment[]): void {
  const last = new Map<string, FoundComment>();
  for (const comment of comments) {
    const text = comment.body
      .map((node) => node.textContent ?? '')
      .join(' ')
      .trimStart()
      .slice(0, 80);
    if (text.startsWith('@')) {
      const address = text.slice(1).trimStart().toLowerCase();
      for (const [name, answered] of last) {
        if (!address.startsWith(name) || /[\p{L}\d]/u.test(address.charAt(name.length))) continue;
        comment.parent = answered;
        comment.parentInferred = true;
      }
    }
    const name = comment.author?.toLowerCase();
    if (name) last.set(name, comment);
  }
}
