/** What is not for reading, whatever it holds: scripts, form fields, frames, drawings. */
const UNREADABLE = new Set(
  (
    'script style template link meta base title object embed applet param iframe frame canvas dialog input select ' +
    'textarea datalist option progress meter map area portal fencedframe noembed noframes noscript audio video track rp svg'
  ).split(' '),
);

const QUESTIONS = new Set('h1 h2 h3 h4 h5 h6 dt summary'.split(' '));

/** Whether an element and what it holds is for reading. */
export function isReadable(element: Element): boolean {
  const name = element.localName;
  if (name === 'source') return element.parentElement?.localName === 'picture';
  if (name === 'button') return isQuestion(element);
  return !UNREADABLE.has(name);
}

/** A question of an accordion that opens its answer: its words are those of the heading it stands in. */
function isQuestion(button: Element): boolean {
  for (let at = button.parentElement; at; at = at.parentElement) if (QUESTIONS.has(at.localName)) return true;
  return false;
}
