// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { PageComments } from '@/entrypoints/page.content/page-comments';
import type { ExtractedComment, ExtractedPage } from '@/lib/model';

const pageWith = (comments: Pick<ExtractedComment, 'id' | 'text' | 'url'>[]) =>
  ({ comments }) as unknown as ExtractedPage;

const FIRST = 'Das habe ich auf meiner Station ganz ähnlich erlebt, Nacht für Nacht.';
const SECOND = 'Und wer fragt eigentlich einmal die, die tagsüber kommen und alles aufräumen?';

describe('PageComments', () => {
  let comments: PageComments;
  const holder = (id: string) => comments.commentElement(id)?.id;

  beforeEach(() => {
    document.body.innerHTML = `<article><p>Ein Text.</p></article>
      <div id="c1"><b>Anke</b><div id="t1"><p>${FIRST}</p></div></div>
      <div id="c2"><b>Bilal</b><div id="t2"><p id="p2">${SECOND}</p></div></div>
      <div id="c3"><b>Carla</b><p id="t3">Danke!</p></div>
      <div id="c4"><b>Dieter</b><p id="t4">Danke!</p></div>`;
    comments = new PageComments(document);
  });

  it('follows the addresses of comments', () => {
    comments.learn(pageWith([{ id: 'a', text: FIRST, url: 'https://page.example/#c1' }]));
    expect(holder('a')).toBe('c1');
    expect(comments.commentAt(document.querySelector('#t1 p')?.firstChild ?? document)).toBe('a');
    expect(comments.commentAt(document.querySelector('article p') ?? document)).toBeNull();
  });

  it('finds comments without an address by their words', () => {
    comments.learn(
      pageWith([
        { id: 'a', text: FIRST, url: null },
        { id: 'b', text: SECOND, url: 'https://page.example/' },
      ]),
    );
    expect(holder('b')).toBe('p2');
    expect(comments.commentAt(document.querySelector('#t1 p')?.firstChild ?? document)).toBe('a');
  });

  it('does not guess which of several short ones it is', () => {
    comments.learn(pageWith([{ id: 'c', text: 'Danke!', url: null }]));
    expect(comments.commentElement('c')).toBeNull();
  });

  it('knows nothing of a comment that the page took away', () => {
    comments.learn(pageWith([{ id: 'a', text: FIRST, url: null }]));
    document.querySelector('#c1')?.remove();
    expect(comments.commentElement('a')).toBeNull();
  });
});
