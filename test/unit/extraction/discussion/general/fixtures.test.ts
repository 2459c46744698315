// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Page } from '@/lib/extraction/page';
import { detectDiscussion } from '@/lib/extraction/discussion/general';
import type { FoundComment } from '@/lib/extraction/discussion/found';
import { textOf } from '@/lib/extraction/text';
import { contextFor } from './context';

const FOLDER = join(import.meta.dirname, '../../../../fixtures/discussions-general');

/** A comment as the JSON beside a page writes it: `parent` is an index, what is left out does not matter. */
type Expected = Record<string, unknown>;

function told(comment: FoundComment, all: FoundComment[]): Expected {
  return {
    author: comment.author,
    authorUrl: comment.authorUrl,
    date: comment.machineDate ?? comment.dateText,
    kind: comment.kind,
    parent: comment.parent ? all.indexOf(comment.parent) : null,
    parentInferred: comment.parentInferred,
    sourceId: comment.sourceId,
    url: comment.url,
    text: textOf(comment.body),
  };
}

const pages = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));

describe('the general detector reads each page as a reader does:', () => {
  it.each(pages)('%s', async (file) => {
    const html = readFileSync(join(FOLDER, file), 'utf8');
    const expected = JSON.parse(readFileSync(join(FOLDER, file.replace('.html', '.json')), 'utf8')) as
      Expected[] | null;
    const document = new DOMParser().parseFromString(html, 'text/html');
    const before = document.documentElement.outerHTML;
    const found = await detectDiscussion(new Page(document), contextFor(document));
    expect(found?.comments.map((comment, _, all) => told(comment, all)) ?? null).toEqual(
      expected && expected.map((one) => expect.objectContaining(one) as unknown),
    );
    expect(document.documentElement.outerHTML).toBe(before);
    const inRegion = (node: Node | null): boolean =>
      found?.regions.some((one) => one.contains(node)) ?? false;
    expect(
      found?.comments.every(({ body }) => body.every((node) => !node.isConnected || inRegion(node))),
    ).not.toBe(false);
    expect(inRegion(document.querySelector('h1'))).toBe(false);
  });
});
