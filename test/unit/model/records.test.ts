import { expect, it } from 'vitest';
import { newId } from '@/lib/model';

it('makes ids that grow, however fast', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
