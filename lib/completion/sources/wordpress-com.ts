import * as v from 'valibot';
import type { CompletionSource, GivenComment, PageSurroundings } from '../source';
import { postIdOf } from './wordpress-page';

const SERVICE = 'https://public-api.wordpress.com';

/** As Jetpack's `class.wpcom-json-api-comment-endpoint.php` writes it for anybody. */
const COMMENT = v.object({
  ID: v.pipe(v.number(), v.integer()),
  author: v.optional(v.object({ name: v.optional(v.string(), ''), URL: v.optional(v.string(), '') })),
  date: v.optional(v.string(), ''),
  URL: v.optional(v.string(), ''),
  content: v.string(),
  parent: v.optional(v.union([v.literal(false), v.object({ ID: v.number() })]), false),
  type: v.optional(v.string(), 'comment'),
});
/** `found` is -1 where it was not counted. */
const REPLIES = v.object({ found: v.optional(v.number(), -1), comments: v.array(COMMENT) });

/** The most that the service gives at once. */
const PER_PAGE = 100;

/**
 * The interface of WordPress.com for its own blogs and those joined to it by Jetpack: what a blog does not give itself, pingbacks
 * included (developer.wordpress.com: GET /sites/$site/posts/$post_ID/replies/ and …/posts/slug:$post_slug/replies/).
 */
export const wordpressCom: CompletionSource = {
  name: 'wordpress-com',
  whole: true,
  lazy: false,
  kind: 'endpoint',
  service: SERVICE,
  inquire(surroundings) {
    const site = siteOf(surroundings);
    const post = postIdOf(surroundings) ?? slugOf(surroundings);
    if (site === null || post === null) return null;
    const pageUrl = (page: number) => {
      const url = new URL(`${SERVICE}/rest/v1.1/sites/${encodeURIComponent(site)}/posts/${post}/replies/`);
      // from the oldest on: what is written meanwhile comes last
      for (const [name, value] of Object.entries({ number: PER_PAGE, order: 'ASC', page }))
        url.searchParams.set(name, String(value));
      return url;
    };
    return {
      expected: surroundings.page.claimedCommentCount,
      urls: [pageUrl(1)],
      read({ asked, text }) {
        const { found, comments } = v.parse(REPLIES, JSON.parse(text));
        const page = Number(asked.searchParams.get('page') ?? 1);
        const isLast = comments.length === 0 || (found >= 0 && page * PER_PAGE >= found);
        return {
          total: found >= 0 ? found : null,
          next: isLast ? [] : [pageUrl(page + 1)],
          comments: comments.map(given),
        };
      },
    };
  },
};

function given({
  ID,
  author,
  date,
  URL: url,
  content,
  parent,
  type,
}: v.InferOutput<typeof COMMENT>): GivenComment {
  return {
    id: String(ID),
    kind: type === 'pingback' || type === 'trackback' ? 'pingback' : 'comment',
    author: author?.name ?? null,
    authorUrl: author?.URL ?? null,
    date: date || null,
    parentId: parent === false ? null : String(parent.ID),
    url,
    body: { html: content },
  };
}

/** How the service names the blog: by number or host; null: it does not know it. */
function siteOf({ document, url }: PageSurroundings): string | null {
  const api = document.querySelector(`link[href^="${SERVICE}/wp/v2/sites/"]`)?.getAttribute('href');
  const form = document.querySelector('iframe[src*="/jetpack-comment/"]')?.getAttribute('src');
  const named =
    /\/wp\/v2\/sites\/([\w.-]+)/.exec(api ?? '')?.[1] ?? /[?&]blogid=(\d+)/.exec(form ?? '')?.[1] ?? null;
  // Jetpack counts visits there
  const isJoined = url.hostname.endsWith('.wordpress.com') || document.querySelector(COUNTER) !== null;
  return named ?? (isJoined ? url.hostname : null);
}

const COUNTER = 'script[src*="//stats.wp.com/"]';

/** The last part of the address, as `slug:NAME`; null where it cannot be one. */
function slugOf({ url }: PageSurroundings): string | null {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  return /^[\w%-]*[a-z%][\w%-]*$/i.test(last) ? `slug:${last}` : null;
}
