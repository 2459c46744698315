import { type Claims, claim } from './claims';
import { parseLeniently } from './lenient-json';

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A script longer than this is not about one article. */
const LONGEST = 2_000_000;

/** More things than a page says about itself: product lists, whole archives. */
const MOST_THINGS = 5_000;

function readThings(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const text = script.textContent;
    if (text.length <= LONGEST) gather(parseLeniently(text), things);
  }
  return things;
}

/**
 * The article's text as linked data has it, part by part (often but one), sometimes with markup: its body, or the
 * ingredients and steps of a recipe or a how-to. Empty where it has none.
 */
export function readStatedText(document: Document, url: URL): string[] {
  const article = chooseArticle(readThings(document), url);
  if (!article) return [];
  const body = textsOf(article.articleBody)[0]?.trim() ?? '';
  if (body) return [body];
  const steps = [...stepsOf(article.recipeInstructions), ...stepsOf(article.step)];
  return steps.length
    ? [...textsOf(article.description), ...textsOf(article.recipeIngredient), ...steps]
    : [];
}

/** Names and texts of steps and of sections of steps, which may be given as plain texts, too. */
function stepsOf(value: unknown, depth = 0): string[] {
  if (Array.isArray(value))
    return (value as unknown[]).slice(0, MOST_STEPS).flatMap((step) => stepsOf(step, depth));
  if (!isThing(value)) return textsOf(value);
  const inner = depth < 2 ? stepsOf(value.itemListElement, depth + 1) : [];
  return [...textsOf(value.name), ...textsOf(value.text), ...inner];
}

/** No recipe has more. */
const MOST_STEPS = 200;

/** What the linked data of a page says about its article. https://schema.org/Article */
export function readJsonLd(document: Document, url: URL): Claims {
  const things = readThings(document);
  const claims: Claims = {};
  const article = chooseArticle(things, url);
  if (article) {
    const byId = new Map(things.map((thing) => [textsOf(thing['@id'])[0] ?? '', thing]));
    readArticle(article, byId, claims);
  }
  const page = things.find((thing) =>
    typesOf(thing).some((type) => /^(?:WebPage|ItemPage|AboutPage)$/.test(type)),
  );
  if (page) readPage(page, claims);
  const site = things.find((thing) => typesOf(thing).includes('WebSite'));
  if (site) claim(claims, 'site', textsOf(site.name)[0]);
  return claims;
}

/** All things that have a type, those of graphs and lists among them, without what others are made of. */
function gather(value: unknown, things: Thing[]): void {
  const waiting: unknown[] = [value];
  while (waiting.length && things.length < MOST_THINGS) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]).slice(0, MOST_THINGS));
    else if (isThing(next)) {
      if (next['@type'] || next['@id']) things.push(next);
      waiting.push(next['@graph'], next.mainEntity, next.mainEntityOfPage);
    }
  }
}

const typesOf = (thing: Thing): string[] =>
  textsOf(thing['@type']).map((type) =>
    type.slice(1 + Math.max(...['/', '#', ':'].map((mark) => type.lastIndexOf(mark)))),
  );

/** Types of texts that a person wrote, the surest first. */
const ARTICLE_TYPES = [
  /Article$|^BlogPosting$|^LiveBlogPosting$|^Report$|^Review$|^Recipe$|^HowTo$/,
  /^DiscussionForumPosting$|^SocialMediaPosting$|^QAPage$|^Question$/,
  /^CreativeWork$|^VideoObject$|^PodcastEpisode$|^Course$|^JobPosting$|^Occupation$/,
];

function chooseArticle(things: readonly Thing[], url: URL): Thing | null {
  const typed = things.map((thing) => ({ thing, types: typesOf(thing) }));
  for (const pattern of ARTICLE_TYPES) {
    const fitting = typed
      .filter(({ types }) => types.some((type) => pattern.test(type)))
      .map(({ thing }) => thing);
    // a list of related articles is not this page's article
    const own = fitting.find((thing) => addressesOf(thing).some((address) => isAddressOf(address, url)));
    const chosen =
      own ?? fitting.find((thing) => thing.headline || thing.name || thing.datePublished) ?? null;
    if (chosen) return chosen;
  }
  return null;
}

const addressesOf = (thing: Thing): string[] =>
  [thing.url, thing.mainEntityOfPage, thing['@id']].flatMap((value) =>
    isThing(value) ? [...textsOf(value['@id']), ...textsOf(value.url)] : textsOf(value),
  );

function isAddressOf(address: string, url: URL): boolean {
  const found = URL.parse(address, url);
  return (
    found !== null &&
    found.host === url.host &&
    found.pathname.replace(/\/$/, '') === url.pathname.replace(/\/$/, '')
  );
}

function readArticle(article: Thing, byId: ReadonlyMap<string, Thing>, claims: Claims): void {
  const first = (...values: unknown[]): string | undefined => values.flatMap(textsOf)[0];
  claim(claims, 'title', first(article.headline, article.name));
  claim(
    claims,
    'published',
    first(article.datePublished, article.dateCreated, article.uploadDate, article.datePosted),
  );
  claim(claims, 'modified', first(article.dateModified));
  claim(claims, 'language', first(article.inLanguage, nameOf(article.inLanguage)));
  claim(claims, 'excerpt', first(article.description, article.abstract));
  claim(claims, 'section', first(article.articleSection));
  claim(claims, 'image', imageOf(article.image) ?? imageOf(article.thumbnailUrl));
  for (const tag of textsOf(article.keywords)) claim(claims, 'tag', tag);
  for (const publisher of peopleOf(article.publisher, byId)) claim(claims, 'site', nameOf(publisher));
  for (const address of addressesOf(article)) claim(claims, 'address', address);
  const authors = peopleOf(article.author, byId);
  for (const author of authors.length ? authors : peopleOf(article.creator, byId)) {
    for (const name of namesOf(author)) claim(claims, 'author', name);
    if (!isThing(author)) continue;
    claim(claims, 'authorUrl', textsOf(author.url)[0]);
    for (const profile of textsOf(author.sameAs)) claim(claims, 'authorUrl', profile);
    claim(claims, 'authorBio', textsOf(author.description)[0]);
  }
}

function readPage(page: Thing, claims: Claims): void {
  claims.published ??= textsOf(page.datePublished).slice(0, 1);
  claims.modified ??= textsOf(page.dateModified).slice(0, 1);
  claims.language ??= textsOf(page.inLanguage).slice(0, 1);
  claims.excerpt ??= textsOf(page.description).slice(0, 1);
}

/** Persons and organizations, references among the page's things followed. */
function peopleOf(value: unknown, byId: ReadonlyMap<string, Thing>): unknown[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.flatMap((entry) => {
    if (!isThing(entry) || entry.name) return entry ? [entry] : [];
    const target = byId.get(textsOf(entry['@id'])[0] ?? '');
    return target ? [target] : [];
  });
}

const namesOf = (value: unknown): string[] => (isThing(value) ? textsOf(value.name) : textsOf(value));
const nameOf = (value: unknown): string | undefined => namesOf(value)[0];

function imageOf(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return isThing(first) ? (textsOf(first.url)[0] ?? textsOf(first.contentUrl)[0]) : textsOf(first)[0];
}

/** The texts of a value that may be one, many, or one with a language ({ "@value": … }). */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [unescape(value)];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return (value as unknown[]).slice(0, 100).flatMap(textsOf);
  return isThing(value) && typeof value['@value'] === 'string' ? [unescape(value['@value'])] : [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Many systems write HTML's escapes into their JSON. */
function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
