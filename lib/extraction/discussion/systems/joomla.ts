import type { DiscussionSystem } from '../system';

/** JComments 2 to 4. */
export const jcomments: DiscussionSystem = {
  name: 'jcomments',
  sign: '#comments-list, [id^="comment-item-"]',
  identified: '[id^="comment-item-"]',
  id: [{ at: '', attribute: 'id', pattern: /^comment-item-(\d+)$/ }],
  author: ['.createdby [itemprop="name"]', '.author-homepage', '.comment-author', '.createdby'],
  machineDate: ['time@datetime', '[itemprop="dateCreated"]@datetime', '[itemprop="dateCreated"]@content'],
  dateText: ['.comment-date, .created, .date'],
  body: ['[id^="comment-body-"]', '.comment-body'],
  url: ['a.comment-anchor@href', 'a[href*="#comment-"]@href'],
  parent: [{ by: 'nesting' }, { by: 'depth', ancestors: '[id^="comments-list-"]' }],
  noise: '.comments-vote, .comment-title, .comments-buttons, .toolbar-button',
  region: '#jc, #comments, .jcomments-links',
  loose: true,
};

export const komento: DiscussionSystem = {
  name: 'komento',
  sign: '#section-kmt, [class*="kmt-"], [data-kt-comment-item], #fd [class*="kt-comment"]',
  item: '.kmt-item, [data-kt-comment-item], .kt-comments__item, .kt-comment-item',
  skip: '[data-pinned]:not([data-pinned=""])',
  id: [
    { at: '', attribute: 'id', pattern: /^(?:kmt|kt|comment)-(\d+)$/ },
    '@data-id',
    { at: '[id^="comment-"]', attribute: 'id', pattern: /^comment-(\d+)$/ },
  ],
  author: [
    '[itemprop="creator"] [itemprop="name"]',
    '.kmt-author, .kt-user-name, .kt-comment-author, .kt-comment__author',
  ],
  machineDate: ['time@datetime'],
  dateText: ['.kmt-time, .kmt-permalink, .kt-comment-permalink, .kt-comment-date, .kt-comment__date, time'],
  body: [
    '.kmt-text, .kmt-body [itemprop="text"], .kt-comment-message, .kt-comment-content, .kt-comment__content, .commentText',
    '.kmt-body',
  ],
  parent: [
    { by: 'nesting' },
    { by: 'reference', at: { at: '', attribute: 'parentid', pattern: /(\d+)$/ } },
    { by: 'reference', at: { at: '', attribute: 'data-parentid', pattern: /(\d+)$/ } },
    { by: 'level', at: { at: '', attribute: 'depth', pattern: /(\d+)/ } },
    { by: 'level', at: { at: '', attribute: 'data-depth', pattern: /(\d+)/ } },
  ],
  region: '#section-kmt',
  loose: true,
};
