import * as v from 'valibot';
import type { CompletionSource, PageSurroundings } from '../source';

const TEXT = v.optional(v.object({ $t: v.string() }));
const LINKS = v.optional(v.array(v.object({ rel: v.string(), href: v.string() })), []);

/** A GData feed as JSON (`alt=json`, version 2). */
const FEED = v.object({
  feed: v.object({
    openSearch$totalResults: TEXT,
    openSearch$startIndex: TEXT,
    entry: v.optional(
      v.array(
        v.object({
          id: v.object({ $t: v.string() }),
          published: TEXT,
          content: TEXT,
          summary: TEXT,
          author: v.optional(v.array(v.object({ name: TEXT, uri: TEXT })), []),
          link: LINKS,
          gd$extendedProperty: v.optional(
            v.array(v.object({ name: v.string(), value: v.optional(v.string()) })),
            [],
          ),
        }),
      ),
      [],
    ),
  }),
});

/** Blogger gives up to this many at once. */
const PER_REQUEST = 200;

/** The comment feed of a Blogger post, also under the blog's own domain. */
export const blogger: CompletionSource = {
  name: 'blogger-feed',
  whole: true,
  lazy: false,
  kind: 'endpoint',
  inquire(surroundings) {
    const postId = postIdOf(surroundings);
    if (postId === null) return null;
    const from = (start: number) => feedUrl(surroundings.url, postId, start);
    return {
      expected: surroundings.page.claimedCommentCount,
      urls: [from(1)],
      read({ asked, text }) {
        const { feed } = v.parse(FEED, JSON.parse(text));
        const total = Number(feed.openSearch$totalResults?.$t ?? NaN);
        const start = Number(asked.searchParams.get('start-index') ?? 1);
        const after = start + feed.entry.length;
        return {
          total: Number.isInteger(total) ? total : null,
          next: feed.entry.length > 0 && after <= total ? [from(after)] : [],
          gone: feed.entry.filter(isRemoved).length,
          comments: feed.entry.flatMap((entry) => {
            const id = /\.post-(\d+)$/.exec(entry.id.$t)?.[1];
            if (id === undefined || isRemoved(entry)) return [];
            const [author] = entry.author;
            return {
              id,
              author: author?.name?.$t ?? null,
              authorUrl: author?.uri?.$t ?? null,
              date: entry.published?.$t ?? null,
              parentId: parentIn(entry.link),
              url: entry.link.find(({ rel }) => rel === 'alternate')?.href ?? null,
              body: { html: entry.content?.$t ?? entry.summary?.$t ?? '' },
            };
          }),
        };
      },
    };
  },
};

const isRemoved = (entry: { gd$extendedProperty: { name: string }[] }) =>
  entry.gd$extendedProperty.some(({ name }) => name === 'blogger.contentRemoved');

/** The "related" link of an answer leads to the entry of its parent. */
function parentIn(links: { rel: string; href: string }[]): string | null {
  const related = links.find(({ rel }) => rel === 'related');
  return /\/comments\/default\/(\d+)/.exec(related?.href ?? '')?.[1] ?? null;
}

function feedUrl(page: URL, postId: string, start: number): URL {
  const url = new URL(`/feeds/${postId}/comments/default`, page);
  const parameters = {
    alt: 'json',
    v: '2',
    orderby: 'published',
    reverse: 'false',
    'max-results': String(PER_REQUEST),
    'start-index': String(start),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

function postIdOf({ document }: PageSurroundings): string | null {
  const isBlogger = document.querySelector(
    'meta[name="generator"][content="blogger" i], link[href*="/feeds/"][href*="/comments/default"], link[rel="service.post"]',
  );
  if (!isBlogger) return null;
  const places: [string, string, RegExp][] = [
    ['link[href*="/feeds/"][href*="/comments/default"]', 'href', /\/feeds\/(\d+)\/comments\/default/],
    ['meta[itemprop="postId"]', 'content', /^(\d+)$/],
    ['a#comment-editor-src', 'href', /[?&]postID=(\d+)/],
  ];
  for (const [selector, attribute, pattern] of places) {
    const id = pattern.exec(document.querySelector(selector)?.getAttribute(attribute) ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return null;
}
