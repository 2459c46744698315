import { textOf } from '../text';
import type { Page } from '../page';
import { type Claims, claim } from './claims';

/** Elements whose names speak of an author; few selectors, since each is tried on every element of the page. */
const SELECTOR = '[class*="author" i], [class*="autor" i], [id*="author" i], [id*="autor" i]';

/** What boxes about an article's author are called. */
const BOX =
  /author[-_]*(?:bio|box|info|description|profile|about|card)|(?:about|post)[-_]*(?:the[-_]*)?author(?:[-_]*box)?|autor(?:en)?[-_]*(?:box|info|portrait)/i;

/** The box about the author under or beside an article: biography and profile links. */
export function readAuthorBox(page: Page): Claims {
  const claims: Claims = {};
  for (const box of page.all(SELECTOR)) {
    if (
      box.localName === 'body' ||
      !BOX.test(`${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`)
    )
      continue;
    if (box.getElementsByTagName('*').length > 200) continue;
    const text = textOf(box);
    if (text.length < 40 || text.length > 3_000) continue;
    (claims.authorBio ??= []).push(text);
    for (const link of box.querySelectorAll('a[href]')) claim(claims, 'authorUrl', link.getAttribute('href'));
    break;
  }
  return claims;
}
