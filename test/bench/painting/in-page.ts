/** Runs in the page: draws and removes many marks, by highlights and by wrapping elements. */

import { Painter } from '@/lib/annotation/painting';
import { markStyles } from '@/lib/annotation/mark-styles';
import { MARK_LOOKS } from '@/lib/model';

export type System = 'highlights' | 'wrapping';

const LOOKS = Object.keys(MARK_LOOKS);
const style = document.createElement('style');
style.textContent = markStyles(MARK_LOOKS);
document.head.append(style);

const painter = new Painter(document);
let ranges: Range[] = [];

/** Chooses passages of one to thirty words, all over the text, some over several paragraphs. Always the same. */
export function choose(count: number): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (/\S/.test((walker.currentNode as Text).data)) texts.push(walker.currentNode as Text);
  ranges = Array.from({ length: count }, (_, i) => {
    const at = Math.floor((i * texts.length) / count);
    const range = document.createRange();
    const start = texts[at];
    const end = texts[Math.min(texts.length - 1, at + (i % 4))];
    if (!start || !end) return range;
    range.setStart(start, (i * 7) % Math.max(1, start.length >> 1));
    range.setEnd(end, Math.ceil(end.length / 2) + ((i * 3) % Math.max(1, end.length >> 1)));
    return range;
  });
}

export async function draw(system: System): Promise<void> {
  if (system === 'highlights') {
    ranges.forEach((range, i) => painter.paint(String(i), range, LOOKS[i % LOOKS.length] ?? 'yellow'));
  } else for (const range of ranges) wrap(range);
  await painted();
}

export async function remove(system: System): Promise<void> {
  if (system === 'highlights') ranges.forEach((_, i) => painter.erase(String(i)));
  else {
    for (const mark of document.querySelectorAll('bench-mark')) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  }
  await painted();
}

/** After what is far has been drawn as well. Gives the longest frame meanwhile, in milliseconds. */
export async function drawRest(): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const drawn = () => {
    let count = 0;
    CSS.highlights.forEach((highlight) => (count += highlight.size));
    return count;
  };
  while (drawn() < ranges.length && document.querySelector('bench-mark') === null) {
    await new Promise((done) => requestAnimationFrame(done));
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  await painted();
  return longest;
}

/** As annotators do that change the page: an element round each piece of text of the range. */
function wrap(range: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // marks that overlap have split the text already: the range may begin between nodes
  const first = startContainer.childNodes[startOffset] ?? startContainer;
  walker.currentNode = first;
  let node = first.nodeType === 3 ? first : walker.nextNode();
  for (; node && range.comparePoint(node, 0) <= 0; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    const from = text === startContainer ? startOffset : 0;
    const to = text === endContainer ? endOffset : text.length;
    if (from >= to) continue;
    if (to < text.length) text.splitText(to);
    const middle = from > 0 ? text.splitText(from) : text;
    const mark = document.createElement('bench-mark');
    mark.style.cssText = 'background: #fdf0a6; text-decoration: underline 2px';
    middle.replaceWith(mark);
    mark.append(middle);
  }
}

export function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/** After the frame in which what was done is seen: what comes near is told in one frame and drawn in the next. */
const painted = async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done));
};
