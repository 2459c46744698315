// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { joinFrames } from '@/lib/completion';
import type { FrameReading } from '@/lib/model';
import { aComment, aPage } from '../pages';

const reading = (changes: Partial<FrameReading> = {}): FrameReading => ({
  address: 'https://disqus.com/embed/comments/?f=beruf',
  comments: [aComment('501', { author: 'Quin' }), aComment('502', { author: 'Jona', parentId: '501' })],
  claimedCommentCount: null,
  ...changes,
});

describe('what was read in a frame', () => {
  it('becomes the discussion of a page that has none of its own', () => {
    const page = joinFrames(aPage({ comments: [], claimedCommentCount: 2, discussionSystem: null }), [
      reading(),
    ]);
    expect(page.comments.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['disqus-501', null],
      ['disqus-502', 'disqus-501'],
    ]);
    expect(page).toMatchObject({ claimedCommentCount: 2, discussionSystem: 'disqus' });
  });

  it('stands after the comments of the page itself, also under the same numbers, and is counted with them', () => {
    const own = [aComment('501', { author: 'Vera' })];
    const before = aPage({ comments: own, claimedCommentCount: 1, discussionSystem: 'wordpress' });
    const page = joinFrames(before, [reading({ claimedCommentCount: 40 })]);
    expect(page.comments.map(({ id }) => id)).toEqual(['501', 'disqus-501', 'disqus-502']);
    expect(page).toMatchObject({ claimedCommentCount: 41, discussionSystem: 'wordpress' });
  });

  it('is not there twice when the page shows some of it to those without scripts', () => {
    const shown = reading().comments.slice(0, 1);
    const page = joinFrames(aPage({ comments: shown, claimedCommentCount: 2 }), [reading()]);
    expect(page.comments.map(({ author }) => author)).toEqual(['Quin', 'Jona']);
    expect(page.claimedCommentCount).toBe(2);
  });

  it('knows the author of the article by the name', () => {
    const page = joinFrames(aPage({ authors: ['Jona '], comments: [] }), [reading()]);
    expect(page.comments.map(({ byArticleAuthor }) => byArticleAuthor)).toEqual([false, true]);
  });

  it('changes nothing when it is empty or of an unknown place', () => {
    const before = aPage();
    expect(joinFrames(before, [reading({ comments: [] })])).toEqual(before);
    expect(joinFrames(before, [reading({ address: 'https://advert.example/' })])).toEqual(before);
  });
});
