import type { Page } from '../page';
import { textOf } from '../text';
import { authorNames, isPersonal } from './author-names';
import { comparable, segmentsOf } from './title-parts';

/** Where sites say whose they are. */
const FOOTERS = 'footer, [class*="copyright" i], [id*="copyright" i], [class*="footer" i], [id*="footer" i]';

/** "© 2012-2019 A B", "(c) A B", "Copyright by A B". */
const RIGHTS =
  /(?:©|\(c\)|\bcopyright\b)(?:\s*(?:©|\(c\)|copyright|by|(?:19|20)\d\d|heute|today|[\s,:–—-]))*\s*([^|•·©\n]{3,60})/giu;

const DEGREE = /^(?:(?:prof|dr|dipl|ing|mag|med|phil|jur)\.(?:-|\s*))+/i;

/** Boxes that are looked through; a footer comes late in a page, its parts follow. */
const MOST_BOXES = 40;

/**
 * The person whose site it is: who writes alone does not always sign. By the note of copyright at the end of the page, or
 * by a name of the site that is a person's and its address, too. Empty where a site is nobody's.
 */
export function readOwner(page: Page, siteName: string | null, url: URL): string[] {
  const boxes = [...page.all(FOOTERS)].slice(-MOST_BOXES).reverse();
  for (const box of boxes) {
    const text = textOf(box);
    if (text.length > 3_000) continue;
    for (const [, holder = ''] of text.matchAll(RIGHTS)) {
      const name = authorNames(holder.replace(/[.,;–—-]\s.*$/, ''))[0];
      if (name && isPersonal(name)) return [name];
    }
  }
  const host = url.hostname.replace(/^www\./, '').replace(/[^a-z]/g, '');
  const named = [siteName ?? '', ...segmentsOf(page.root.title).toReversed()]
    .map((name) => name.replace(DEGREE, ''))
    .find((name) => isPersonal(name) && host.startsWith(comparable(name).replace(/[^a-z]/g, '')));
  return named ? [named] : [];
}
