import type { Page } from '../page';
import { textOf } from '../text';
import { type Claims, claim, type Field } from './claims';
import { isForeign } from './foreign-parts';

/** Property names of schema.org and Dublin Core, as microdata (`itemprop`) and RDFa (`property`) carry them. */
const FIELDS: Readonly<Record<string, Field>> = {
  headline: 'title',
  author: 'author',
  creator: 'author',
  datepublished: 'published',
  datecreated: 'published',
  issued: 'published',
  date: 'published',
  created: 'published',
  datemodified: 'modified',
  modified: 'modified',
  articlesection: 'section',
};

/** What microdata and RDFa on visible elements say about the article; those of comments and teasers are left out. */
export function readStructuredMarkup(page: Page): Claims {
  const claims: Claims = {};
  for (const element of page.all('body [itemprop], body [property]')) {
    const property = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
    const field = fieldOf(property);
    if (!field || isForeign(element)) continue;
    if (field === 'author') readAuthor(element, claims);
    else claim(claims, field, machineValue(element) ?? textOf(element).slice(0, 300));
  }
  return claims;
}

function fieldOf(properties: string): Field | undefined {
  for (const property of properties.trim().split(/\s+/)) {
    const field = FIELDS[property.toLowerCase().replace(/^.*[:/#]/, '')];
    if (field) return field;
  }
  return undefined;
}

/** What an element says to machines; null when only its text says it. */
const machineValue = (element: Element): string | null =>
  element.getAttribute('content') ?? element.getAttribute('datetime');

function readAuthor(element: Element, claims: Claims): void {
  const name =
    element.querySelector('[itemprop~="name"], [property~="name"], [property~="schema:name"]') ?? element;
  claim(claims, 'author', machineValue(name) ?? textOf(name).slice(0, 200));
  const link =
    element.closest('a[href]') ?? element.querySelector('a[href][itemprop~="url"], a[href][rel~="author"]');
  claim(claims, 'authorUrl', link?.getAttribute('href'));
}
