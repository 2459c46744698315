// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readableText } from '@/components/find/readable-text';

function shown(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

describe('the text that is looked through', () => {
  it('keeps words whole that are set in several pieces', () => {
    expect(readableText(shown('<p>Orgel<b>bau</b>erin</p>')).text).toBe('Orgelbauerin');
  });

  it('ends a word where its paragraph ends', () => {
    expect(readableText(shown('<p>Zinn</p><p>Orgel</p><ul><li>eins</li><li>zwei</li></ul>')).text).toBe(
      'Zinn\nOrgel\neins\nzwei',
    );
  });

  it('knows from which piece each letter comes', () => {
    const { starts, nodes } = readableText(shown('<p>eins <i>zwei</i></p><p>drei</p>'));
    expect(nodes.map((node, i) => [starts[i], node.data])).toEqual([
      [0, 'eins '],
      [5, 'zwei'],
      [10, 'drei'],
    ]);
  });
});
