import { marked } from 'marked';
import { expect, it } from 'vitest';
import { escapeMarkdown, markdownLink } from '@/lib/exchange/markdown';

const shown = (markdown: string) => marked.parse(markdown, { async: false, gfm: true }).trim();

it.each([
  '# no heading',
  '1. no list',
  '- no list',
  '*no* _emphasis_ `code`',
  '[no](link) ![no](picture)',
  '<b>no html</b>',
  'a | b',
  '&amp; no entity',
  '~~there~~',
])('shows %j as it is', (text) => {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(shown(escapeMarkdown(text))).toBe(`<p>${plain}</p>`);
});

it('links web pages, with any sign in the address, and nothing else', () => {
  expect(shown(markdownLink('A [b]', 'https://a.example/x_(y)?q=1 2'))).toBe(
    '<p><a href="https://a.example/x_(y)?q=1%202">A [b]</a></p>',
  );
  expect(markdownLink('A', 'javascript:alert(1)')).toBe('A');
});
