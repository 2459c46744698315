import type { DiscussionSystem } from '../system';

/** Movable Type and its child TypePad. */
export const movableType: DiscussionSystem = {
  name: 'movable-type',
  sign: [
    'meta[name="generator"][content*="Movable Type" i], meta[name="generator"][content*="typepad" i]',
    '.comment-inner .asset-meta, .comments-content .comment .byline, [id^="comment-6a0"], .comment[id^="comment-"] .comment-footer .commentfooter',
  ].join(', '),
  identified: '.comment[id^="comment-"], [id^="comment-6a0"]',
  id: [{ at: '', attribute: 'id', pattern: /^comment-(\d+|6a[0-9a-f]+)$/ }],
  author: [
    '.vcard.author, .vcard .fn',
    '.byline .author, .comment-author',
    '.comment-footer a[rel~="nofollow"]:not([href*="#comment"]), .comment-footer a[title^="http"]',
  ],
  machineDate: ['abbr.published@title', 'time@datetime'],
  dateText: ['.published, .comment-date', '.comment-footer', '.byline, .comment-meta'],
  body: ['.comment-content'],
  url: ['a[href*="#comment-"]:not(.in-reply-to *)@href'],
  parent: [
    { by: 'nesting' },
    {
      by: 'reference',
      at: {
        at: '.byline a[href*="#comment-"]:nth-of-type(2), .in-reply-to a',
        attribute: 'href',
        pattern: /#comment-(\w+)$/,
      },
    },
  ],
  byArticleAuthor: '.entry-author-comment',
  region: '#comments, #comments-open',
  loose: true,
};
