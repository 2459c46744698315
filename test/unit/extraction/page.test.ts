// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Page } from '@/lib/extraction/page';
import { SYSTEMS } from '@/lib/extraction/discussion/systems';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const PAGE = `<!doctype html><main class="Site-Main wide"><article id="post-12" data-kind="a">
  <ol class="comment-list"><li class="comment depth-1" id="comment-7"><cite class="fn">Anna</cite><p>Ja.</p></li></ol>
  <a href="#comments" rel="tag">3</a><time datetime="2024">then</time></article></main>`;

describe('a page that is asked for elements', () => {
  it.each([
    '.comment, .absent',
    '.absent, li.comment > cite',
    '#post-12 .comment, #post-13 .comment',
    '[id^="comment-"], [id="nothing"]',
    '[class*="SITE" i], [class*="comment"][class*="list"]',
    '[class*="main"][class*="list"], [class*="wide"][class*="main" i], [id*="post"][class*="x"]',
    'li:not(.absent), .absent:not(li)',
    'li:has(.fn, .absent)',
    ':is(h1, .fn), h2',
    'a[href$="#comments"], a[href="x, y"]',
    '[data-kind], [data-other]',
    'article time, section time',
    '*',
    'body cite',
  ])('finds by "%s" what the document finds', (selector) => {
    const document = parse(PAGE);
    const page = new Page(document);
    expect([...page.all(selector)]).toEqual([...document.querySelectorAll(selector)]);
    expect(page.first(selector)).toBe(document.querySelector(selector));
  });

  it('minds the case of classes no more than an old document does', () => {
    const document = parse('<p class="Comment" id="One">a</p>');
    expect(document.compatMode).toBe('BackCompat');
    expect(new Page(document).all('.comment, .other')).toHaveLength(
      document.querySelectorAll('.comment').length,
    );
  });

  it('finds the comments of every known system as the document does', () => {
    const document = parse(PAGE);
    const page = new Page(document);
    for (const { item, identified, sign } of SYSTEMS) {
      for (const selector of [item, identified, sign]) {
        if (selector) expect([...page.all(selector)]).toEqual([...document.querySelectorAll(selector)]);
      }
    }
  });

  it('asks nothing of a page that has none of the names', () => {
    const document = parse('<p class="a">b</p>');
    const asked = vi.spyOn(document, 'querySelectorAll');
    expect(new Page(document).all('.absent, #nothing, [class*="none"]')).toEqual([]);
    expect(asked.mock.calls.map(([selector]) => selector)).toEqual(['[class]', '[id]']);
  });

  it('does not look for what would need two parts in one class where two elements have them', () => {
    const document = parse('<p class="comment">a</p><p class="count">2</p>');
    const asked = vi.spyOn(document, 'querySelectorAll');
    expect(new Page(document).all('[class*="comment" i][class*="count" i]')).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
