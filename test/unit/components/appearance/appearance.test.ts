// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { applyAppearance, keepAppearance, keptAppearance } from '@/components/appearance/appearance';

beforeEach(() => localStorage.clear());

it('looks like the system until something is chosen, and then as chosen', () => {
  expect(keptAppearance()).toEqual({ theme: 'system', textSize: 'medium' });
  keepAppearance({ theme: 'sepia', textSize: 'large' });
  expect(keptAppearance()).toEqual({ theme: 'sepia', textSize: 'large' });
});

it.each(['{', 'null', '{"theme":"pink","textSize":7}'])('survives %j in its place', (kept) => {
  localStorage.setItem('appearance', kept);
  expect(keptAppearance()).toEqual({ theme: 'system', textSize: 'medium' });
});

it('sets no theme where the system decides', () => {
  applyAppearance({ theme: 'dark', textSize: 'huge' });
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', textSize: 'huge' });
  applyAppearance({ theme: 'system', textSize: 'huge' });
  expect(document.documentElement.dataset.theme).toBeUndefined();
});
