import type { DiscussionSystem } from '../system';

/** Comments that are marked for machines, whatever system printed them. */

export const microdata: DiscussionSystem = {
  name: 'schema.org',
  sign: '[itemtype$="/Comment"], [itemtype$="/UserComments"], [itemprop="comment"][itemscope]',
  item: '[itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"], [itemprop="comment"][itemscope]',
  id: [
    { at: '', attribute: 'id', pattern: /^(?:[a-z_]+[-_]?)?(\d+)$/i },
    '@data-comment-id',
    '@data-id',
    { at: '[itemprop="url"]', attribute: 'href', pattern: /#(?:[a-z_]+[-_]?)?(\d+)$/i },
  ],
  author: [
    '[itemprop="author"] [itemprop="name"]@content',
    '[itemprop="author"] [itemprop="name"], [itemprop="creator"] [itemprop="name"]',
    '[itemprop="author"]@content',
    '[itemprop="author"], [itemprop="creator"]',
  ],
  machineDate: ['dateCreated', 'datePublished', 'commentTime'].flatMap((name) => [
    `[itemprop="${name}"]@datetime`,
    `[itemprop="${name}"]@content`,
  ]),
  dateText: ['[itemprop="dateCreated"], [itemprop="datePublished"], [itemprop="commentTime"]'],
  body: ['[itemprop="text"]:not(meta), [itemprop="commentText"]:not(meta)'],
  url: ['[itemprop="url"]@href'],
  parent: [
    { by: 'nesting' },
    { by: 'reference', at: { at: '[itemprop="parentItem"]', attribute: 'href', pattern: /(\d+)$/ } },
  ],
  loose: true,
};

export const rdfa: DiscussionSystem = {
  name: 'schema.org',
  sign: '[typeof~="schema:Comment"], [typeof~="Comment"], [typeof~="sioct:Comment"]',
  item: '[typeof~="schema:Comment"], [typeof~="Comment"], [typeof~="sioct:Comment"]',
  id: [
    { at: '', attribute: 'id', pattern: /(\d+)$/ },
    { at: '', attribute: 'about', pattern: /(\d+)$/ },
    { at: '', attribute: 'resource', pattern: /(\d+)$/ },
  ],
  author: [
    '[property~="schema:author"] [property~="schema:name"], [property~="author"] [property~="name"]',
    '[property~="schema:author"], [property~="author"], [property~="foaf:name"]',
  ],
  machineDate: ['dateCreated', 'datePublished', 'date', 'created'].flatMap((name) =>
    ['schema:', 'dc:', 'dcterms:', ''].flatMap((prefix) => [
      `[property~="${prefix}${name}"]@content`,
      `[property~="${prefix}${name}"]@datetime`,
    ]),
  ),
  dateText: ['[property~="schema:dateCreated"], [property~="dateCreated"], [property~="dc:date"]'],
  body: ['[property~="schema:text"], [property~="text"], [property~="content:encoded"]'],
  parent: [{ by: 'nesting' }],
  loose: true,
};

/** Microformats2, as webmentions are shown with them; and the older hAtom entries in a list of comments. */
export const microformats: DiscussionSystem = {
  name: 'microformats',
  sign: '.u-comment, .p-comment, .h-cite, #comments .hentry, .comments .hentry',
  item: [
    '.u-comment.h-cite, .u-comment.h-entry, .p-comment.h-cite, .p-comment.h-entry, .h-cite.u-reply, .h-cite.p-reply',
    '.h-cite.u-like, .h-cite.p-like, .h-cite.u-repost, .h-cite.p-repost, .h-cite.u-bookmark, .h-cite.u-mention, .h-cite.u-reaction',
    '#comments li.hentry, .comments li.hentry',
  ].join(', '),
  id: [{ at: '', attribute: 'id', pattern: /^(?:[a-z_]+[-_]?)*(\d+)$/i }],
  author: ['.p-author .p-name', '.p-author', '.vcard .fn', '.author'],
  authorUrl: ['.p-author .u-url@href', '.p-author@href', '.vcard a.url@href'],
  machineDate: [
    '.dt-published@datetime',
    '.dt-published time@datetime',
    'abbr.published@title',
    'time@datetime',
  ],
  dateText: ['.dt-published, .published'],
  body: ['.e-content, .p-content, .entry-content', '.p-summary', '.p-name:not(.p-author *)'],
  url: ['.u-url:not(.p-author *, .p-author)@href', '[rel="bookmark"]@href'],
  parent: [{ by: 'nesting' }],
  social: '.u-like, .p-like, .u-repost, .p-repost, .u-bookmark, .u-mention, .u-reaction',
  loose: true,
};
