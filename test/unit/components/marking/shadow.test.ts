// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isShadowRoot, shadowRootOf } from '@/components/marking/shadow';
import { anchor, describeRange } from '@/lib/annotation/anchoring';

describe('shadowRootOf', () => {
  it('is the root of a node in a component, and null for one that is in none', () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Im Bauteil</p>';
    expect(shadowRootOf(root.firstChild ?? root)).toBe(root);
    expect(shadowRootOf(document.body)).toBeNull();
  });

  it('does not take a link for a shadow root, which has a host as well', () => {
    expect(isShadowRoot(document.createElement('a'))).toBe(false);
  });
});

describe('a passage in a shadow root', () => {
  it('is described against what the root holds, and found again in it', () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Wer oben steht, sieht mehr.</p><p>Wer unten steht, hört mehr.</p>';
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('p:last-child') ?? root);
    const selectors = describeRange(root, range);
    expect(selectors[0]).toMatchObject({ exact: 'Wer unten steht, hört mehr.' });
    expect(anchor(root, selectors)?.toString()).toBe('Wer unten steht, hört mehr.');
  });
});
