import type { Outline } from '../outline';

/** What is not for reading, whatever it holds: scripts, form fields, frames, drawings. */
const UNREADABLE = new Set(
  (
    'script style template link meta base title object embed applet param iframe frame canvas dialog input select ' +
    'textarea datalist option progress meter map area portal fencedframe noembed noframes noscript audio video track rp svg'
  ).split(' '),
);

const QUESTIONS = new Set('h1 h2 h3 h4 h5 h6 dt summary'.split(' '));

/** Whether the element at an index, and what it holds, is for reading. */
export function isReadable({ names, parents }: Outline, index: number): boolean {
  const name = names[index] ?? '';
  if (name === 'source') return names[parents[index] ?? -1] === 'picture';
  if (name === 'button') return isQuestion(names, parents, index);
  return !UNREADABLE.has(name);
}

/** A question of an accordion that opens its answer: its words are those of the heading it stands in. */
function isQuestion(names: readonly string[], parents: readonly number[], button: number): boolean {
  for (let at = parents[button] ?? -1; at >= 0; at = parents[at] ?? -1)
    if (QUESTIONS.has(names[at] ?? '')) return true;
  return false;
}
