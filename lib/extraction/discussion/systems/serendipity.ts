import type { DiscussionSystem } from '../system';

export const serendipity: DiscussionSystem = {
  name: 'serendipity',
  sign: '.serendipity_comment, .serendipity_comments, #serendipity_commentlist, #serendipity_CommentForm',
  item: '.serendipity_comment, .comment[class*="commentlevel-"]',
  id: [
    { at: '', attribute: 'id', pattern: /^(?:c|serendipity_comment_)(\d+)$/ },
    { at: '[id^="serendipity_comment_"]', attribute: 'id', pattern: /^serendipity_comment_(\d+)$/ },
    { at: 'a[id^="c"]', attribute: 'id', pattern: /^c(\d+)$/ },
    { at: 'a[id^="c"]', attribute: 'id', pattern: /^c(\d+)$/, before: true },
  ],
  author: [
    '.comment_source_author',
    'h4 a, h4 b',
    '.serendipity_comment_source a[href]:not([href*="#"]), .serendipity_comment_source strong',
    'h4',
  ],
  machineDate: ['time@datetime'],
  dateText: ['.comment_source_date', 'time', '.serendipity_comment_source', 'h4'],
  body: ['.serendipity_commentBody', '.comment_content'],
  url: ['a.comment_source_trace@href', 'a[href*="#c"]@href'],
  parent: [
    { by: 'reference', at: { at: 'a.reply_origin', attribute: 'href', pattern: /#c(\d+)$/ } },
    { by: 'level', at: { at: '', attribute: 'class', pattern: /\bcommentlevel-(\d+)\b/ } },
    { by: 'level', at: { at: '', attribute: 'style', pattern: /(?:padding|margin)-left:\s*(\d+)px/ } },
  ],
  pingback: '#trackbacks *, .serendipity_trackbacks *, .trackback',
  byArticleAuthor: '.serendipity_comment_author_self',
  noise: '.serendipity_comment_source, .reply_origin, .comment_source_date',
  region: '#comments, #trackbacks, #serendipity_CommentForm, .serendipity_comments, .serendipity_commentForm',
  loose: true,
};
