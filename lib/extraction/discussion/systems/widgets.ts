import type { DiscussionSystem } from '../system';

/** Comment boxes that a site's owner hosts, and those that keep comments at GitHub. */

export const isso: DiscussionSystem = {
  name: 'isso',
  sign: '#isso-thread, #isso-root',
  item: '.isso-comment',
  id: [{ at: '', attribute: 'id', pattern: /^isso-(\d+)$/ }],
  author: ['.isso-author, .author'],
  machineDate: ['time@datetime'],
  dateText: ['time@title', 'time', '.isso-permalink'],
  body: ['.isso-text, .text'],
  url: ['.isso-permalink@href', 'a.permalink@href'],
  parent: [{ by: 'nesting' }],
  noise: '.isso-comment-footer, .isso-comment-header',
  region: '#isso-thread',
};

export const commento: DiscussionSystem = {
  name: 'commento',
  sign: '#commento',
  item: '[id^="commento-comment-card-"]',
  id: [{ at: '', attribute: 'id', pattern: /^commento-comment-card-(\w+)$/ }],
  author: ['[id^="commento-comment-name-"]'],
  dateText: ['[id^="commento-comment-timeago-"]@title', '[id^="commento-comment-timeago-"]'],
  body: ['[id^="commento-comment-text-"]'],
  parent: [{ by: 'nesting' }],
  region: '#commento',
};

export const remark42: DiscussionSystem = {
  name: 'remark42',
  sign: '[id^="remark42__comment-"]',
  item: '[id^="remark42__comment-"]',
  id: [{ at: '', attribute: 'id', pattern: /^remark42__comment-(.+)$/ }],
  author: ['.comment__username'],
  machineDate: ['time@datetime'],
  dateText: ['.comment__time@title', '.comment__time'],
  body: ['.comment__text', '.raw-content'],
  url: ['a.comment__time@href'],
  parent: [
    {
      by: 'reference',
      at: { at: '.comment__link-to-parent', attribute: 'href', pattern: /remark42__comment-(.+)$/ },
    },
    { by: 'depth', ancestors: '.thread' },
  ],
  region: '#remark42',
};

export const giscus: DiscussionSystem = {
  name: 'giscus',
  sign: '.gsc-comment',
  item: '.gsc-comment, .gsc-reply',
  id: [
    '@data-comment-id',
    { at: 'a[href*="discussioncomment-"]', attribute: 'href', pattern: /discussioncomment-(\d+)/ },
  ],
  author: [
    '.gsc-comment-author a span, .gsc-reply-author a span',
    '.gsc-comment-author a, .gsc-reply-author a',
  ],
  authorUrl: ['.gsc-comment-author a@href', '.gsc-reply-author a@href'],
  machineDate: ['time@datetime'],
  dateText: ['time@title', 'time'],
  body: ['.gsc-comment-content, .gsc-reply-content'],
  url: ['a[href*="discussioncomment-"]@href'],
  parent: [{ by: 'nesting' }],
  noise: '.gsc-reactions-menu, .gsc-comment-reactions',
};

export const utterances: DiscussionSystem = {
  name: 'utterances',
  sign: '.timeline .timeline-comment .comment-body',
  item: '.timeline-comment',
  id: [{ at: 'a[href*="#issuecomment-"]', attribute: 'href', pattern: /#issuecomment-(\d+)/ }],
  author: ['.comment-meta a strong, .comment-header a strong', '.comment-meta a'],
  machineDate: ['time@datetime'],
  dateText: ['time'],
  body: ['.comment-body'],
  url: ['a[href*="#issuecomment-"]@href'],
  parent: [],
};

/** In an open shadow root, or in the document of its frame. */
const coralParts = {
  name: 'coral',
  item: '.coral-comment',
  id: [
    { at: '', attribute: 'id', pattern: /^comment-(.+)$/ },
    { at: '[id^="comment-"]', attribute: 'id', pattern: /^comment-(.+)$/ },
  ],
  author: ['.coral-comment-username'],
  machineDate: [
    'time.coral-comment-timestamp@datetime',
    '.coral-comment-timestamp time@datetime',
    'time@datetime',
  ],
  dateText: ['.coral-comment-timestamp'],
  body: ['.coral-comment-content'],
  parent: [
    { by: 'nesting' },
    {
      by: 'level',
      at: { at: '', attribute: 'class', pattern: /coral-(?:indent|comment-indent|reply)-(\d+)/ },
    },
    {
      by: 'level',
      at: { at: '[class*="coral-indent-"]', attribute: 'class', pattern: /coral-indent-(\d+)/ },
    },
  ],
} satisfies DiscussionSystem;

export const coral: DiscussionSystem = {
  ...coralParts,
  sign: '#coral_thread, #coral-shadow-container, [id^="coral"]',
  inside: { shadow: '#coral_thread, #coral_thread > *, #coral-shadow-container, [id^="coral-"]' },
};

export const coralFrame: DiscussionSystem = { ...coralParts, sign: '.coral-comment' };
