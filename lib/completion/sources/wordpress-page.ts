import type { PageSurroundings } from '../source';

/** Where a page of WordPress says which post it shows, the surest first. */
const POST_ID_PLACES: [selector: string, attribute: string, pattern: RegExp][] = [
  ['input[name="comment_post_ID"]', 'value', /^(\d+)$/],
  [
    'link[rel~="alternate"][type="application/json"]',
    'href',
    /\/wp\/v2\/(?:sites\/[^/]+\/)?(?:posts|pages)\/(\d+)/,
  ],
  ['body[class]', 'class', /(?:^|\s)(?:postid|page-id)-(\d+)(?:\s|$)/],
  ['link[rel~="shortlink"]', 'href', /[?&](?:p|page_id)=(\d+)(?:&|$)/],
  ['iframe[src*="jetpack-comment"]', 'src', /[?&]postid=(\d+)/],
];

/** Id of the post; null when the page does not say. */
export function postIdOf({ document }: PageSurroundings): string | null {
  for (const [selector, attribute, pattern] of POST_ID_PLACES) {
    for (const element of document.querySelectorAll(selector)) {
      const value = decoded(element.getAttribute(attribute) ?? '');
      const id = pattern.exec(value)?.[1];
      if (id !== undefined && !/^0+$/.test(id)) return id;
    }
  }
  return null;
}

/** `?rest_route=%2Fwp%2Fv2%2Fposts%2F5` */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Root of the REST interface on the page's own origin; null when it is elsewhere, or the page is not WordPress. */
export function restRootOf({ document, url }: PageSurroundings): URL | null {
  const href = document.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href');
  const root = href ? URL.parse(href, url) : null;
  if (root) return sameOrigin(root, url);
  const json = document.querySelector('link[rel~="alternate"][type="application/json"][href*="/wp/v2/"]');
  const post = URL.parse(json?.getAttribute('href') ?? '', url);
  if (json && post) return sameOrigin(new URL(post.href.slice(0, post.href.indexOf('/wp/v2/') + 1)), url);
  // themes drop the link; the form for comments leads to WordPress's own directory
  const form = document.querySelector('form[action*="wp-comments-post.php"]')?.getAttribute('action');
  const home = form ? URL.parse('.', URL.parse(form, url) ?? url) : null;
  return home ? sameOrigin(new URL('wp-json/', home), url) : null;
}

/** Old settings say http where the site has long been https. */
function sameOrigin(address: URL, page: URL): URL | null {
  if (address.origin === page.origin) return address;
  if (address.hostname !== page.hostname || address.protocol === page.protocol) return null;
  const here = new URL(address);
  here.protocol = page.protocol;
  here.port = page.port;
  return here;
}
