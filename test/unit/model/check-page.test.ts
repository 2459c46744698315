import { expect, it } from 'vitest';
import { checkFrameReading, checkPage } from '@/lib/model';
import { aComment, aPage } from '../pages';

const reading = {
  address: 'https://disqus.com/embed/comments/?f=a',
  comments: [aComment('1')],
  claimedCommentCount: 1,
};

it('takes what a page and a frame say in the agreed shape, and nothing else of it', () => {
  expect(checkPage({ ...aPage(), more: 1 })).toEqual(aPage());
  expect(checkFrameReading({ ...reading, more: 1 })).toEqual(reading);
});

it.each([
  ['nothing', null],
  ['a text', 'comments'],
  ['an address that is no page', { ...reading, address: 'javascript:alert(1)' }],
  [
    'a comment whose link runs a script',
    { ...reading, comments: [aComment('1', { url: 'javascript:alert(1)' })] },
  ],
  ['a comment without an id', { ...reading, comments: [aComment('')] }],
  ['less than no comments', { ...reading, claimedCommentCount: -1 }],
  ['comments that are no list', { ...reading, comments: { length: 3 } }],
])('refuses %s from a frame', (_, said) => {
  expect(() => checkFrameReading(said)).toThrow();
});
