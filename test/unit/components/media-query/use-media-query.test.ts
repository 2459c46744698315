// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useMediaQuery } from '@/components/media-query/use-media-query';

/** A window whose width can be told; jsdom lays nothing out and has no media queries. */
function media(matches: boolean) {
  const list = Object.assign(new EventTarget(), { matches });
  vi.stubGlobal('matchMedia', () => list);
  return {
    silently: (to: boolean) => (list.matches = to),
    turn: (to: boolean) => {
      list.matches = to;
      list.dispatchEvent(new Event('change'));
    },
  };
}

const Shown = () => h('p', null, useMediaQuery('(min-width: 60rem)') ? 'wide' : 'narrow');

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

it('follows the window', async () => {
  const window = media(false);
  await act(() => render(h(Shown, null), document.body));
  expect(document.body.textContent).toBe('narrow');
  await act(() => window.turn(true));
  expect(document.body.textContent).toBe('wide');
});

it('sees a change between the first rendering and its effects', async () => {
  const window = media(false);
  await act(() => {
    render(h(Shown, null), document.body);
    window.silently(true);
  });
  expect(document.body.textContent).toBe('wide');
});
