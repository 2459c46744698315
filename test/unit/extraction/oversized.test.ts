// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from '@/lib/extraction';
import { OVERSIZED, buildOversized } from '../../pages/oversized';

/** The bench builds them in their full size, in a browser. */
const SHARE = 1 / 50;
const MOST = 100;

const PATIENCE = 60_000;

function oversized(kind: string, size: number): Document {
  const page = document.implementation.createHTMLDocument('');
  buildOversized(page, kind, size);
  return page;
}

const sizeOf = (kind: string): number => {
  const { size = 0 } = OVERSIZED[kind] ?? {};
  return size >= 1_000_000 ? 100_000 : Math.min(Math.ceil(size * SHARE), MOST);
};

const read = (kind: string, size = sizeOf(kind)) =>
  extractPage(oversized(kind, size), 'https://example.org/post');

describe('a page built to hurt', () => {
  it.each(Object.keys(OVERSIZED))(
    'is read, and its document left as it was: %s',
    async (kind) => {
      const page = oversized(kind, sizeOf(kind));
      const before = page.documentElement.outerHTML;
      const found = await extractPage(page, 'https://example.org/post');
      expect(found.title).toBe('A page built to hurt');
      expect(found.text).toContain('which nobody wrote for a reader');
      expect(page.documentElement.outerHTML).toBe(before);
    },
    PATIENCE,
  );

  it.each(['comments within comments', 'unnamed comments within comments', 'comments side by side'])(
    'loses no comment: %s',
    async (kind) => {
      const { comments } = await read(kind, MOST);
      expect(comments.map(({ text }) => text)).toEqual(
        Array.from({ length: MOST }, (_, i) => `Remark ${i} of a thread.`),
      );
    },
    PATIENCE,
  );

  it('keeps authors apart from the comments they are called like', async () => {
    const { comments } = await read("authors named like others' comments", 40);
    expect(comments.map(({ author, text }) => [author, text])).toEqual(
      Array.from({ length: 40 }, (_, i) => [
        `Remark ${(i + 1) % 40} of a thread.`,
        `Remark ${i} of a thread.`,
      ]),
    );
  });

  it('ends circles of replies', async () => {
    const { comments } = await read('replies in circles', 60);
    expect(comments).toHaveLength(60);
    const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
    for (const { id } of comments) {
      const way = new Set<string>();
      for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) {
        expect(way.has(at)).toBe(false);
        way.add(at);
      }
    }
  });

  it('gives each of equal comments an id of its own', async () => {
    const { comments } = await read('the same id everywhere', 60);
    expect(new Set(comments.map(({ id }) => id)).size).toBe(60);
  });

  it(
    'tells how far it is, ever more',
    async () => {
      const told: number[] = [];
      await extractPage(oversized('comments side by side', MOST), 'https://example.org/post', {
        onProgress: (done, total) => told.push(done / total),
      });
      expect(told.length).toBeGreaterThan(20);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    },
    PATIENCE,
  );

  it(
    'is read whatever its seed and size',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer(), fc.integer({ min: 0, max: 300 }), async (seed, size) => {
          const page = document.implementation.createHTMLDocument('');
          buildOversized(page, 'nodes of all kinds', size, seed);
          const before = page.documentElement.outerHTML;
          const { title } = await extractPage(page, 'https://example.org/post');
          expect(title).not.toBe('');
          expect(page.documentElement.outerHTML).toBe(before);
        }),
        { seed: 20261122, numRuns: 25 },
      );
    },
    PATIENCE,
  );
});
