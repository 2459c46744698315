import { textOf } from '../text';
import { type Claims, claim } from './claims';

/** What boxes about an article's author are called. */
const BOXES = [
  'author-bio',
  'author_bio',
  'authorbio',
  'author-box',
  'author_box',
  'authorbox',
  'author-info',
  'author-description',
  'about-author',
  'about-the-author',
  'aboutauthor',
  'author-profile',
  'post-author-box',
  'autorenbox',
  'autoren-box',
  'autorbox',
  'autor-box',
  'autor-info',
  'author-about',
  'entry-author-info',
];

const SELECTOR = BOXES.map((name) => `[class*="${name}" i], [id*="${name}" i]`).join(', ');

/** The box about the author under or beside an article: biography and profile links. */
export function readAuthorBox(document: Document): Claims {
  const claims: Claims = {};
  for (const box of document.querySelectorAll(SELECTOR)) {
    const text = textOf(box);
    if (text.length < 40 || text.length > 3_000) continue;
    (claims.authorBio ??= []).push(text);
    for (const link of box.querySelectorAll('a[href]')) claim(claims, 'authorUrl', link.getAttribute('href'));
    break;
  }
  return claims;
}
