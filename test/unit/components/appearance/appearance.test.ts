// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { applyAppearance, keepAppearance, keptAppearance } from '@/components/appearance/appearance';

const NOTHING_CHOSEN = {
  theme: 'system',
  textSize: 'medium',
  face: 'serif',
  lineHeight: 'normal',
  width: 'medium',
} as const;

beforeEach(() => localStorage.clear());

it('looks like the system until something is chosen, and then as chosen', () => {
  expect(keptAppearance()).toEqual(NOTHING_CHOSEN);
  const chosen = {
    theme: 'sepia',
    textSize: 'large',
    face: 'clear',
    lineHeight: 'wide',
    width: 'narrow',
  } as const;
  keepAppearance(chosen);
  expect(keptAppearance()).toEqual(chosen);
});

it.each(['{', 'null', '{"theme":"pink","textSize":7}'])('survives %j in its place', (kept) => {
  localStorage.setItem('appearance', kept);
  expect(keptAppearance()).toEqual(NOTHING_CHOSEN);
});

it('keeps what was chosen before there was more to choose', () => {
  localStorage.setItem('appearance', '{"theme":"dark","textSize":"small"}');
  expect(keptAppearance()).toEqual({ ...NOTHING_CHOSEN, theme: 'dark', textSize: 'small' });
});

it('sets no theme where the system decides', () => {
  applyAppearance({ ...NOTHING_CHOSEN, theme: 'dark', textSize: 'huge' });
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', textSize: 'huge', face: 'serif' });
  applyAppearance({ ...NOTHING_CHOSEN, textSize: 'huge' });
  expect(document.documentElement.dataset.theme).toBeUndefined();
});
