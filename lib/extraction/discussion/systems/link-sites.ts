import type { DiscussionSystem } from '../system';

export const redditOld: DiscussionSystem = {
  name: 'reddit',
  sign: '.thing.comment[data-fullname]',
  item: '.thing.comment[data-fullname]',
  id: [{ at: '', attribute: 'data-fullname', pattern: /^t1_(\w+)$/ }],
  author: ['@data-author', '.tagline .author'],
  authorUrl: ['.tagline a.author@href'],
  machineDate: ['.tagline time@datetime'],
  body: ['.usertext-body .md', '.usertext-body'],
  url: ['@data-permalink', 'a.bylink@href'],
  parent: [{ by: 'nesting' }],
  byArticleAuthor: '.author.submitter',
  skip: '.morechildren, .morerecursion',
};

/** The site from 2018 to 2023. */
export const redditCards: DiscussionSystem = {
  name: 'reddit',
  sign: '.Comment[class*="t1_"]',
  item: '.Comment[class*="t1_"]',
  id: [{ at: '', attribute: 'class', pattern: /\bt1_(\w+)/ }],
  author: ['[data-testid="comment_author_link"], a[href^="/user/"], a[href*="/user/"]'],
  machineDate: ['time@datetime'],
  dateText: ['[id^="CommentTopMeta--Created"]', '[data-testid="comment_timestamp"]'],
  body: ['[data-test-id="comment"], [data-testid="comment"]'],
  url: ['[id^="CommentTopMeta--Created"]@href', '[data-testid="comment_timestamp"]@href'],
  parent: [{ by: 'level', at: { at: 'span', pattern: /^level (\d+)$/ } }],
};

export const reddit: DiscussionSystem = {
  name: 'reddit',
  sign: 'shreddit-comment',
  item: 'shreddit-comment',
  id: [
    { at: '', attribute: 'thingid', pattern: /^t1_(\w+)$/ },
    { at: '', attribute: 'permalink', pattern: /\/(\w+)\/?$/ },
  ],
  author: ['@author'],
  machineDate: ['@created', '[slot="commentMeta"] time@datetime', 'time@datetime', 'faceplate-timeago@ts'],
  dateText: ['time'],
  body: ['[slot="comment"]'],
  url: ['@permalink'],
  parent: [
    { by: 'nesting' },
    { by: 'reference', at: { at: '', attribute: 'parentid', pattern: /^t1_(\w+)$/ } },
    { by: 'level', at: '@depth' },
  ],
};

export const hackerNews: DiscussionSystem = {
  name: 'hackernews',
  sign: 'tr.comtr .commtext, table.comment-tree',
  item: 'tr.comtr[id]',
  id: [{ at: '', attribute: 'id', pattern: /^(\d+)$/ }],
  author: ['.hnuser'],
  machineDate: [
    { at: '.age', attribute: 'title', pattern: / (\d{10})$/ },
    { at: '.age', attribute: 'title', pattern: /^(\d{4}-\d\d-\d\dT[\d:]+)/ },
  ],
  dateText: ['.age'],
  body: ['.commtext'],
  url: ['.age a@href'],
  parent: [
    { by: 'level', at: '.ind@indent' },
    { by: 'level', at: '.ind img@width' },
  ],
  noise: '.reply',
};
