import * as v from 'valibot';
import type { Batch, CompletionSource, GivenComment } from '../source';

const POST = v.object({ id: v.number(), comment_count: v.nullish(v.number()) });

/** Only `id` and `body` are always there; deleted ones have no body. The depth of the answers is not limited: see `flat`. */
const COMMENT = v.object({
  id: v.number(),
  body: v.nullish(v.string()),
  name: v.nullish(v.string()),
  handle: v.nullish(v.string()),
  date: v.nullish(v.string()),
  children: v.optional(v.array(v.unknown()), []),
});
const COMMENTS = v.object({ comments: v.array(v.unknown()) });

/** The newsletter's own interface, not documented by its maker: the post by its name, then all comments in one answer. */
export const substack: CompletionSource = {
  name: 'substack',
  whole: true,
  lazy: true,
  kind: 'endpoint',
  inquire({ document, url, page }) {
    const slug = /^\/p\/([^/]+)(?:\/comments)?\/?$/.exec(url.pathname)?.[1];
    const sign = document.querySelector('script[src*="substackcdn.com"], link[href*="substackcdn.com"]');
    if (slug === undefined || !sign) return null;
    return {
      expected: page.claimedCommentCount,
      urls: [new URL(`/api/v1/posts/${slug}`, url)],
      read(answer): Batch {
        const data: unknown = JSON.parse(answer.text);
        if (answer.asked.pathname.includes('/posts/')) {
          const post = v.parse(POST, data);
          const next = new URL(`/api/v1/post/${post.id}/comments?all_comments=true&sort=oldest_first`, url);
          return { comments: [], next: [next], total: post.comment_count ?? null };
        }
        return flat(v.parse(COMMENTS, data).comments, url);
      },
    };
  },
};

/** Without recursion: answers can be nested as deep as they like. */
function flat(roots: unknown[], page: URL): Batch {
  const comments: GivenComment[] = [];
  let gone = 0;
  const open = roots.map((data) => ({ data, parentId: null as string | null })).reverse();
  for (let item = open.pop(); item; item = open.pop()) {
    const comment = v.parse(COMMENT, item.data);
    const id = String(comment.id);
    if (comment.body) {
      comments.push({
        id,
        author: comment.name ?? null,
        authorUrl: comment.handle ? `https://substack.com/@${encodeURIComponent(comment.handle)}` : null,
        date: comment.date ?? null,
        parentId: item.parentId,
        url: `${page.pathname.replace(/\/comments\/?$/, '')}/comment/${id}`,
        body: { text: comment.body },
      });
    } else gone++;
    for (const data of [...comment.children].reverse()) open.push({ data, parentId: id });
  }
  return { comments, gone };
}
