import type { DiscussionSystem } from '../system';

const COMMENT_ID = /^(?:li-|div-|article-|pingback-|trackback-)?comment-(\d+)$/;

/** Classes that plugins for tweets, reactions and webmentions put on a comment. */
const SOCIAL = [
  '[class*="social-"], [class*="twitter"], [class*="facebook"], [class*="mastodon"], [class*="bluesky"], [class*="googleplus"]',
  '.social, .tweet, .tweetback, .topsy, .webmention, .mention, .like, .favorite, .repost, .reaction, .bookmark, .rsvp',
  '.p-like, .p-repost, .p-bookmark, .activitypub',
].join(', ');

/** Reading parts that WordPress core and its themes have printed since 2.7; see Walker_Comment and get_comment_class. */
const PARTS = {
  author: [
    '.comment-author .fn, .comment-author.fn, .vcard .fn, cite.fn, .fn',
    '.comment-author-name',
    '.comment-author cite, .comment-author a.url, .comment-author-link',
    '.comment-author strong, .comment-author b',
    '.comment__author-name, .comment-author__name, .comment_author_name, .author-name',
    '.comment__author, .comment_author, .comment-author, .commentauthor',
    '[class*="comment"][class*="author"]:not([class*="avatar"])',
    '[class*="author"]:not([class*="avatar"])',
    'cite, a.url, a[rel~="external"][rel~="nofollow"]:not(p a)',
  ],
  machineDate: ['time@datetime'],
  dateText: [
    '.comment-meta time, .comment-metadata time, time',
    '.comment-metadata a[href*="#comment-"], .commentmetadata a[href*="#comment-"], .comment-meta a[href*="#comment-"]',
    '.comment-date, .comment_date, .comment__date, .comment-time, .comment__time, .commentdate',
    '[class*="comment"][class*="date"], [class*="comment"][class*="time"], .date, .published, .posted-on',
    'a[href*="#comment-"]:not([class*="reply"])',
    '.comment-metadata, .commentmetadata, .comment-meta, .comment-details',
    '.comment-author',
  ],
  url: ['a[href*="#comment-"]:not([class*="reply"]):not([href*="replytocom"])@href'],
} satisfies Partial<DiscussionSystem>;

export const wordpress: DiscussionSystem = {
  name: 'wordpress',
  ...PARTS,
  item: [
    'li[class*="depth-"].comment, div[class*="depth-"].comment, article[class*="depth-"].comment',
    'li.pingback, li.trackback, div.pingback, div.trackback, .commentlist > li.comment, .comment-list > li.comment',
    '.pinglist > li[id], .pings > li[id], #trackbacks li[id], #pingbacks li[id]',
  ].join(', '),
  identified: '[id^="comment-"], [id^="li-comment-"], [id^="div-comment-"]',
  id: [
    { at: '', attribute: 'id', pattern: COMMENT_ID },
    { at: '[id]', attribute: 'id', pattern: COMMENT_ID },
    { at: 'a[href*="#comment-"]', attribute: 'href', pattern: /#comment-(\d+)$/ },
    { at: '[data-commentid]', attribute: 'data-commentid', pattern: /^(\d+)$/ },
  ],
  body: [
    '.comment-content:not(:has(.comment-text, .comment-meta, .comment-author)), .comment_content, .comment__content, .wp-block-comment-content',
    '.comment-text:not(:has(.comment-author)), .comment_text, .comment__text, .commenttext, .comment-entry, .comment-copy, .comment__body',
    '.comment-body:not(:has(.comment-author, .comment-meta, .fn))',
  ],
  parent: [
    { by: 'nesting' },
    { by: 'level', at: { at: '', attribute: 'class', pattern: /\bdepth-(\d+)\b/ } },
  ],
  pingback: '.pingback, .trackback, .pinglist *, .pings *, #trackbacks *, #pingbacks *',
  social: SOCIAL,
  byArticleAuthor: '.bypostauthor',
  loose: true,
};
