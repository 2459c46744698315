import type { DiscussionSystem } from '../system';

/** Forum software. Threads are flat; a quotation names what a post answers. The first post is the article. */

export const phpbb: DiscussionSystem = {
  name: 'phpbb',
  sign: '#phpbb, .postprofile, .postbody',
  identified: '.post[id^="p"]',
  id: [{ at: '', attribute: 'id', pattern: /^p(\d+)$/ }],
  author: [
    '.postprofile .username, .postprofile .username-coloured',
    '.author .username, .author .username-coloured',
    '.author strong, .postauthor',
  ],
  machineDate: ['.author time@datetime', 'time@datetime'],
  dateText: ['.author'],
  body: ['.postbody .content', '.content', '.post-entry'],
  url: ['.author a[href*="#p"]@href', 'h3 a[href*="#p"]@href'],
  parent: [
    { by: 'reference', at: '.content > blockquote cite a[data-post-id]@data-post-id' },
    { by: 'reference', at: { at: '.content > blockquote cite a', attribute: 'href', pattern: /#p(\d+)$/ } },
  ],
  noise: '.signature, cite a[data-post-id], .notice, .post-buttons, .postprofile, .postbody-head, .author',
  firstIsArticle: true,
};

export const xenforo: DiscussionSystem = {
  name: 'xenforo',
  sign: 'article.message--post, li.message[id^="post-"]',
  item: 'article.message--post, li.message[id^="post-"]',
  id: [
    { at: '', attribute: 'data-content', pattern: /^post-(\d+)$/ },
    { at: '', attribute: 'id', pattern: /post-(\d+)$/ },
  ],
  author: ['@data-author', '.message-name .username', '.username'],
  authorUrl: ['.message-name a.username@href', 'a.username@href'],
  machineDate: [
    '.message-attribution time@datetime',
    'time.u-dt@datetime',
    'time@datetime',
    'abbr.DateTime@data-time',
  ],
  dateText: ['.message-attribution time', '.DateTime@title', '.DateTime'],
  body: ['.message-body .bbWrapper', '.messageText'],
  url: ['.message-attribution a[href*="post-"]@href', 'a.datePermalink@href'],
  parent: [
    {
      by: 'reference',
      at: { at: '.bbWrapper > blockquote', attribute: 'data-source', pattern: /^post:\s*(\d+)/ },
    },
    {
      by: 'reference',
      at: {
        at: 'a.bbCodeBlock-sourceJump, a.AttributionLink',
        attribute: 'href',
        pattern: /(?:post-|posts\/|goto\/post\?id=)(\d+)/,
      },
    },
  ],
  noise: '.message-signature, .bbCodeBlock-expandLink, .messageTextEndMarker, .js-selectToQuoteEnd',
  firstIsArticle: true,
};

/** The newest posts of a thread as a box under an article. */
export const xenforoBox: DiscussionSystem = {
  name: 'xenforo',
  sign: '.xenforo-comment',
  item: '.xenforo-comment',
  skip: '.xenforo-comments-view-all-button',
  id: [{ at: '', attribute: 'id', pattern: /^xenforo-comment-(\d+)$/ }],
  author: ['.xenforo-comment-author, [class*="comment-author"], [class*="username"]'],
  machineDate: ['time@datetime'],
  dateText: ['[class*="comment-date"], [class*="comment-time"], time'],
  body: ['.xenforo-comment-content [class*="text"], .xenforo-comment-content [class*="message"]'],
  parent: [],
  region: '.xenforo-comment-widget',
  loose: true,
};

export const vbulletin: DiscussionSystem = {
  name: 'vbulletin',
  sign: '[id^="post_message_"], .b-post[data-node-id]',
  item: 'li.postcontainer[id^="post_"], li.postbit[id^="post_"], li.postbitlegacy[id^="post_"], table[id^="post"]:has([id^="post_message_"]), li.b-post[data-node-id]',
  id: [{ at: '', attribute: 'id', pattern: /^post_?(\d+)$/ }, '@data-node-id'],
  author: ['.bigusername', '.username strong, .username', '.author [itemprop="name"], .author a'],
  machineDate: ['time@datetime'],
  dateText: ['.postdate .date, .postdate', '.b-post__timestamp', 'td.thead, .thead'],
  body: ['[id^="post_message_"]', '.js-post__content-text', '.postcontent'],
  url: ['a.postcounter@href', 'a[id^="postcount"]@href', 'a.b-post__count@href'],
  parent: [
    {
      by: 'reference',
      at: {
        at: '[id^="post_message_"] a[href*="#post"], .bbcode_postedby a',
        attribute: 'href',
        pattern: /#post(\d+)$/,
      },
    },
  ],
  noise: '.signature, .postsig, .bbcode_postedby a',
  firstIsArticle: true,
};

/** Answers with the comments on them, and the comments on the question. */
export const stackExchange: DiscussionSystem = {
  name: 'stackexchange',
  sign: '.js-comments-container, .answer[data-answerid]',
  item: '.answer[id^="answer-"], li.js-comment[id^="comment-"], .comment[id^="comment-"][data-comment-id]',
  id: ['@id'],
  author: [
    '.comment-user',
    '.post-signature:last-of-type .user-details [itemprop="name"]',
    '.post-signature:last-of-type .user-details a',
    '.user-details a',
  ],
  authorUrl: ['a.comment-user@href', '.post-signature:last-of-type .user-details a@href'],
  machineDate: [
    { at: '.comment-date span', attribute: 'title', pattern: /^(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?Z?)/ },
    'time[itemprop="dateCreated"]@datetime',
    '.post-signature:last-of-type .relativetime@title',
    '.relativetime@title',
  ],
  dateText: ['.comment-date', '.user-action-time'],
  body: ['.comment-copy', '.js-post-body, .s-prose, .post-text'],
  url: ['a.comment-link@href', 'a.js-share-link@href'],
  parent: [{ by: 'nesting' }],
  byArticleAuthor: '.comment-user.owner, .user-info.owner',
  noise: '.js-post-menu, .comment-flagging',
};
