import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { numberedPages } from '@/lib/completion/sources/numbered-pages';
import type { ExtractedPage } from '@/lib/model';

const page = { comments: [], claimedCommentCount: null, discussionSystem: null } as unknown as ExtractedPage;

/** Which page is open and which are asked for. */
function plan(comments: string, url = 'https://blog.example/beruf/') {
  const { document } = new JSDOM(`<body class="comments-open">${comments}</body>`, { url }).window;
  const inquiry = numberedPages.inquire({ document, url: new URL(url), page });
  return (
    inquiry && {
      open: inquiry.given?.place,
      asked: inquiry.urls.map(({ pathname, search }) => pathname + search),
    }
  );
}

const link = (href: string, text = href) => `<a href="${href}">${text}</a>`;
const pager = (...links: string[]) =>
  `<div id="comments"><nav class="pagination">${links.join(' ')}</nav></div>`;

describe('numbered comment pages', () => {
  it('are asked for without those in between being linked', () => {
    expect(
      plan(pager(link('/beruf/comment-page-2/#comments'), '…', link('/beruf/comment-page-4/#comments'))),
    ).toEqual({
      open: 1,
      asked: ['/beruf/comment-page-2/', '/beruf/comment-page-3/', '/beruf/comment-page-4/'],
    });
  });

  it('lead back from the last page, which has the plain address where newest come first', () => {
    const older = link('/beruf/comment-page-2/#comments', '← Ältere Kommentare');
    expect(plan(pager(older))).toEqual({
      open: 3,
      asked: ['/beruf/comment-page-1/', '/beruf/comment-page-2/'],
    });
    const newer = link('/beruf/comment-page-2/#comments', 'Neuere Kommentare →');
    expect(plan(pager(newer))).toEqual({ open: 1, asked: ['/beruf/comment-page-2/'] });
  });

  it('are counted by the addresses of the comments that are shown', () => {
    const shown = `<li id="comment-9">${link('/beruf/comment-page-2/#comment-9')}</li>`;
    expect(plan(shown + pager(link('/beruf/?cpage=1'), link('/beruf/comment-page-3/')))).toBeTruthy();
    expect(plan(shown + pager(link('/beruf/comment-page-1/'), link('/beruf/comment-page-3/')))).toEqual({
      open: 2,
      asked: ['/beruf/comment-page-1/', '/beruf/comment-page-3/'],
    });
    expect(plan(shown)).toBeNull();
  });

  it('can be numbered in the query, from nought, or by posts', () => {
    expect(plan(pager(link('?cpage=2'), link('?cpage=3')))?.asked).toEqual([
      '/beruf/?cpage=2',
      '/beruf/?cpage=3',
    ]);
    expect(plan(pager(link('?page=1'), link('?page=2')))).toEqual({
      open: 0,
      asked: ['/beruf/?page=1', '/beruf/?page=2'],
    });
    expect(plan(pager(link('?start=20'), link('?start=60')))?.asked).toEqual([
      '/beruf/?start=20',
      '/beruf/?start=40',
      '/beruf/?start=60',
    ]);
  });

  it('are not those of articles, of other articles, or of other sites', () => {
    expect(plan(`<nav class="pagination">${link('/beruf/page/2/')}</nav>`)).toBeNull();
    expect(plan(pager(link('/anderer-beruf/comment-page-2/')))).toBeNull();
    expect(plan(pager(link('https://elsewhere.example/beruf/comment-page-2/')))).toBeNull();
    expect(plan(pager(link('javascript:more()'), link('#comment-page-2')))).toBeNull();
  });
});
