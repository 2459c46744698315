import type { DiscussionSystem } from '../system';

/** In a frame of the page's own origin. */
export const ghost: DiscussionSystem = {
  name: 'ghost',
  sign: 'script[data-ghost-comments], #ghost-comments-root',
  inside: { frame: '#ghost-comments-root iframe, iframe[title="comments-frame"]' },
  item: '[data-testid="comment-component"]',
  id: [{ at: '', attribute: 'id', pattern: /([0-9a-f]{24})$/ }, '@data-comment-id'],
  author: ['[data-testid="member-name"]', 'h4'],
  machineDate: ['time@datetime'],
  dateText: ['[data-testid="commented-at"]@title', '[data-testid="commented-at"]', '[title]@title'],
  body: ['.gh-comment-content', '[data-testid="comment-content"]'],
  parent: [{ by: 'nesting' }],
  loose: true,
};

export const substack: DiscussionSystem = {
  name: 'substack',
  sign: 'script[src*="substackcdn"], link[href*="substackcdn"], img[src*="substackcdn"]',
  item: '.comment',
  id: [
    { at: '', attribute: 'id', pattern: /^comment-(\d+)$/ },
    { at: '[id^="comment-"]', attribute: 'id', pattern: /^comment-(\d+)$/ },
    { at: 'a[href*="/comment/"]', attribute: 'href', pattern: /\/comment\/(\d+)/ },
  ],
  author: [
    '.commenter-name',
    '.comment-meta a[href*="/profile/"], .comment-head a[href*="/profile/"]',
    'a[href*="/profile/"], a[href*="substack.com/@"]',
  ],
  machineDate: ['time@datetime', 'a[href*="/comment/"]@title'],
  dateText: ['.comment-timestamp', 'a[href*="/comment/"]'],
  body: ['.comment-body'],
  url: ['a[href*="/comment/"]@href'],
  parent: [{ by: 'nesting' }],
  noise: '.comment-actions, .comment-meta, .profile-hover-card-target',
  loose: true,
};
