import { type Draft, eachElement, type Step } from '../draft';

const TAGS = new Set(
  (
    'script style template link meta base title object embed applet param iframe frame canvas dialog input select ' +
    'textarea button datalist option progress meter map area portal fencedframe noembed noframes audio video track ' +
    'source rp'
  ).split(' '),
);

/** Takes away what is not for reading, whatever it holds: scripts, form fields, frames, drawings. */
export const dropUnreadable: Step = {
  name: 'unreadable',
  run: ({ body }: Draft) => {
    // questions of an accordion, which open their answers
    for (const button of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, dt, summary) button')) {
      button.replaceWith(...button.childNodes);
    }
    const doomed: Element[] = [];
    eachElement(body, (element) => {
      if (!isUnreadable(element)) return undefined;
      doomed.push(element);
      return 'skip';
    });
    for (const element of doomed) element.remove();
  },
};

function isUnreadable(element: Element): boolean {
  const name = element.localName;
  if (name === 'svg') return true;
  if (name === 'source' || name === 'video')
    return name === 'video' || element.parentElement?.localName !== 'picture';
  return TAGS.has(name);
}
