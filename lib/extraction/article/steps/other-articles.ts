import type { Draft, Step } from '../draft';

/** Takes away articles of the same kind with titles of their own: some pages load the next one on scrolling. */
export const dropOtherArticles: Step = {
  name: 'other articles',
  run: ({ body, masses, headline }: Draft) => {
    const own = headline?.closest('article');
    if (!own || !body.contains(own)) return;
    for (const other of body.querySelectorAll('article')) {
      if (other.contains(own) || own.contains(other) || other.className !== own.className) continue;
      if (other.querySelector('h1')) masses.remove(other);
    }
  },
};
