import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeComments } from '@/lib/completion/merge';
import { inThreadOrder } from '@/lib/completion/thread';
import type { ExtractedComment } from '@/lib/model';

const comment = (id: string, more: Partial<ExtractedComment> = {}): ExtractedComment => ({
  id,
  author: `Autor ${id}`,
  authorUrl: null,
  byArticleAuthor: false,
  publishedAt: null,
  publishedAtInferred: false,
  kind: 'comment',
  parentId: null,
  parentInferred: false,
  url: null,
  html: `<p>Text von ${id}</p>`,
  text: `Text von ${id}`,
  ...more,
});
const ids = (comments: ExtractedComment[]) => comments.map(({ id }) => id);

describe('what page and source say of one comment', () => {
  const merged = (shown: Partial<ExtractedComment>, given: Partial<ExtractedComment>) =>
    mergeComments([comment('1', shown)], [comment('1', given)], 'endpoint')[0];

  it('keeps the exact date of the page, and takes the better one for a vague one', () => {
    const given = { publishedAt: '2014-05-05T09:14:33+02:00' };
    expect(merged({ publishedAt: '2014-05-05T09:14' }, given)?.publishedAt).toBe('2014-05-05T09:14');
    expect(merged({ publishedAt: '2014-05-05' }, given)?.publishedAt).toBe(given.publishedAt);
    expect(merged({ publishedAt: '2014', publishedAtInferred: true }, given)).toMatchObject({
      ...given,
      publishedAtInferred: false,
    });
    expect(merged({ publishedAt: '2014-05-05' }, {})?.publishedAt).toBe('2014-05-05');
  });

  it('takes the whole text where the page cuts it off, and the page’s where only its form differs', () => {
    const whole = { text: 'Anfang und langes Ende', html: '<p>Anfang und langes Ende</p>' };
    expect(merged({ text: 'Anfang und …', html: 'Anfang und …' }, whole)).toMatchObject(whole);
    const shown = { text: 'Anfang, und langes Ende!', html: '<p>Anfang, und langes Ende!</p>' };
    expect(merged(shown, whole)).toMatchObject(shown);
  });

  it('keeps what only the page knows', () => {
    const shown = {
      byArticleAuthor: true,
      authorUrl: 'https://a.example/',
      url: 'https://b.example/#comment-1',
    };
    expect(merged(shown, {})).toMatchObject(shown);
  });
});

describe('merging', () => {
  it('does not let pages, which show answers flat, undo the parents of an endpoint', () => {
    const shown = [comment('1'), comment('2', { parentId: '1' })];
    const given = [comment('1'), comment('2'), comment('3')];
    expect(mergeComments(shown, given, 'pages').map(({ parentId }) => parentId)).toEqual([null, '1', null]);
  });

  it('keeps two comments that say the same', () => {
    const same = { author: 'Anna', text: 'Danke!', html: 'Danke!' };
    const shown = [comment('h-1', same), comment('h-1-2', same)];
    const given = [comment('11', same), comment('12', same), comment('13', same)];
    expect(ids(mergeComments(shown, given, 'endpoint'))).toEqual(['h-1', 'h-1-2', '13']);
  });

  it('does not take a comment for another one that says the same, when both have ids', () => {
    const same = { author: 'Anna', text: 'Danke!', html: 'Danke!' };
    const merged = mergeComments(
      [comment('1'), comment('2', same)],
      [comment('1'), comment('3', same)],
      'endpoint',
    );
    expect(ids(merged)).toEqual(['1', '2', '3']);
  });

  it('places what only the page has after what stands before it there', () => {
    const shown = [comment('2'), comment('p', { kind: 'pingback' }), comment('3')];
    const given = ['1', '2', '3', '4'].map((id) => comment(id));
    expect(ids(mergeComments(shown, given, 'endpoint'))).toEqual(['1', '2', 'p', '3', '4']);
  });

  it('places newest comments of a feed after the older ones of the page', () => {
    const at = (id: string, day: number) => comment(id, { publishedAt: `2014-05-0${day}T10:00` });
    const [old, recent] = [
      [at('1', 1), at('2', 2)],
      [at('8', 8), at('9', 9)],
    ];
    expect(ids(mergeComments(old, recent, 'endpoint'))).toEqual(['1', '2', '8', '9']);
    expect(ids(mergeComments(recent, old, 'endpoint'))).toEqual(['1', '2', '8', '9']);
  });
});

describe('thread order', () => {
  it('is sound whatever the parents are: all comments once, each after what it answers', () => {
    const thread = fc.array(fc.option(fc.nat({ max: 30 })), { maxLength: 25 });
    fc.assert(
      fc.property(thread, (parents) => {
        const comments = parents.map((parent, index) =>
          comment(String(index), { parentId: parent === null ? null : String(parent) }),
        );
        const ordered = inThreadOrder(comments);
        expect(new Set(ids(ordered))).toEqual(new Set(ids(comments)));
        expect(ordered).toHaveLength(comments.length);
        const seen = new Set<string | null>([null]);
        for (const { id, parentId } of ordered) {
          expect(seen).toContain(parentId);
          seen.add(id);
        }
      }),
    );
  });

  it('is found for a chain of 20,000 answers', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      comment(String(index), { parentId: index === 0 ? null : String(index - 1) }),
    );
    expect(ids(inThreadOrder([...chain].reverse()))).toEqual(ids(chain));
  });
});
