import { problem, type ImportItem } from '../import-item';
import { incoming, type IncomingComment } from './draft';
import { timeOf } from './fields';
import { possibleInXml } from '../xml';

/**
 * A WordPress export (WXR): published posts with their approved comments, whatever its version. Where the file as a whole is
 * no XML, as when a plugin has written into it, post by post.
 */
export function* readWordpress(xml: string, name: string): Generator<ImportItem> {
  const text = possibleInXml(xml);
  const whole = parsed(text);
  if (!('fault' in whole)) {
    yield* postsOf(whole.channel);
    return;
  }
  const [root = '<rss>'] = /<rss\b[^>]*>/.exec(text) ?? [];
  const [channel = ''] = /<channel>[\s\S]*?(?=<item\b|<\/channel>|$)/.exec(text) ?? [];
  const withSite = 'fault' in parsed(`${root}${channel}</channel></rss>`) ? '<channel>' : channel;
  const posts = text.match(/<item\b[\s\S]*?(?:<\/item>|$)/g) ?? [];
  if (posts.length === 0) yield problem(name, 'damaged', whole.fault);
  for (const post of posts) {
    const one = parsed(`${root}${withSite}${post}</channel></rss>`);
    if ('fault' in one) yield problem(titleIn(post) ?? name, 'damaged', one.fault);
    else yield* postsOf(one.channel);
  }
}

function parsed(xml: string): { channel: Element | null } | { fault: string } {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const fault = document.querySelector('parsererror');
  return fault ? { fault: fault.textContent } : { channel: document.querySelector('channel') };
}

function titleIn(post: string): string | null {
  const [, title = ''] = /<title>(?:<!\[CDATA\[)?([^<\]]*)/.exec(post) ?? [];
  return title.trim() || null;
}

function* postsOf(channel: Element | null): Generator<ImportItem> {
  const site = childText(channel, 'title');
  const language = childText(channel, 'language');
  for (const item of children(channel, 'item')) {
    const type = childText(item, 'post_type');
    if (type !== '' && type !== 'post' && type !== 'page') continue;
    const status = childText(item, 'status');
    if (status !== '' && status !== 'publish') continue;
    const published = isoOf(childText(item, 'post_date'));
    yield incoming({
      url: childText(item, 'link'),
      title: childText(item, 'title'),
      html: paragraphs(childText(item, 'encoded')),
      authors: [childText(item, 'creator')].filter((name) => name !== ''),
      siteName: site === '' ? null : site,
      language: language === '' ? null : language,
      publishedAt: published,
      savedAt: timeOf(childText(item, 'pubDate')),
      comments: children(item, 'comment')
        .filter((comment) => childText(comment, 'comment_approved') === '1')
        .map(commentOf),
    });
  }
}

function commentOf(element: Element): IncomingComment {
  const url = childText(element, 'comment_author_url');
  const parent = childText(element, 'comment_parent');
  const author = childText(element, 'comment_author');
  const type = childText(element, 'comment_type');
  return {
    id: childText(element, 'comment_id'),
    author: author === '' ? null : author,
    authorUrl: /^https?:\/\//i.test(url) ? url : null,
    publishedAt: isoOf(childText(element, 'comment_date')),
    kind: type === 'pingback' || type === 'trackback' ? 'pingback' : 'comment',
    parentId: parent === '' || parent === '0' ? null : parent,
    html: paragraphs(childText(element, 'comment_content')),
  };
}

function children(parent: Element | null, name: string): Element[] {
  return [...(parent?.children ?? [])].filter(({ localName }) => localName === name);
}

function childText(parent: Element | null, name: string): string {
  return children(parent, name)[0]?.textContent.trim() ?? '';
}

/** `2026-10-02 09:15:00`, in the site's own time, as ISO 8601 without a zone. */
function isoOf(date: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(date);
  return match && !date.startsWith('0000') ? `${match[1] ?? ''}T${match[2] ?? ''}` : null;
}

/** WordPress keeps blank lines and makes paragraphs of them when it shows a text. */
function paragraphs(text: string): string {
  if (/<(?:p|div|blockquote|ul|ol|h\d)\b/i.test(text)) return text;
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replace(/\n/g, '<br>')}</p>`)
    .join('');
}
