import type { DiscussionSystem } from '../system';

export const discourse: DiscussionSystem = {
  name: 'discourse',
  sign: '.topic-post .cooked, article[data-post-id] .cooked',
  item: '.topic-post article[data-post-id], article[data-post-id]',
  id: ['@data-post-id'],
  author: ['.names a[data-user-card]@data-user-card', '.names a', '.username'],
  authorUrl: ['.names a[data-user-card]@href'],
  machineDate: ['.post-date .relative-date@data-time', '.relative-date@data-time', 'time@datetime'],
  dateText: ['.post-date@title', '.relative-date@title', '.relative-date'],
  body: ['.cooked'],
  url: ['a.post-date@href'],
  parent: [
    {
      by: 'reference',
      at: '.cooked aside.quote[data-post]:not([data-topic=""])@data-post',
      key: { at: '', attribute: 'id', pattern: /^post_(\d+)$/ },
    },
  ],
  noise: '.quote-controls, .post-menu-area, .topic-map, .post-actions, .cooked-selection-barrier',
  firstIsArticle: true,
};

/** The page that Discourse gives to search engines. */
export const discourseCrawler: DiscussionSystem = {
  name: 'discourse',
  sign: '.crawler-post, [itemtype$="DiscussionForumPosting"] .crawler-post-meta',
  item: '.crawler-post, div[id^="post_"].topic-body',
  id: [{ at: '', attribute: 'id', pattern: /^post_(\d+)$/ }, '[itemprop="position"]'],
  author: ['.creator [itemprop="name"]', '.creator [itemprop="author"]', '.creator a'],
  authorUrl: ['.creator a@href'],
  machineDate: ['time[itemprop="datePublished"]@datetime', 'time@datetime'],
  dateText: ['.post-time'],
  body: ['.post[itemprop="articleBody"], .post[itemprop="text"]', '.post'],
  parent: [],
  firstIsArticle: true,
};
