// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textOf } from '@/lib/extraction/text';

function text(html: string): string {
  document.body.innerHTML = html;
  return textOf(document.body);
}

describe('textOf', () => {
  it('puts blocks on lines of their own and keeps inline text together', () => {
    expect(text('<h2>Head</h2><div><p>One <b>bold</b> word.</p>\n <p>Two.</p></div>tail')).toBe(
      'Head\nOne bold word.\nTwo.\ntail',
    );
  });

  it('breaks lines at br and folds white space, no-break spaces among it', () => {
    expect(text('<p>  a\n\t b&nbsp; c<br>\n d <br><br> e </p>')).toBe('a b c\nd\ne');
  });

  it('keeps a space that stands at the edge of an inline element', () => {
    expect(text('<p>one<b> two </b>three<i></i> four</p>')).toBe('one two three four');
  });

  it('separates table cells by tabs and rows by newlines', () => {
    expect(text('<table><tr><th>A</th><td>B</td></tr><tr><td><p>C</p></td><td>D</td></tr></table>')).toBe(
      'A\tB\nC\nD',
    );
  });

  it('leaves out what is not for reading', () => {
    expect(
      text(
        '<p>a</p><script>x</script><style>y</style><noscript>z</noscript><template>t</template><svg><title>s</title></svg><textarea>f</textarea><p>b</p>',
      ),
    ).toBe('a\nb');
  });

  it('keeps the white space of pre', () => {
    expect(text('<p>Code:</p><pre>if (a)\n    b();</pre><p>End  here</p>')).toBe(
      'Code:\nif (a)\n    b();\nEnd here',
    );
  });

  it('takes a list of nodes, bare text among them', () => {
    document.body.innerHTML = 'Hello <b>you</b><br>there<p>x</p>';
    expect(textOf([...document.body.childNodes])).toBe('Hello you\nthere\nx');
  });

  it('does not run over when elements are nested 5,000 deep', () => {
    let inner: Node = document.createTextNode('deep');
    for (let i = 0; i < 5000; i++) {
      const outer = document.createElement(i % 2 ? 'div' : 'span');
      outer.append(inner);
      inner = outer;
    }
    expect(textOf(inner)).toBe('deep');
  });
});
