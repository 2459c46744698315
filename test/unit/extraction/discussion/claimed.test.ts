// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Page } from '@/lib/extraction/page';
import { claimedCount } from '@/lib/extraction/discussion/claimed';
import { parsePage } from './reading';

const claimOf = (html: string) => {
  const page = parsePage(html);
  return claimedCount(
    new Page(page),
    new URL('https://blog.example/a/'),
    [...page.querySelectorAll('#comments')],
    [],
  );
};

describe('claimedCount', () => {
  it('believes the heading of the discussion first', () => {
    expect(
      claimOf(
        '<script type="application/ld+json">{"@type":"Article","commentCount":9}</script><div id="comments"><h2>12 Kommentare</h2></div>',
      ),
    ).toBe(12);
  });

  it.each([
    ['commentCount', '{"@graph":[{"@type":"Article","commentCount":"7"}]}'],
    [
      'interactionStatistic',
      '{"@type":"Article","interactionStatistic":[{"@type":"InteractionCounter","interactionType":"https://schema.org/CommentAction","userInteractionCount":7}]}',
    ],
    ['the old interactionCount', '{"@type":"Article","interactionCount":["UserLikes:3","UserComments:7"]}'],
  ])('reads %s in JSON-LD', (_name, data) => {
    expect(claimOf(`<script type="application/ld+json">${data}</script>`)).toBe(7);
  });

  it('reads meta elements', () => {
    expect(claimOf('<meta itemprop="interactionCount" content="UserComments:4">')).toBe(4);
  });

  it('reads links to the discussion of this page, not of others', () => {
    expect(claimOf('<a href="/b/#comments">88 Kommentare</a><a href="/a/#comments">(3)</a>')).toBe(3);
  });

  it('reads a line that says nothing else, where all such lines agree', () => {
    expect(claimOf('<p><span>50 comments</span></p><p>Join 50 Comments</p>')).toBe(50);
    expect(claimOf('<p>50 comments</p><p>3 comments</p>')).toBeNull();
  });

  it.each([
    ['a link in two parts', '<a href="#anchorComments"><b>5</b><i>Kommentare</i></a>', 5],
    ['a label with the number in brackets', '<div class="caption">Comments(48)</div>', 48],
    ['a number alone in its counter', '<h2>Komentarze</h2><figure id="commentsCounter">962</figure>', 962],
    ['a number beside a speech bubble', '<span><i class="fa fa-comment"></i> 16</span>', 16],
  ])('reads %s', (_name, html, count) => {
    expect(claimOf(html)).toBe(count);
  });

  it('does not believe counters that differ, or that belong to other articles', () => {
    expect(claimOf('<i class="fa fa-comment"></i> 16 <i class="fa fa-comment"></i> 3')).toBeNull();
    expect(claimOf('<a href="/b/"><i class="fa fa-comment"></i> 16</a>')).toBeNull();
  });

  it('is null where the page says nothing', () => {
    expect(claimOf('<p>Schreib einen Kommentar!</p>')).toBeNull();
  });
});
