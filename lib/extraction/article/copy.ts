import { walk } from '../walk';
import type { Draft } from './draft';
import { CopiedMasses, type Mass } from './mass';

/** The draft with what was chosen in a document of its own, which is taken apart. Only what is measured is copied. */
export function copyOf(draft: Draft): Draft {
  const { body, before, after, masses, headline } = draft;
  // not connected to a page: nothing in it runs or loads
  const inert = new DOMParser().parseFromString('', 'text/html');
  const root = inert.importNode(body, false);
  const measured = new Map<Element, Mass>();
  let into: Element = root;
  let copiedHeadline: Element | null = null;
  const enter = (element: Element): boolean => {
    const name = element.localName;
    // may hold the picture that a script would load
    if (name === 'noscript') into.appendChild(inert.importNode(element, true));
    if (!masses.has(element)) return false;
    if (name === 'button') return true;
    const copy = inert.importNode(element, false);
    measured.set(copy, masses.of(element));
    if (element === headline) copiedHeadline = copy;
    into.appendChild(copy);
    into = copy;
    return true;
  };
  const leave = ({ localName }: Element): void => {
    if (localName !== 'button') into = into.parentElement ?? root;
  };
  const text = ({ data }: Text): void => {
    into.appendChild(inert.createTextNode(data));
  };
  for (const node of [...before, ...body.childNodes, ...after]) walk(node, { enter, leave, text });
  const whole = { text: 0, link: 0, prose: 0 };
  for (const part of [body, ...before, ...after]) {
    const mass = masses.of(part);
    whole.text += mass.text;
    whole.link += mass.link;
    whole.prose += mass.prose;
  }
  measured.set(root, whole);
  inert.body.append(root);
  return {
    ...draft,
    body: root,
    before: [],
    after: [],
    masses: new CopiedMasses(measured),
    headline: copiedHeadline,
  };
}
