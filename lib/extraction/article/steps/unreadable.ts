import type { Draft, Step } from '../draft';

const SELECTOR = [
  'script, style, template, link, meta, base, title, object, embed, applet, param, iframe, frame, canvas, dialog, input, select',
  'textarea, button, datalist, option, progress, meter, map, area, portal, fencedframe, noembed, noframes, audio, video, track',
  ':not(picture) > source, rp, svg',
].join(', ');

/** Takes away what is not for reading, whatever it holds: scripts, form fields, frames, drawings. */
export const dropUnreadable: Step = {
  name: 'unreadable',
  run: ({ body }: Draft) => {
    // questions of an accordion, which open their answers
    for (const button of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, dt, summary) button')) {
      button.replaceWith(...button.childNodes);
    }
    for (const element of body.querySelectorAll(SELECTOR)) element.remove();
  },
};
