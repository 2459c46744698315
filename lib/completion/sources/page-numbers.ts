/** How addresses of numbered comment pages are made: one entry a convention. */
export interface Numbering {
  /** What a link must look like: group 1 is the number. Matched against path and query. */
  pattern: RegExp;
  /** Number of the first page. */
  first: 0 | 1;
  /** From one page to the next. */
  step(numbers: number[]): number;
  /** The numbers are the comments' own: no other list on the page is numbered so. */
  certain: boolean;
}

const one = () => 1;

/** phpBB and others count posts, not pages: the smallest distance between two links is a page. */
const smallestStep = (numbers: number[]) => {
  const sorted = [...new Set([0, ...numbers])].sort((a, b) => a - b);
  return Math.min(...sorted.slice(1).map((number, index) => number - (sorted[index] ?? 0)));
};

export const NUMBERINGS: readonly Numbering[] = [
  // WordPress
  { pattern: /\/comment-page-(\d{1,4})(?=\/?(?:[?#]|$))/, first: 1, step: one, certain: true },
  { pattern: /[?&]cpage=(\d{1,4})(?=&|#|$)/, first: 1, step: one, certain: true },
  // Joomla, forums
  { pattern: /[?&](?:start|limitstart)=(\d{1,6})(?=&|#|$)/, first: 0, step: smallestStep, certain: false },
  { pattern: /\/page-(\d{1,4})(?=\/?(?:[?#]|$))/, first: 1, step: one, certain: false },
  // Drupal counts from nought
  { pattern: /[?&]page=(\d{1,4})(?=&|#|$)/, first: 0, step: one, certain: false },
  {
    pattern: /[?&](?:comment_?page|comments_?page|p_?c|paged)=(\d{1,4})(?=&|#|$)/,
    first: 1,
    step: one,
    certain: false,
  },
  { pattern: /\/page\/(\d{1,4})(?=\/?(?:[?#]|$))/, first: 1, step: one, certain: false },
];

export interface NumberedLink {
  numbering: Numbering;
  number: number;
  url: URL;
  /** Id that the address ends in ("comment-12"); empty when it ends in none. */
  fragment: string;
  /** Says "older", "previous", "«". */
  leadsBack: boolean;
}

const BACK =
  /older|previous|prev\b|ältere|vorherige|zurück|précédent|anterior|precedent|starsze|vorige|oudere|предыдущ|önceki|starší|äldre|[«‹←]/i;

/** Reads a link to another page of the same discussion; null when it leads elsewhere. */
export function readNumberedLink(link: Element, page: URL): NumberedLink | null {
  const href = link.getAttribute('href') ?? '';
  for (const numbering of NUMBERINGS) {
    // before the address is taken apart: a page has thousands of links
    if (!numbering.pattern.test(href)) continue;
    const url = URL.parse(href, page);
    const number = url && numberIn(url, numbering);
    if (!url || number === null || url.origin !== page.origin) continue;
    const fragment = url.hash.slice(1);
    url.hash = '';
    if (!sameArticle(url, page)) return null;
    const says = `${link.getAttribute('rel') ?? ''} ${link.textContent}`;
    return { numbering, number, url, fragment, leadsBack: BACK.test(says) };
  }
  return null;
}

/** The same address with another number. */
export function withNumber({ numbering, url }: NumberedLink, number: number): URL {
  const address = `${url.pathname}${url.search}`.replace(numbering.pattern, (match, found: string) =>
    match.replace(found, String(number)),
  );
  return new URL(address, url);
}

/** The number that an address itself has; null when it has none. */
export function numberIn(url: URL, { pattern }: Numbering): number | null {
  const number = pattern.exec(`${url.pathname}${url.search}`)?.[1];
  return number === undefined ? null : Number(number);
}

/** Both lead to the same path once the numbers are taken out. */
function sameArticle(url: URL, page: URL): boolean {
  return bare(url) === bare(page);
}

function bare(url: URL): string {
  let address = url.pathname;
  for (const { pattern } of NUMBERINGS) address = address.replace(pattern, '');
  const id = ['p', 'page_id', 't', 'id', 'tid', 'cid']
    .map((name) => url.searchParams.get(name) ?? '')
    .join(',');
  return `${address.replace(/\/+$/, '')}?${id}`;
}
