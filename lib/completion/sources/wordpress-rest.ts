import * as v from 'valibot';
import type { CompletionSource } from '../source';
import { postIdOf, restRootOf } from './wordpress-page';

/** As `class-wp-rest-comments-controller.php` writes it for anybody (context `view`). */
const COMMENTS = v.array(
  v.object({
    id: v.pipe(v.number(), v.integer()),
    parent: v.optional(v.number(), 0),
    author_name: v.optional(v.string(), ''),
    author_url: v.optional(v.string(), ''),
    date: v.optional(v.string(), ''),
    date_gmt: v.optional(v.string(), ''),
    content: v.object({ rendered: v.string() }),
    link: v.optional(v.string(), ''),
    type: v.optional(v.string(), 'comment'),
  }),
);

/** The most that WordPress gives at once. */
const PER_PAGE = 100;
const FIELDS = 'id,parent,author_name,author_url,date,date_gmt,content,link,type';

/** The REST interface of WordPress 4.7 and later. Guests get comments only: no pingbacks, no trackbacks. */
export const wordpressRest: CompletionSource = {
  name: 'wordpress-rest',
  whole: true,
  lazy: false,
  kind: 'endpoint',
  inquire(surroundings) {
    const root = restRootOf(surroundings);
    const postId = postIdOf(surroundings);
    if (!root || postId === null) return null;
    const pageUrl = (page: number) => commentsUrl(root, postId, page);
    return {
      expected: surroundings.page.claimedCommentCount,
      urls: [pageUrl(1)],
      read({ asked, headers, text }) {
        const comments = v.parse(COMMENTS, JSON.parse(text));
        const page = Number(asked.searchParams.get('page') ?? 1);
        const total = headerNumber(headers, 'X-WP-Total');
        const pages = headerNumber(headers, 'X-WP-TotalPages');
        const isLast = pages === null ? comments.length < PER_PAGE : page >= pages;
        return {
          total,
          next: isLast ? [] : [pageUrl(page + 1)],
          comments: comments.map((comment) => ({
            id: String(comment.id),
            author: comment.author_name,
            authorUrl: comment.author_url,
            date: localDate(comment.date, comment.date_gmt),
            parentId: comment.parent === 0 ? null : String(comment.parent),
            url: comment.link,
            body: { html: comment.content.rendered },
          })),
        };
      },
    };
  },
};

/** By id: the only order in which no comment can change pages while we read. */
function commentsUrl(root: URL, postId: string, page: number): URL {
  const url = new URL(root);
  const route = url.searchParams.get('rest_route');
  if (route === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/wp/v2/comments`;
  else url.searchParams.set('rest_route', `${route.replace(/\/$/, '')}/wp/v2/comments`);
  for (const [name, value] of Object.entries({
    post: postId,
    orderby: 'id',
    order: 'asc',
    _fields: FIELDS,
  })) {
    url.searchParams.set(name, value);
  }
  url.searchParams.set('per_page', String(PER_PAGE));
  url.searchParams.set('page', String(page));
  return url;
}

function headerNumber(headers: Headers, name: string): number | null {
  const value = headers.get(name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** The site's own time, as its pages show it, with the offset that the two times tell. */
function localDate(local: string, utc: string): string | null {
  const [there, here] = [Date.parse(`${local}Z`), Date.parse(`${utc}Z`)];
  if (Number.isNaN(there) || Number.isNaN(here)) return local || null;
  const minutes = Math.round((there - here) / 60_000);
  if (Math.abs(minutes) > 14 * 60) return `${utc}Z`;
  const digits = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}
