import type { DiscussionSystem } from '../system';

const ID = /^c(\d{10,})$/;

/** The address of a comment carries its time in milliseconds. */
const SHOWN_AT = { attribute: 'href', pattern: /[?&]showComment=(\d{12,13})/ };

export const bloggerThreaded: DiscussionSystem = {
  name: 'blogger',
  sign: '.comment-thread, #comment-holder',
  item: '.comment-thread li.comment[id^="c"]',
  id: [{ at: '', attribute: 'id', pattern: ID }],
  author: ['.comment-header .user', 'cite.user', '.user'],
  machineDate: [{ at: '.datetime a, a[href*="showComment="]', ...SHOWN_AT }],
  dateText: ['.datetime'],
  body: ['.comment-content'],
  url: ['.datetime a@href'],
  parent: [{ by: 'nesting' }],
  byArticleAuthor: '.user.blog-author',
  noise: '.comment-actions, .item-control',
  region: '#comments, #comment-holder',
};

/** The flat list of older templates: name, text and date are siblings. */
export const bloggerClassic: DiscussionSystem = {
  name: 'blogger',
  sign: '#comments-block, #Blog1_comments-block-wrapper, .comments-block, .comment-timestamp',
  item: 'dt.comment-author, #comments-block > dt, #Blog1_comments-block-wrapper dt[id^="c"]',
  tail: 'dd',
  id: [
    { at: '', attribute: 'id', pattern: ID },
    { at: '.comment-timestamp a', attribute: 'href', pattern: /#c(\d{10,})$/ },
    { at: 'a[name]', attribute: 'name', pattern: ID },
  ],
  author: ['a[href*="/profile/"], a[rel~="nofollow"]:not(.comment-timestamp a)', ''],
  machineDate: [{ at: '.comment-timestamp a, a[href*="showComment="]', ...SHOWN_AT }],
  dateText: ['.comment-timestamp'],
  body: ['.comment-body'],
  url: ['.comment-timestamp a@href'],
  parent: [],
  byArticleAuthor: '.blog-author',
  noise: '.item-control, .comment-timestamp',
  region: '#comments',
};
