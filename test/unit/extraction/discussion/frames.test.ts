// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCommentFrames, frameSystemOf } from '@/lib/extraction/discussion/frames';
import { readFrame } from '@/lib/extraction/frame';

const pageOf = (body: string) =>
  new JSDOM(`<body>${body}</body>`, { url: 'https://blog.example/tag' }).window.document;

const found = (body: string, systems: string[] = []) =>
  findCommentFrames(pageOf(body), systems).map(({ system, address }) => [
    system.name,
    address?.hostname ?? null,
  ]);

describe('the address of a frame', () => {
  it.each([
    ['disqus', 'https://disqus.com/embed/comments/?base=default&f=beruf&t_u=https%3A%2F%2Fblog.example'],
    ['giscus', 'https://giscus.app/en/widget?origin=https%3A%2F%2Fblog.example&repo=a%2Fb'],
    ['giscus', 'https://giscus.app/widget?repo=a%2Fb'],
    ['utterances', 'https://utteranc.es/utterances.html?repo=a/b&issue-term=pathname'],
    ['remark42', 'https://comments.blog.example/web/iframe.html?theme=light&site_id=beruf'],
    ['coral', 'https://talk.blog.example/embed/stream?asset_url=https%3A%2F%2Fblog.example'],
    ['coral', 'https://coral.blog.example/embed/stream?storyURL=https%3A%2F%2Fblog.example&v=6'],
    ['discourse', 'https://forum.blog.example/embed/comments?embed_url=https%3A%2F%2Fblog.example'],
  ])('says that it is one of %s', (name, address) => {
    expect(frameSystemOf(address)?.name).toBe(name);
  });

  it.each([
    'https://www.facebook.com/plugins/comments.php?href=https%3A%2F%2Fblog.example',
    'https://jetpack.wordpress.com/jetpack-comment/?blogid=1&postid=2',
    'https://www.youtube.com/embed/comments',
    'https://disqus.com/recommendations/?base=default&f=beruf',
    'https://disqus.com.evil.example/embed/comments/',
    'javascript:alert(1)//disqus.com/embed/comments/',
    'data:text/html,disqus.com/embed/comments/',
  ])('says that %s is none', (address) => {
    expect(frameSystemOf(address)).toBeNull();
  });
});

describe('the frames of a page', () => {
  it('are found with their hosts, others are left out', () => {
    const body = `<iframe src="https://www.youtube.com/embed/x"></iframe>
      <div id="disqus_thread"><iframe src="https://disqus.com/embed/comments/?f=beruf"></iframe></div>`;
    expect(found(body)).toEqual([['disqus', 'disqus.com']]);
  });

  it('are found in the shadow root of the element that makes them', () => {
    const document = pageOf('<giscus-widget></giscus-widget>');
    const root = document.querySelector('giscus-widget')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<iframe src="https://giscus.app/en/widget?repo=a"></iframe>';
    expect(findCommentFrames(document, []).map(({ system }) => system.name)).toEqual(['giscus']);
  });

  it('are known to be missing where a place waits for the reader to open it', () => {
    expect(found('<div id="disqus_thread"><button>Show comments</button></div>')).toEqual([['disqus', null]]);
  });

  it('lack nothing where the system writes into a shadow root instead', () => {
    const document = pageOf('<div id="coral_thread"><div></div></div>');
    document.querySelector('#coral_thread > div')?.attachShadow({ mode: 'open' });
    expect(findCommentFrames(document, [])).toEqual([]);
  });

  it('are no more than a reader can be asked about', () => {
    const frame = (i: number) => `<iframe src="https://c${i}.example/web/iframe.html?site_id=x"></iframe>`;
    expect(found(Array.from({ length: 50 }, (_, i) => frame(i)).join('')).length).toBeLessThan(5);
  });

  it('lack nothing where their place holds comments of the page itself', () => {
    expect(found('<div id="disqus_thread"></div>', ['disqus'])).toEqual([]);
    expect(found(`<div id="disqus_thread">${'<p>Ein Kommentar von vielen.</p>'.repeat(20)}</div>`)).toEqual(
      [],
    );
  });
});

it('reads the document of a frame as its system writes it', async () => {
  const html = readFileSync('test/fixtures/discussions/disqus-frame.html', 'utf8');
  const address = 'https://disqus.com/embed/comments/?f=beruf';
  const { document } = new JSDOM(html, { url: address }).window;
  const reading = await readFrame(document, address, { readAt: new Date('2024-06-12T18:30:00Z') });
  expect(reading).toMatchObject({ address, claimedCommentCount: 3 });
  expect(reading.comments.map(({ id, author, parentId }) => [id, author, parentId])).toEqual([
    ['501', 'Quin', null],
    ['502', 'Jona', '501'],
    ['503', 'Rosa', null],
  ]);
});
