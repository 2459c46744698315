import { describe, expect, it } from 'vitest';
import { lastNotAbove } from '@/lib/model';

describe('lastNotAbove', () => {
  it.each([
    { value: -1, at: -1 },
    { value: 0, at: 0 },
    { value: 4, at: 0 },
    { value: 5, at: 2 },
    { value: 100, at: 3 },
  ])('finds $at for $value', ({ value, at }) => {
    expect(lastNotAbove([0, 5, 5, 9], value)).toBe(at);
  });

  it('finds nothing in nothing', () => {
    expect(lastNotAbove([], 1)).toBe(-1);
  });
});
