import type { DiscussionSystem } from '../system';

/** A WordPress plugin with a list of its own. */
export const wpdiscuz: DiscussionSystem = {
  name: 'wpdiscuz',
  sign: '#wpdcom',
  item: '.wpd-comment[id^="wpd-comm-"]',
  id: [{ at: '', attribute: 'id', pattern: /^wpd-comm-(\d+)_/ }],
  author: ['.wpd-comment-author'],
  machineDate: ['time@datetime'],
  dateText: ['.wpd-comment-date@title', '.wpd-comment-date'],
  body: ['.wpd-comment-text'],
  url: [{ at: '[data-wpd-clipboard]', attribute: 'data-wpd-clipboard' }, '.wpd-comment-link a@href'],
  parent: [
    { by: 'reference', at: { at: '', attribute: 'id', pattern: /^wpd-comm-\d+_([1-9]\d*)/ } },
    { by: 'nesting' },
  ],
  pingback: '.pingback, .trackback',
  byArticleAuthor: '.bypostauthor, .wpd-blog-post_author',
  region: '#wpdcom, #wpd-threads',
};

/** Versions 2 to 5. */
export const wpdiscuzOld: DiscussionSystem = {
  name: 'wpdiscuz',
  sign: '#wpcomm, #wpdiscuz_form_anchor, #wcThreadWrapper, .wc-comment-text',
  item: '.wc-comment[id^="wc-comm-"]',
  id: [
    { at: '', attribute: 'id', pattern: /^wc-comm-(\d+)_/ },
    { at: '.wc-comment-right', attribute: 'id', pattern: /^comment-(\d+)$/ },
  ],
  author: ['.wc-comment-author'],
  machineDate: ['time@datetime'],
  dateText: ['.wc-comment-date@title', '.wc-comment-date'],
  body: ['.wc-comment-text'],
  parent: [
    { by: 'reference', at: { at: '', attribute: 'id', pattern: /^wc-comm-\d+_([1-9]\d*)/ } },
    { by: 'nesting' },
  ],
  byArticleAuthor: '.wc-blog-post_author, .bypostauthor, .wc-blog-author',
  region: '#wpcomm',
};
