import type { DiscussionSystem } from '../system';

/** Drupal 6 to 11. Replies stand in a box after the comment they answer, not in it. */
export const drupal: DiscussionSystem = {
  name: 'drupal',
  sign: [
    'a[id^="comment-"] + .comment, .js-comment, [data-comment-user-id], [data-comment-timestamp], [data-drupal-selector]',
    '.field--name-comment-body, .field-name-comment-body, [typeof~="sioct:Comment"], script[data-drupal-selector]',
  ].join(', '),
  item: [
    'a[id^="comment-"] + .comment, a[id^="comment-"] + article, .js-comment, article.comment, div.comment[about*="comment"]',
    '[typeof~="sioct:Comment"], [typeof~="schema:Comment"], .comment[data-comment-user-id]',
  ].join(', '),
  id: [
    { at: '', attribute: 'id', pattern: /^comment-(\d+)$/ },
    { at: 'a[id^="comment-"]', attribute: 'id', pattern: /^comment-(\d+)$/, before: true },
    { at: '', attribute: 'about', pattern: /comment[-/](\d+)/ },
    { at: 'a[href*="#comment-"]', attribute: 'href', pattern: /#comment-(\d+)$/ },
  ],
  author: [
    '.username, [typeof~="schema:Person"] [property~="schema:name"]',
    '[typeof~="sioc:UserAccount"]',
    '.comment__author, .comment-author, .comment__submitted-author, .author, [rel~="author"]',
  ],
  machineDate: [
    'time@datetime',
    '[property~="schema:dateCreated"]@content',
    '[property~="dc:date"]@content',
    '[property~="dc:created"]@content',
    '[data-comment-timestamp]@data-comment-timestamp',
  ],
  dateText: [
    '.comment__time, .comment-time, .comment-date',
    '.submitted, .comment__submitted, .comment-submitted',
    '.comment__meta, footer',
  ],
  body: [
    '.field--name-comment-body, .field-name-comment-body',
    '.comment__text-content, .comment__body, .comment-body',
    '.comment__content, .comment-content, .comment-text > .content',
    '.content',
  ],
  url: [
    '.comment__permalink a@href',
    'a.permalink:not(.visually-hidden *, .parent *)@href',
    '[rel="bookmark"]@href',
    'a[href*="#comment-"]@href',
  ],
  parent: [
    { by: 'nesting' },
    {
      by: 'reference',
      at: {
        at: '.parent a[href*="#comment-"], .comment__parent a',
        attribute: 'href',
        pattern: /#comment-(\d+)$/,
      },
    },
    { by: 'depth', ancestors: '.indented' },
  ],
  byArticleAuthor: '.comment-by-node-author, .by-node-author, .by-author, .comment-by-author',
  skip: '.comment-form, form, .field--name-comment-body, .field-name-comment-body',
  noise:
    'ul.links, .comment__links, .rdf-meta, .user-picture, .user_picture, .expanding-formatter-ellipsis, .expanding-formatter-trigger, .field--name-comment-body > .field__label, .new, .submitted',
  loose: true,
};
