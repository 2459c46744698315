import { parametersOf, withoutTracking } from '@/lib/model/address';
import { type Claims, claim } from './claims';

/** A year, month and day in a path. */
const DATED =
  /[/_-](?<year>(?:19|20)\d\d)[/_-](?<month>0?[1-9]|1[0-2])[/_-](?<day>0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)/;
const COMPACT = /[/_.-](?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/;
const MONTHLY = /\/(?<year>(?:19|20)\d\d)\/(?<month>0[1-9]|1[0-2])\//;

/** What the address itself says: when the article was published. */
export function readAddress(url: URL): Claims {
  const claims: Claims = {};
  // archives of the web carry the date of their copy in front of the address
  const path = url.pathname.replace(/^\/web\/\d{8,14}[a-z_]*\/(?:https?:\/*)?[^/]+/, '');
  const parts = (DATED.exec(path) ?? COMPACT.exec(path) ?? MONTHLY.exec(path))?.groups;
  if (parts) {
    const { year, month = '', day } = parts;
    claim(
      claims,
      'published',
      [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-'),
    );
  }
  return claims;
}

/**
 * The address an article is known by: what the page calls canonical where that is plausible, else its own, without
 * tracking parameters and fragment.
 * @param claimed what the page says, the surest first; may be relative
 */
export function canonicalAddress(url: URL, claimed: readonly string[]): string {
  for (const value of claimed) {
    const address = URL.parse(value, url);
    if (address && isPlausible(address, url)) return withoutTracking(address).href;
  }
  return withoutTracking(withoutAmp(url)).href;
}

/** Not another site, and not the front page that some templates name on every page. */
function isPlausible(address: URL, url: URL): boolean {
  if (!/^https?:$/.test(address.protocol)) return false;
  if (site(address.hostname) !== site(url.hostname)) return false;
  const isFront = address.pathname === '/' && !address.search;
  if (isFront && url.pathname !== '/') return false;
  // a canonical address that drops the only thing that names the page
  return !(address.pathname === url.pathname && !address.search && namesThePage(url));
}

/** Whether the query, not the path, says which page it is (`?p=12`, `detail.php?id=765`). */
function namesThePage(url: URL): boolean {
  return parametersOf(url).some(([name]) =>
    /^(?:p|id|page_id|article|articleid|aid|news|story|tid|t|topic|thread|post|newsid|nid|cid|contentid|itemid)$/i.test(
      name,
    ),
  );
}

/** The last two labels of a host, three where the last but one is short (`co.uk`): enough to tell sites apart. */
function site(hostname: string): string {
  const labels = hostname
    .toLowerCase()
    .replace(/^(?:www|m|mobile|amp)\./, '')
    .split('.');
  const short = (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

/** The ordinary page's address, where an AMP page's address shows it. */
function withoutAmp(url: URL): URL {
  const plain = new URL(url);
  plain.pathname = plain.pathname
    .replace(/\/amp\/?$/, '/')
    .replace(/^\/amp\//, '/')
    .replace(/\.amp(?=\.html?$|$)/, '');
  return plain;
}
