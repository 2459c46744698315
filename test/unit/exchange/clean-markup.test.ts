// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanMarkup } from '@/lib/exchange/clean-markup';
import { sanitizeHtml } from '@/lib/extraction/sanitize';

it('lets through what was stored as it is', () => {
  for (const html of [
    '<p>Holz &amp; Leim<br>und <em>Geduld</em></p>',
    '<blockquote><p>„Ja“</p></blockquote><ul><li>1</li></ul>',
    '<p><a href="https://beruf.example/?a=1&amp;b=2">hier</a></p>',
    '',
  ]) {
    expect(cleanMarkup(html)).toBe(html);
  }
});

it('never lets through more than the sanitizer would', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '<img src=x onerror=alert(1)>',
      '<svg onload=alert(1)>',
      '&lt;',
      '&',
      '"',
    ),
    fc.constantFrom(
      '<a href="javascript:alert(1)">',
      '<a href="https://x.example/">',
      '<p onclick="x">',
      '<',
      '>',
      '<!--',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.join('');
      const shape = (markup: string) => {
        const { body } = new DOMParser().parseFromString(markup, 'text/html');
        return [...body.querySelectorAll('*')].map((element) => element.outerHTML.replace(/>.*/s, '>'));
      };
      expect(shape(cleanMarkup(html))).toEqual(shape(sanitizeHtml(html)));
    }),
  );
});
