import type { DiscussionSystem } from '../system';

/** Inside the frame of Disqus. */
export const disqusFrame: DiscussionSystem = {
  name: 'disqus',
  sign: '#posts .post-message',
  item: '#posts .post[id^="post-"]',
  id: [{ at: '', attribute: 'id', pattern: /^post-(\d+)$/ }],
  author: ['.author'],
  machineDate: ['time@datetime'],
  dateText: ['a.time-ago@title', '.time-ago'],
  body: ['.post-message'],
  url: ['a.time-ago@href'],
  parent: [{ by: 'nesting' }],
  byArticleAuthor: '.badge-moderator-author',
};

/** What stands in its place for those who read without scripts. */
export const disqusStatic: DiscussionSystem = {
  name: 'disqus',
  sign: '#disqus_thread, #dsq-content, #dsq-comments',
  item: '#dsq-comments > li, #dsq-comments li.comment, #disqus_thread .comment, #disqus_thread li.post',
  id: [{ at: '', attribute: 'id', pattern: /^(?:dsq-)?comment-(\d+)$/ }],
  author: [
    '.dsq-commenter-name, [id^="dsq-author-user-"]',
    '[id^="dsq-cite-"]',
    '.comment-author, .author, cite',
  ],
  machineDate: ['time@datetime'],
  dateText: ['.dsq-comment-meta, .dsq-header-time', '.comment-date, .date, .time-ago'],
  body: [
    '[id^="dsq-comment-message-"], .dsq-comment-message',
    '.dsq-comment-body',
    '.comment-body, .post-message, .comment-content',
  ],
  parent: [
    { by: 'nesting' },
    { by: 'level', at: { at: '', attribute: 'class', pattern: /\bdepth-(\d+)\b/ } },
  ],
  pingback: '.pingback, .trackback',
  region: '#disqus_thread, #dsq-content',
  loose: true,
};
