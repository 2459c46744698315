import * as v from 'valibot';
import type { Batch, CompletionSource, GivenComment, PageSurroundings } from '../source';

const MEMBER = v.nullish(v.object({ name: v.nullish(v.string()) }));
const COMMENT_FIELDS = {
  id: v.string(),
  parent_id: v.nullish(v.string()),
  in_reply_to_id: v.nullish(v.string()),
  html: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  member: MEMBER,
};
const REPLY = v.object(COMMENT_FIELDS);
const COMMENT = v.object({
  ...COMMENT_FIELDS,
  replies: v.optional(v.array(REPLY), []),
  count: v.optional(v.object({ replies: v.optional(v.number(), 0) })),
});
const COMMENTS = v.object({
  comments: v.array(COMMENT),
  meta: v.optional(v.object({ pagination: v.optional(v.object({ next: v.nullish(v.number()) })) })),
});
/** Post id to number of comments, answers included. */
const COUNTS = v.record(v.string(), v.number());

const PER_REQUEST = 100;

/** Ghost's own comments, for guests or with the session of the member who reads (apps/comments-ui, mappers/comments.js). */
const source = (name: string, isOlder: boolean): CompletionSource => ({
  name,
  whole: true,
  lazy: true,
  kind: 'endpoint',
  inquire(surroundings) {
    const place = placeOf(surroundings);
    if (!place) return null;
    const { site, postId } = place;
    const api = (path: string, parameters: Record<string, string>) => {
      const url = new URL(`${site}/members/api/comments/${path}`);
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url;
    };
    const page = (number: number) => {
      const paging = { limit: String(PER_REQUEST), page: String(number) };
      return isOlder ? api('', { filter: `post_id:${postId}`, ...paging }) : api(`post/${postId}/`, paging);
    };
    const repliesAfter = (id: string, last: string) =>
      api(`${id}/replies/`, { limit: String(PER_REQUEST), filter: `id:>'${last}'` });

    const readComments = (text: string, repliesTo: string | null): Batch => {
      const { comments, meta } = v.parse(COMMENTS, JSON.parse(text));
      const next = meta?.pagination?.next;
      const more = comments.flatMap(({ id, replies, count }) => {
        const last = replies.at(-1);
        return last && (count?.replies ?? 0) > replies.length ? [repliesAfter(id, last.id)] : [];
      });
      if (repliesTo !== null) {
        const last = comments.at(-1);
        if (last && comments.length >= PER_REQUEST) more.push(repliesAfter(repliesTo, last.id));
      } else if (next) more.push(page(next));
      return {
        next: more,
        comments: comments.flatMap((comment) => [
          ...given(comment, repliesTo),
          ...comment.replies.flatMap((reply) => given(reply, comment.id)),
        ]),
      };
    };

    return {
      expected: surroundings.page.claimedCommentCount,
      urls: [api('counts/', { ids: postId }), page(1)],
      read({ asked, text }) {
        if (asked.pathname.endsWith('/counts/')) {
          return { comments: [], total: v.parse(COUNTS, JSON.parse(text))[postId] ?? null };
        }
        return readComments(text, /\/comments\/([^/]+)\/replies\/?$/.exec(asked.pathname)?.[1] ?? null);
      },
    };
  },
});

export const ghost = source('ghost', false);
/** The first versions with comments ask for all of them, filtered by their post (TryGhost/comments-ui). */
export const ghostOlder = source('ghost-older', true);

/** Hidden and deleted ones have no text. */
function given(comment: v.InferOutput<typeof REPLY>, parentId: string | null): GivenComment[] {
  if (!comment.html) return [];
  return [
    {
      id: comment.id,
      author: comment.member?.name ?? null,
      date: comment.created_at ?? null,
      parentId: comment.in_reply_to_id ?? comment.parent_id ?? parentId,
      body: { html: comment.html },
    },
  ];
}

/** `site`: address of the blog, without a slash at the end. */
function placeOf({ document, url }: PageSurroundings): { site: string; postId: string } | null {
  const script = document.querySelector('script[data-ghost-comments][data-post-id]');
  const postId = script?.getAttribute('data-post-id') ?? '';
  const site = URL.parse(script?.getAttribute('data-ghost-comments') ?? '', url);
  if (site?.origin !== url.origin || !/^[\da-f]{8,40}$/i.test(postId)) return null;
  return { site: `${site.origin}${site.pathname.replace(/\/+$/, '')}`, postId };
}
