// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeFragment, sanitizeHtml } from '@/lib/extraction/sanitize';

const BASE = new URL('https://example.org/blog/post?page=1');

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function sanitized(html: string): string {
  return sanitizeFragment([...parse(html).childNodes], BASE);
}

const UNSAFE_ELEMENTS =
  'script,style,template,noscript,iframe,object,embed,form,input,textarea,select,button,svg,link,meta,base,audio,video';

/** Why markup is not safe; empty when it is. */
function dangers(html: string): string[] {
  const body = parse(html);
  const found = [...body.querySelectorAll(UNSAFE_ELEMENTS)].map((e) => e.localName);
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'name' || name === 'srcdoc') found.push(name);
      if (name === 'id' && !value.startsWith('rn-')) found.push(`id ${value}`);
      if (name === 'href' && !/^(https?:\/\/|mailto:|#rn-)/.test(value)) found.push(`href ${value}`);
      if (name === 'src' && !/^(https?:\/\/|data:image\/)/.test(value)) found.push(`src ${value}`);
    }
  }
  return found;
}

describe('sanitizeFragment', () => {
  it('keeps the structure of what is read', () => {
    const html =
      '<h2>Title</h2><p>One <em>and</em> <a href="https://a.example/b">two</a>.</p><ul><li>x</li></ul>' +
      '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>' +
      '<figure><img src="https://a.example/i.png" alt="i" width="10"><figcaption>c</figcaption></figure>' +
      '<pre><code class="language-js">a &lt; b</code></pre>';
    expect(sanitized(html)).toBe(html);
  });

  it('makes addresses absolute', () => {
    expect(sanitized('<a href="../x#y">l</a><img src="i.png">')).toBe(
      '<a href="https://example.org/x#y">l</a><img src="https://example.org/blog/i.png">',
    );
  });

  it.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="vbscript:x">x</a><a href="data:text/html,<script>1</script>">y</a>',
    '<img src="x" onerror="alert(1)">',
    '<img src="data:image/svg+xml;base64,PHN2Zy8+">',
    '<svg onload=alert(1)><a xlink:href="javascript:1">t</a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<form action="/steal"><input name="attributes"><button>go</button>text</form>',
    '<p style="position:fixed" onclick="x()">text</p>',
    '<iframe srcdoc="<script>1</script>"></iframe><object data="x"></object><embed src="x">',
    '<p id="body">x</p><img name="cookie" src="/a.png">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0"><link rel="stylesheet" href="x">',
    '<template><img src=x onerror=alert(1)></template>',
  ])('lets nothing of %s act', (html) => {
    expect(dangers(sanitized(html))).toEqual([]);
  });

  it('keeps the text of forms and unknown elements, not their fields', () => {
    expect(sanitized('<form><x-box>Lead</x-box> <label>Name <input></label></form>')).toBe(
      '<div>Lead Name </div>',
    );
  });

  it('keeps ids that links of the text lead to, prefixed, and drops the others', () => {
    expect(
      sanitized('<p id="a">x<sup><a href="/blog/post?page=1#fn1">1</a></sup></p><p id="fn1">note</p>'),
    ).toBe('<p>x<sup><a href="#rn-fn1">1</a></sup></p><p id="rn-fn1">note</p>');
  });

  it('leads links whose target is not kept to the page', () => {
    expect(sanitized('<a href="#top">up</a>')).toBe(
      '<a href="https://example.org/blog/post?page=1#top">up</a>',
    );
  });

  it('keeps formulas', () => {
    const html = '<p>So <math display="block"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p>';
    expect(sanitized(html)).toBe(html);
  });

  it('changes nothing of what it reads', () => {
    const body = parse('<p onclick="x">a<script>b</script></p>');
    const before = body.innerHTML;
    sanitizeFragment([...body.childNodes], BASE);
    expect(body.innerHTML).toBe(before);
  });

  it('keeps the text of elements nested 5,000 deep', () => {
    let inner: Node = document.createTextNode('deep');
    for (let i = 0; i < 5000; i++) {
      const outer = document.createElement(i % 2 ? 'div' : 'b');
      outer.append(inner);
      inner = outer;
    }
    const html = sanitizeFragment([inner], BASE);
    expect(html).toContain('deep');
    expect(html.length).toBeLessThan(3000);
  });
});

describe('sanitizing anything', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'<p> </p> <div> <a </a> <svg> <math> <mtext> <style> </style> <script> </script> <img <table> <td> <form> <template>'.split(
        ' ',
      ),
      ...'<noscript> </noscript> <textarea> </textarea> <title> </title> <select> <option> <annotation-xml <!-- --> ]]> <![CDATA['.split(
        ' ',
      ),
      ' src=x onerror=alert(1)>',
      ' href="javascript:alert(1)">',
      " href='&#106;avascript:1'>",
      ' id=body>',
      ' style=x:y>',
      ' name=attributes>',
      ' encoding="text/html">',
      '">',
      "'>",
      '&lt;script&gt;',
      '\u0000',
      '<mglyph>',
      '<malignmark>',
    ),
    fc.string({ maxLength: 8 }),
  );
  const markup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('never gives markup that acts', () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(dangers(sanitized(html))).toEqual([]);
        expect(dangers(sanitizeHtml(html))).toEqual([]);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('is done after one time: sanitizing the result again changes nothing', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const once = sanitized(html);
        expect(sanitizeHtml(once)).toBe(once);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });
});
