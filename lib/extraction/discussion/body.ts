import { sanitizeFragment } from '../sanitize';
import { textOf } from '../text';
import { cleanName } from './author';
import { AWAITING, BODY_NOISE, isControlText } from './noise';

export interface CleanBody {
  /** Sanitized. */
  html: string;
  text: string;
}

export interface BodySurroundings {
  author: string | null;
  dateText: string | null;
  /** Selector of further parts that are not text. */
  noise?: string;
  baseUrl: URL;
  /** A document without a window: what is copied into it loads and runs nothing. */
  inert: Document;
}

/** Elements that can be a control, or a note of the system, as a whole. */
const SMALL = 'a, span, li, ul, small, p, div, em, i, strong, b, [role="button"], [onclick]';
const LONGEST_CONTROL = 40;
const LONGEST_NOTE = 200;
const MOST_NODES = 30;

/** What somebody wrote, without what theme and system put around it. The nodes are only read. */
export function cleanBody(nodes: readonly Node[], around: BodySurroundings): CleanBody {
  const copy = around.inert.createElement('div');
  for (const node of nodes) copy.append(around.inert.importNode(node, true));
  const noise = around.noise ? `${BODY_NOISE}, ${around.noise}` : BODY_NOISE;
  for (const element of copy.querySelectorAll(noise)) element.remove();
  spellEmoji(copy);
  dropControls(copy);
  dropByline(copy, around);
  const written = [...copy.childNodes];
  return { html: sanitizeFragment(written, around.baseUrl), text: textOf(written) };
}

/** Pictures of signs become the signs. */
function spellEmoji(copy: Element): void {
  for (const image of copy.querySelectorAll(
    'img.emoji, img.wp-smiley, img.smiley, img.smilie, img[class*="emoticon"]',
  )) {
    const sign = image.getAttribute('alt') ?? '';
    if (sign && sign.length <= 12) image.replaceWith(sign);
  }
}

function dropControls(copy: Element): void {
  let left = copy.textContent.trim().length;
  for (const element of copy.querySelectorAll(SMALL)) {
    const text = shortTextOf(element);
    // "Top!" can be a whole comment
    if (text === null || text === '' || text.length >= left) continue;
    if (!(text.length <= LONGEST_CONTROL ? isControl(element, text) : AWAITING.test(text))) continue;
    if (!copy.contains(element)) continue; // went with what it stood in
    left -= text.length;
    element.remove();
  }
}

/** The text of an element of few words; null for others, without reading them to their end. */
function shortTextOf(element: Element): string | null {
  let text = '';
  let nodes = 0;
  const walker = element.ownerDocument.createTreeWalker(element);
  while (walker.nextNode()) {
    if (++nodes > MOST_NODES || text.length > LONGEST_NOTE) return null;
    if (walker.currentNode.nodeType === Node.TEXT_NODE) text += walker.currentNode.nodeValue ?? '';
  }
  return text.trim();
}

const isControl = (element: Element, text: string) =>
  (element.matches('a, li, [role="button"], [onclick], [class]') && isControlText(text)) ||
  AWAITING.test(text);

/** Says, besides name and date, nothing: "sagt:", "|", "#". */
const BETWEEN =
  /^(?:(?:sagt|says|schreibt|a dit|dit|dice|dijo|pisze|zegt|skriver|säger|пишет)?[\s:,|·•–#-]*)$/iu;

/** How much a line may say beside the date and still be no more than it. */
const BESIDE_DATE = 12;

/** Name and date before the text, and a date after it, where the system's own elements do not tell them from it. */
function dropByline(copy: Element, { author, dateText }: BodySurroundings): void {
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/\S/.test(text.data)) texts.push(text);
  }
  const isDate = (line: string) =>
    dateText !== null && line.includes(dateText) && line.length <= dateText.length + BESIDE_DATE;
  const isName = (line: string) =>
    author !== null && (line === author || (line.length < author.length + 20 && cleanName(line) === author));
  let left = texts.length;
  for (const text of texts) {
    const line = lineOf(text);
    if (left === 1 || !(isName(line) || isDate(line) || BETWEEN.test(line))) break;
    text.remove();
    left--;
  }
  const last = texts.at(-1);
  if (left > 1 && last && isDate(lineOf(last))) last.remove();
}

const lineOf = (text: Text) => text.data.replace(/\s+/g, ' ').trim();
