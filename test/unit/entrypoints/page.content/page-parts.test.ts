// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findParts } from '@/entrypoints/page.content/page-parts';

function withShadow(parent: Node, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const host = parent.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

function withFrame(parent: Node): Document {
  const { contentDocument } = parent.appendChild(document.createElement('iframe'));
  if (!contentDocument) throw new Error('The frame has no document.');
  return contentDocument;
}

describe('findParts', () => {
  beforeEach(() => document.body.replaceChildren());

  it('finds open shadow roots, also within one another', () => {
    const outer = withShadow(document.body, '<p>Außen</p>');
    const inner = withShadow(outer, '<p>Innen</p>');
    expect(findParts(document).shadowRoots).toEqual([outer, inner]);
  });

  it('leaves out closed shadow roots and those without words', () => {
    withShadow(document.body, '<p>Zu</p>', 'closed');
    withShadow(document.body, '<hr>');
    expect(findParts(document).shadowRoots).toEqual([]);
  });

  it('finds the documents of frames, also of one in a shadow root', () => {
    const frame = withFrame(document.body);
    const inShadow = withFrame(withShadow(document.body, ''));
    expect(findParts(document).frames).toEqual([frame, inShadow]);
  });
});
