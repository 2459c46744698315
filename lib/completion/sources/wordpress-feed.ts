import type { CompletionSource, GivenComment, PageSurroundings } from '../source';
import { CompletionFailure } from '../result';

const ATOM = 'http://www.w3.org/2005/Atom';
const THREADING = 'http://purl.org/syndication/thread/1.0';

/**
 * The comment feed of a WordPress article: open where REST is closed, but the newest only (10, if nobody changed it). Atom, because RSS
 * does not say what a comment answers (`feed-atom-comments.php`).
 */
export const wordpressFeed: CompletionSource = {
  name: 'wordpress-feed',
  whole: false,
  lazy: false,
  kind: 'endpoint',
  inquire(surroundings) {
    const feed = atomFeedOf(surroundings);
    if (!feed) return null;
    return {
      expected: surroundings.page.claimedCommentCount,
      urls: [feed],
      read({ text }) {
        const xml = new DOMParser().parseFromString(text, 'text/xml');
        if (xml.documentElement.namespaceURI !== ATOM || xml.documentElement.localName !== 'feed') {
          throw new CompletionFailure({ kind: 'malformed', source: 'wordpress-feed' });
        }
        return { comments: [...xml.getElementsByTagNameNS(ATOM, 'entry')].flatMap(readEntry) };
      },
    };
  },
};

/** The page links the feed of the whole site, that of all comments, and that of its own: its path goes on from the page's. */
function atomFeedOf({ document, url }: PageSurroundings): URL | null {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel~="alternate"][type="application/rss+xml"], link[rel~="alternate"][type="application/atom+xml"]',
  );
  const own = url.pathname.replace(/\/(?:comment-page-\d+\/?)?$/, '');
  for (const link of links) {
    const feed = URL.parse(link.getAttribute('href') ?? '', url);
    if (feed?.origin !== url.origin) continue;
    const isPost = feed.searchParams.has('p') || feed.searchParams.has('page_id');
    if (feed.searchParams.has('feed') && isPost) {
      feed.searchParams.set('feed', 'atom');
      return feed;
    }
    if (
      own !== '' &&
      new RegExp('^/feed(?:/atom)?/?$').test(feed.pathname.slice(own.length)) &&
      feed.pathname.startsWith(own)
    ) {
      feed.pathname = `${own}/feed/atom/`;
      return feed;
    }
  }
  return null;
}

function readEntry(entry: Element): GivenComment[] {
  const child = (name: string, parent: Element = entry) =>
    [...parent.children].find((element) => element.namespaceURI === ATOM && element.localName === name) ??
    null;
  const link = child('link')?.getAttribute('href') ?? '';
  const id = commentIdIn(child('id')?.textContent ?? '') ?? commentIdIn(link);
  const content = child('content') ?? child('summary');
  if (id === null || !content) return [];
  const author = child('author');
  const answered = entry.getElementsByTagNameNS(THREADING, 'in-reply-to')[0];
  return [
    {
      id,
      author: author ? (child('name', author)?.textContent ?? null) : null,
      authorUrl: author ? (child('uri', author)?.textContent ?? null) : null,
      date: child('published')?.textContent ?? child('updated')?.textContent ?? null,
      parentId:
        commentIdIn(answered?.getAttribute('ref') ?? '') ?? commentIdIn(answered?.getAttribute('href') ?? ''),
      url: link,
      body: { html: content.textContent },
    },
  ];
}

const commentIdIn = (address: string) => /#comment-(\d+)$/.exec(address.trim())?.[1] ?? null;
