// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bodyOf, type Outline, outlineOf } from '@/lib/extraction/outline';
import { atOnce } from '@/lib/extraction/slices';

const parse = (body: string): Element => {
  const { documentElement } = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  return documentElement.lastElementChild as Element;
};

const outlined = (body: string): Outline => atOnce(outlineOf(parse(body)));

/** Entries in order, each with what is around it: "p in body". */
const entriesOf = ({ names, texts, parents }: Outline): string[] =>
  names.map((name, i) => `${name || texts[i]} in ${names[parents[i] ?? -1] ?? 'page'}`);

describe('outlineOf', () => {
  it('lists elements and texts in document order with what they stand in', () => {
    expect(entriesOf(outlined('<ul><li>One</li><li><b>Two</b> three</li></ul>End'))).toEqual([
      'body in page',
      'ul in body',
      'li in ul',
      'One in li',
      'li in ul',
      'b in li',
      'Two in b',
      ' three in li',
      'End in body',
    ]);
  });

  it('says where everything inside an element ends', () => {
    const { names, ends } = outlined('<div><p>a</p><hr></div><p>b</p>');
    expect(names).toEqual(['body', 'div', 'p', '', 'hr', 'p', '']);
    expect(ends).toEqual([7, 5, 4, 4, 5, 7, 7]);
  });

  it('leaves out blank texts, comments, scripts and styles', () => {
    const { names, lengths } = outlined(' <p> x \n</p> <!-- c --><script>1</script><style>a{}</style>\n');
    expect(names).toEqual(['body', 'p', '']);
    expect(lengths).toEqual([0, 0, 1]);
  });

  it('goes on where a page has taken away at a pause what was being read', () => {
    const body = parse(`<div>${'<p>x</p>'.repeat(3_000)}</div><p>last</p>`);
    const work = outlineOf(body);
    expect(work.next().done).toBe(false);
    body.firstElementChild?.replaceChildren();
    expect(entriesOf(atOnce(work)).at(-1)).toBe('last in p');
  });
});

describe('bodyOf', () => {
  it('is the element, whatever a form calls its fields', () => {
    const { ownerDocument } = parse('<form name="body"></form>');
    expect(bodyOf(ownerDocument)?.localName).toBe('body');
  });
});
