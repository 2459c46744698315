import { expect, it, describe } from 'vitest';
import { CATEGORY_COLORS, MARK_LOOKS, PLAIN_LOOK } from '@/lib/model';
import { contrast, difference, seenBy, VISIONS } from './colors';

const LOOKS = { ...MARK_LOOKS, plain: PLAIN_LOOK };
const INK = { light: '#1b1a18', dark: '#f4f1eb' };
const PAPER = { light: '#ffffff', dark: '#1c1b19' };

describe.each(['light', 'dark'] as const)('marks on %s paper', (paper) => {
  it.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('%s leaves the words readable', (look) => {
    expect(contrast(INK[paper], LOOKS[look].wash[paper])).toBeGreaterThanOrEqual(7);
    expect(contrast(LOOKS[look].line[paper], PAPER[paper])).toBeGreaterThanOrEqual(3);
  });

  it.each(VISIONS)('are told apart by colour or underline with %s vision', (vision) => {
    const alike: string[] = [];
    for (const [i, a] of CATEGORY_COLORS.entries()) {
      for (const b of CATEGORY_COLORS.slice(i + 1)) {
        const [one, other] = [MARK_LOOKS[a], MARK_LOOKS[b]];
        const washes = difference(seenBy(vision, one.wash[paper]), seenBy(vision, other.wash[paper]));
        const sameLine = one.underline === other.underline;
        // the same underline in another weight needs help from the colour
        if (sameLine && (one.thickness === other.thickness || washes < 3))
          alike.push(`${a}/${b} ${washes.toFixed(1)}`);
      }
    }
    expect(alike).toEqual([]);
  });

  it('are told apart by colour alone with typical vision', () => {
    const closest = Math.min(
      ...CATEGORY_COLORS.flatMap((a, i) =>
        CATEGORY_COLORS.slice(i + 1).map((b) =>
          difference(MARK_LOOKS[a].wash[paper], MARK_LOOKS[b].wash[paper]),
        ),
      ),
    );
    expect(closest).toBeGreaterThan(4.5);
  });
});
