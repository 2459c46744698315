import type { DiscussionSystem } from '../system';

export const pwComments: DiscussionSystem = {
  name: 'pw_comments',
  sign: '.tx-pwcomment-pi1, .tx-pwcomments-pi1, a[href*="tx_pwcomments_pi1"], #comments-container .comment-main-level',
  item: '.comment-main-level[id^="comment"], .comment-reply[id^="comment"], .tx-pwcomments-pi1 .comment[id^="comment"]',
  id: [{ at: '', attribute: 'id', pattern: /^comment-?(\d+)$/ }],
  author: ['.comment-name', '.comment-author'],
  machineDate: ['time@datetime'],
  dateText: ['.comment-date@title', '.comment-date'],
  body: ['.comment-content', '.comment-message'],
  parent: [{ by: 'nesting' }, { by: 'depth', ancestors: '.reply-list' }],
  byArticleAuthor: '.by-author',
  noise: '.comment-head, .comment-avatar',
  region: '.tx-pwcomment-pi1, .tx-pwcomments-pi1',
  loose: true,
};

export const txComments: DiscussionSystem = {
  name: 'tx_comments',
  sign: '[class*="tx-comments-"], .tx-comments-pi1, .tx-toctoc-comments-pi1',
  item: '.tx-comments-comment, .tx-comments-comment-1, .tx-comments-comment-2, .tx-comments-comment-wrap, .tx-tc-ct-box',
  id: [{ at: '', attribute: 'id', pattern: /(\d+)$/ }],
  author: ['[class*="comment-name"], [class*="comment-author"], [class*="-ct-box-author"]'],
  machineDate: ['time@datetime'],
  dateText: ['[class*="comment-date"], [class*="-ct-box-date"]'],
  body: ['[class*="comment-content"], [class*="comment-text"], [class*="-ct-box-content"]'],
  parent: [{ by: 'nesting' }],
  region: '.tx-comments-pi1',
  loose: true,
};
