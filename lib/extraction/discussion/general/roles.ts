import {
  ABOUT_AUTHOR,
  AUTHOR_NAME,
  AVATAR_NAME,
  BODY_NAME,
  COMMENT_NAME,
  CONTROL_NAME,
  DATE_NAME,
  ELSEWHERE_EVEN_SO,
  ELSEWHERE_NAME,
  MAYBE_COMMENT_NAME,
  PING_NAME,
  wordsOfName,
} from './words';

/** What an element of a comment says it holds; an element can say several things. */
export const AUTHOR = 1;
export const DATE = 2;
export const BODY = 4;
export const CONTROL = 8;
export const ABOUT = 16;
export const AVATAR = 32;
/** Said in a vocabulary made for it (microdata, microformats), not by a name that a theme has chosen. */
export const SURE = 128;
/** Comments, or one of them. */
export const COMMENT = 256;
/** The same in words that are used for much else. */
export const MAYBE_COMMENT = 512;
/** Neither article nor discussion: teasers, menus, offers. */
export const ELSEWHERE = 1024;
/** Pingbacks and trackbacks. */
export const PING = 2048;

const WHEREABOUTS = COMMENT | MAYBE_COMMENT | ELSEWHERE | PING;

/** Class names repeat from comment to comment; pages that make up millions of them must not fill the memory. */
const CACHE_SIZE = 4000;
const cache = new Map<string, number>();

const SURE_AUTHOR =
  / (?:fn|p author|p name|author name|comment author name|username|nickname|screen name|display name) /;
const SURE_BODY =
  / (?:comment|post|message|review) (?:content|text|body|message|copy) | e content | cooked | bb wrapper /;

function rolesOfClass(name: string): number {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const words = wordsOfName(name);
  let roles = 0;
  if (AUTHOR_NAME.test(words)) roles |= AUTHOR;
  if (DATE_NAME.test(words)) roles |= DATE;
  if (BODY_NAME.test(words)) roles |= BODY;
  if (CONTROL_NAME.test(words)) roles |= CONTROL;
  if (ABOUT_AUTHOR.test(words)) roles |= ABOUT;
  if (AVATAR_NAME.test(words)) roles |= AVATAR;
  if (COMMENT_NAME.test(words)) roles |= COMMENT;
  else if (MAYBE_COMMENT_NAME.test(words)) roles |= MAYBE_COMMENT;
  if (PING_NAME.test(words)) roles |= PING | COMMENT;
  if ((roles & COMMENT ? ELSEWHERE_EVEN_SO : ELSEWHERE_NAME).test(words)) roles |= ELSEWHERE;
  if (SURE_AUTHOR.test(words) || SURE_BODY.test(words)) roles |= SURE;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(name, roles);
  return roles;
}

const PROPERTY_ROLES: Readonly<Record<string, number>> = {
  author: AUTHOR | SURE,
  creator: AUTHOR | SURE,
  'foaf:name': AUTHOR | SURE,
  name: AUTHOR,
  datepublished: DATE | SURE,
  datecreated: DATE | SURE,
  commenttime: DATE | SURE,
  'dc:date': DATE | SURE,
  text: BODY | SURE,
  commenttext: BODY | SURE,
  reviewbody: BODY | SURE,
  articlebody: BODY | SURE,
  description: BODY,
  'content:encoded': BODY | SURE,
};

/** What the element says it holds: by its class, its id, its microdata or RDFa property and its kind. */
export function rolesOf(element: Element): number {
  let roles = 0;
  if (element.hasAttributes()) {
    const name = element.getAttribute('class');
    if (name) roles = rolesOfClass(name);
    const property = element.getAttribute('itemprop') ?? element.getAttribute('property');
    if (property) {
      for (const one of property.toLowerCase().split(/\s+/, 4)) roles |= PROPERTY_ROLES[one] ?? 0;
    }
    const id = element.getAttribute('id');
    if (id) roles |= rolesOfClass(id.replace(/\d+/g, '')) & (roles === 0 ? -1 : WHEREABOUTS);
    if (element.localName === 'a' && element.getAttribute('rel')?.includes('author')) roles |= AUTHOR | SURE;
  }
  if (element.localName === 'time') roles |= DATE;
  else if (element.localName === 'cite') roles |= AUTHOR;
  return roles;
}
