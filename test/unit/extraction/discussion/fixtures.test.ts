// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDiscussion } from '@/lib/extraction/discussion';
import { parsePage, readingOf } from './reading';

/** A page and what a reader sees on it: a new case is two files and no code. */
const FIXTURES = join(import.meta.dirname, '../../../fixtures/discussions');

const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/, ''));

describe('the discussions of known systems', () => {
  it.each(names)('reads %s as a reader does', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8'));
    const page = parsePage(readFileSync(join(FIXTURES, `${name}.html`), 'utf8'));
    const before = page.documentElement.outerHTML;

    const { system, claimedCommentCount, comments } = await readDiscussion(page, readingOf(page));

    expect({
      system,
      claimedCommentCount,
      comments: comments.map(({ id, author, byArticleAuthor, publishedAt, kind, parentId, text }) => ({
        id,
        author,
        ...(byArticleAuthor && { byArticleAuthor }),
        publishedAt,
        kind,
        parentId,
        text,
      })),
    }).toEqual(expected);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
