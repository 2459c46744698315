import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../browser/driver.ts';
import { readLibrary, type Library } from '../browser/library.ts';
import { filesIn } from '../browser/server.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save } from './steps.ts';

/** Other people's pages, which lie beside a checkout where there are any: a page and what a reader sees on it. */
const FOLDER = join(ROOT, '../shared/corpus/seed');

interface Expected {
  file: string;
  claimedCount: number;
  title: string;
  authors: string[];
  publishedAt: string;
  modifiedAt: string;
  /** Beginnings of the first and the last sentence. */
  with: string[];
  without: string[];
  comments: {
    author: string;
    publishedAt: string;
    kind: string;
    /** Index into the list. */
    parent: number | null;
    text: string;
  }[];
}

const EXPECTED = globSync('*.json', { cwd: FOLDER }).map(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Expected,
);

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

if (!existsSync(FOLDER)) it.skip('real pages: none lie in ../shared/corpus/seed', () => undefined);

// a block without tests would be an error
describe.each(EXPECTED.length > 0 ? INSTALLED : [])('in %s', (engine) => {
  describe.each(EXPECTED)('the real page $file', (expected) => {
    const at = setting(engine, filesIn(FOLDER));
    let library: Library;

    beforeAll(async () => {
      const { sidebar } = await readPage(at.driver, `${at.origin}/${expected.file}`);
      await save(sidebar);
      library = await readLibrary(sidebar);
    });

    it('is kept with title, authors and dates', () => {
      const [article] = library.articles;
      expect(article).toMatchObject({
        title: expected.title,
        authors: expected.authors,
        claimedCommentCount: expected.claimedCount,
      });
      expect(article?.publishedAt?.slice(0, 10)).toBe(expected.publishedAt);
      expect(article?.modifiedAt?.slice(0, 10)).toBe(expected.modifiedAt);
    });

    it('is kept with every comment: author, time, kind, what it answers, text', () => {
      const { comments } = library;
      const index = new Map(comments.map(({ id }, position) => [id, position]));
      expect(
        comments.map(({ author, publishedAt, kind, parentId, text }) => ({
          author,
          publishedAt,
          kind,
          parent: parentId === null ? null : index.get(parentId),
          text: plain(text),
        })),
      ).toEqual(
        expected.comments.map(({ author, publishedAt, kind, parent, text }) => ({
          author,
          publishedAt,
          kind,
          parent,
          text: plain(text),
        })),
      );
    });

    it('is kept from its first to its last sentence, without what is not the article', () => {
      const text = plain(library.bodies[0]?.text ?? '');
      for (const words of expected.with) expect(text).toContain(plain(words));
      for (const words of expected.without) expect(text).not.toContain(plain(words));
    });
  });
});
