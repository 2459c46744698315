import * as v from 'valibot';
import type { CompletionSource, PageSurroundings } from '../source';

const POST = v.object({
  id: v.number(),
  post_number: v.number(),
  post_type: v.optional(v.number(), 1),
  username: v.string(),
  created_at: v.string(),
  cooked: v.string(),
  reply_to_post_number: v.nullish(v.number()),
  user_deleted: v.nullish(v.boolean()),
});

const TOPIC = v.object({
  slug: v.optional(v.string()),
  posts_count: v.optional(v.number()),
  post_stream: v.object({ posts: v.array(POST), stream: v.optional(v.array(v.number()), []) }),
});

/** Ids asked for at once; the address stays short enough for any server. */
const PER_REQUEST = 50;
/** Post types of people: posts, and answers of moderators. */
const WRITTEN = new Set([1, 2]);

/** A Discourse topic: the first answer names all posts, the others are asked for by their ids. */
export const discourse: CompletionSource = {
  name: 'discourse',
  whole: true,
  lazy: true,
  kind: 'endpoint',
  inquire(surroundings) {
    const topic = topicOf(surroundings);
    if (!topic) return null;
    const topicUrl = new URL(`${topic.base}/t/${topic.id}.json`, surroundings.url);
    // an answer names its parent by number; posts come in the order of numbers
    const idOfNumber = new Map<number, string>();
    return {
      expected: surroundings.page.claimedCommentCount,
      urls: [topicUrl],
      read({ asked, text }) {
        const { slug, post_stream: stream, posts_count: count } = v.parse(TOPIC, JSON.parse(text));
        const posts = stream.posts.filter(({ post_number: number }) => number > 1);
        for (const post of posts) idOfNumber.set(post.post_number, String(post.id));
        const isFirst = asked.pathname.endsWith(`/${topic.id}.json`);
        const written = posts.filter((post) => WRITTEN.has(post.post_type) && post.user_deleted !== true);
        const read = new Set(stream.posts.map(({ id }) => id));
        return {
          ...(isFirst && { total: Math.max((count ?? stream.stream.length) - 1, 0) }),
          next: isFirst
            ? chunks(stream.stream.filter((id) => !read.has(id))).map((ids) => {
                const next = new URL(`${topic.base}/t/${topic.id}/posts.json`, surroundings.url);
                for (const id of ids) next.searchParams.append('post_ids[]', String(id));
                return next;
              })
            : [],
          gone: posts.length - written.length,
          comments: written.map((post) => ({
            id: String(post.id),
            author: post.username,
            authorUrl: `${topic.base}/u/${encodeURIComponent(post.username)}`,
            date: post.created_at,
            parentId: idOfNumber.get(post.reply_to_post_number ?? 0) ?? null,
            url: `${topic.base}/t/${slug ?? '-'}/${topic.id}/${post.post_number}`,
            body: { html: post.cooked },
          })),
        };
      },
    };
  },
};

function chunks(ids: number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / PER_REQUEST) }, (_, index) =>
    ids.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST),
  );
}

/** `base`: path under which the forum lives, without a slash at the end. */
function topicOf({ document, url }: PageSurroundings): { base: string; id: string } | null {
  if (!document.querySelector('meta[name="generator"][content^="Discourse" i]')) return null;
  const path = /^(.*?)\/t\/(?:[^/]+\/)?(\d+)(?:\/\d+)?\/?$/.exec(url.pathname);
  const id = path?.[2] ?? document.querySelector('h1[data-topic-id]')?.getAttribute('data-topic-id');
  return id && /^\d+$/.test(id) ? { base: path?.[1] ?? '', id } : null;
}
