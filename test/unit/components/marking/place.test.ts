import { expect, it } from 'vitest';
import { placeBeside } from '@/components/marking/place';

const viewport = { left: 0, top: 0, width: 400, height: 600 };
const size = { width: 200, height: 40 };
const at = (left: number, top: number, width = 50, height = 20) =>
  placeBeside({ left, top, width, height }, size, viewport);

it('stands above the passage, in its middle', () => expect(at(175, 300)).toEqual({ left: 100, top: 252 }));

it('stands below where there is no room above', () => expect(at(175, 10)).toEqual({ left: 100, top: 38 }));

it('stays within the sides of the window', () => {
  expect(at(0, 300).left).toBe(8);
  expect(at(390, 300).left).toBe(192);
});

it('stays in sight beside a passage higher than the window', () => {
  const { top } = at(175, -50, 50, 900);
  expect(top).toBeGreaterThanOrEqual(8);
  expect(top + size.height).toBeLessThanOrEqual(viewport.height);
});

it('stands below for a finger, out of the way of the system’s menu and handles', () =>
  expect(
    placeBeside({ left: 175, top: 300, width: 50, height: 20 }, size, viewport, 'below handles').top,
  ).toBe(360));

it('stands above for a finger where there is no room below', () =>
  expect(
    placeBeside({ left: 175, top: 560, width: 50, height: 20 }, size, viewport, 'below handles').top,
  ).toBe(512));

it('stays in what is seen of an enlarged page', () => {
  const seen = { left: 100, top: 200, width: 220, height: 300 };
  expect(placeBeside({ left: 90, top: 210, width: 50, height: 20 }, size, seen)).toEqual({
    left: 108,
    top: 238,
  });
});
