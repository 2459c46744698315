import { expect, it } from 'vitest';
import { inOrderOfText } from '@/components/reader/use-margin';
import type { Annotation } from '@/lib/model';

function mark(id: string, commentId: string | null = null): Annotation {
  return {
    id,
    articleId: 'a',
    commentId,
    bodyId: null,
    selectors: [],
    quote: id,
    note: '',
    categoryId: null,
    tags: [],
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
  };
}

it('lists marks as their passages stand, those in comments and those without a passage at the end', () => {
  const places: Record<string, number> = { first: 10, second: 400, inComment: 5 };
  const marks = [mark('second'), mark('lost'), mark('inComment', 'c'), mark('first')];
  const order = inOrderOfText(marks, (id) => places[id] ?? null).map(({ id }) => id);
  expect(order).toEqual(['first', 'second', 'lost', 'inComment']);
});
