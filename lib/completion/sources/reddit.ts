import * as v from 'valibot';
import type { Batch, CompletionSource, GivenComment } from '../source';

const THING = v.object({ kind: v.string(), data: v.unknown() });
const LISTING = v.object({ data: v.object({ children: v.array(THING) }) });
const COMMENT = v.object({
  name: v.string(),
  parent_id: v.string(),
  author: v.nullish(v.string()),
  created_utc: v.number(),
  body_html: v.nullish(v.string()),
  permalink: v.nullish(v.string()),
  is_submitter: v.nullish(v.boolean()),
  replies: v.optional(v.union([LISTING, v.literal('')])),
});
/** Comments that the answer leaves out; no children: "continue this thread". */
const MORE = v.object({ parent_id: v.string(), children: v.array(v.string()) });
const POST = v.object({ name: v.string(), num_comments: v.optional(v.number()) });
const THREAD = v.tuple([LISTING, LISTING]);
const MORE_ANSWER = v.object({ json: v.object({ data: v.object({ things: v.array(THING) }) }) });

/** The most that one request for left-out comments takes. */
const PER_REQUEST = 100;

/** A thread of Reddit: its address as JSON, then what that leaves out. */
export const reddit: CompletionSource = {
  name: 'reddit',
  whole: true,
  lazy: true,
  kind: 'endpoint',
  inquire({ document, url, page }) {
    const [thread, id] = /^(?:\/r\/[^/]+|\/user\/[^/]+)?\/comments\/([a-z\d]+)/i.exec(url.pathname) ?? [];
    if (thread === undefined || id === undefined) return null;
    if (
      !document.querySelector(
        'shreddit-comment, shreddit-app, .thing[data-fullname], meta[content="reddit" i]',
      )
    ) {
      return null;
    }
    const api = (path: string, parameters: Record<string, string>) => {
      const address = new URL(path, url);
      for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
      address.searchParams.set('raw_json', '1');
      return address;
    };

    const read = (things: v.InferOutput<typeof THING>[]): Batch => {
      const comments: GivenComment[] = [];
      const next: URL[] = [];
      let gone = 0;
      const open = [...things].reverse();
      for (let thing = open.pop(); thing; thing = open.pop()) {
        if (thing.kind === 't1') {
          const comment = v.parse(COMMENT, thing.data);
          const written = given(comment);
          if (written) comments.push(written);
          else gone++;
          if (comment.replies) open.push(...[...comment.replies.data.children].reverse());
        } else if (thing.kind === 'more') {
          const { children, parent_id: parent } = v.parse(MORE, thing.data);
          if (children.length === 0) next.push(api(`${thread}/_/${bare(parent)}.json`, { limit: '500' }));
          for (let at = 0; at < children.length; at += PER_REQUEST) {
            const names = children.slice(at, at + PER_REQUEST).join(',');
            next.push(
              api('/api/morechildren.json', { api_type: 'json', link_id: `t3_${id}`, children: names }),
            );
          }
        }
      }
      return { comments, next, gone };
    };

    return {
      expected: page.claimedCommentCount,
      urls: [api(`${thread}.json`, { limit: '500', sort: 'old' })],
      read({ text }) {
        const data: unknown = JSON.parse(text);
        if (!Array.isArray(data)) return read(v.parse(MORE_ANSWER, data).json.data.things);
        const [posts, comments] = v.parse(THREAD, data);
        const post = v.safeParse(POST, posts.data.children[0]?.data);
        return {
          ...read(comments.data.children),
          ...(post.success && post.output.num_comments !== undefined && { total: post.output.num_comments }),
        };
      },
    };
  },
};

/** `t1_abc` to `abc`. */
const bare = (name: string) => name.slice(name.indexOf('_') + 1);

/** null: deleted. */
function given(comment: v.InferOutput<typeof COMMENT>): GivenComment | null {
  const { author, body_html: html } = comment;
  if (!html || author === '[deleted]' || author === '[removed]') return null;
  return {
    id: bare(comment.name),
    author: author ?? null,
    byArticleAuthor: comment.is_submitter ?? false,
    date: String(comment.created_utc),
    parentId: comment.parent_id.startsWith('t1_') ? bare(comment.parent_id) : null,
    url: comment.permalink ?? null,
    body: { html },
  };
}
