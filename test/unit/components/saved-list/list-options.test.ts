import { beforeAll, expect, it, vi } from 'vitest';

let readOptions: (typeof import('@/components/saved-list/list-options'))['readOptions'];

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  ({ readOptions } = await import('@/components/saved-list/list-options'));
});

it('The list looks as it was left.', () => {
  const options = { by: 'title', reversed: true, dense: true, pictures: true } as const;
  expect(readOptions(JSON.stringify(options))).toEqual(options);
});

it.each([null, 'no JSON', '"text"', '{"by":"colour","dense":"yes"}'])(
  'What is no choice (%s) is as if nothing was chosen.',
  (kept) => {
    expect(readOptions(kept)).toEqual({ by: 'saved', reversed: false, dense: false, pictures: false });
  },
);
