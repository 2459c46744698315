// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NearFirst } from '@/lib/annotation/near-first';

/** Paragraphs of 20 pixels, one below the other; jsdom lays nothing out. */
function paragraphs(count: number): Element[] {
  document.body.replaceChildren(
    ...Array.from({ length: count }, (_, i) => {
      const paragraph = document.createElement('p');
      paragraph.getBoundingClientRect = () => new DOMRect(0, i * 20, 600, 20);
      return paragraph;
    }),
  );
  return [...document.body.children];
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

describe('NearFirst', () => {
  let places: Element[];
  let done: number[];
  let nearFirst: NearFirst;
  const work = (at: number) => nearFirst.add(String(at), places[at] ?? document.body, () => done.push(at));

  beforeEach(() => {
    // two screens of 768 pixels hold 77 paragraphs
    places = paragraphs(500);
    done = [];
    nearFirst = new NearFirst(document);
  });

  it('does at once what is not much, wherever it is', () => {
    work(499);
    work(0);
    expect(done).toEqual([499, 0]);
  });

  it('does in the next frame what is near, and then the rest', async () => {
    for (let at = 499; at >= 0; at--) work(at);
    expect(done).toHaveLength(50);
    await frame();
    expect(done.slice(50, 50 + 77).every((at) => at < 77)).toBe(true);
    await vi.waitUntil(() => done.length === 500);
    expect(new Set(done).size).toBe(500);
  });

  it('leaves undone what is dropped while it waits, and does only the newest of a name', async () => {
    for (let at = 0; at < 200; at++) work(at);
    nearFirst.drop('150');
    nearFirst.add('151', document.body, () => done.push(-151));
    await vi.waitUntil(() => done.length === 199);
    expect(done).not.toContain(150);
    expect(done).not.toContain(151);
    expect(done).toContain(-151);
  });

  it('does nothing more once all is dropped', async () => {
    for (let at = 0; at < 500; at++) work(at);
    nearFirst.dropAll();
    await frame();
    await frame();
    expect(done).toHaveLength(50);
  });
});
