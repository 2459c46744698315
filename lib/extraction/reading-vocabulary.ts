/** The markup that articles and comments are kept in: what a reader needs, nothing that acts. */

/** Ids are kept with it: they can then shadow no property of a window, document or form. */
export const ID_PREFIX = 'rn-';

const split = (names: string): string[] => names.trim().split(/\s+/);

const MATH = split(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts ' +
    'mprescripts mtable mtr mtd mfenced mpadded mphantom menclose',
);

/** Kept as they are. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set([
  ...split(`
    p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre div section figure figcaption hr br wbr
    table caption colgroup col thead tbody tfoot tr th td details summary
    a img em strong b i u s small sub sup mark del ins q cite abbr dfn code kbd samp var time ruby rt rp bdi bdo span
  `),
  ...MATH,
]);

export const MATH_ELEMENTS: ReadonlySet<string> = new Set(MATH);

/** Kept under another name. */
export const RENAMED_ELEMENTS: Readonly<Record<string, string>> = {
  article: 'section',
  main: 'section',
  aside: 'div',
  header: 'div',
  footer: 'div',
  nav: 'div',
  hgroup: 'div',
  address: 'div',
  center: 'div',
  form: 'div',
  fieldset: 'div',
  legend: 'div',
  dialog: 'div',
  search: 'div',
  dir: 'ul',
  menu: 'ul',
  listing: 'pre',
  acronym: 'abbr',
  tt: 'code',
  strike: 's',
};

/** Left out with all they hold. Elements of no list are left out, and what they hold stays. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(
  split(`
    script style noscript template head title base link meta iframe frame frameset noframes noembed object embed
    applet svg canvas audio video source track map area input select option optgroup datalist textarea button output
    progress meter xmp plaintext annotation annotation-xml portal fencedframe
  `),
);

/** Attributes by element; `*` for all. Addresses are made absolute, the rest is checked by value. */
export const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'lang', 'dir'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'reversed'],
  li: ['value'],
  time: ['datetime'],
  del: ['datetime', 'cite'],
  ins: ['datetime', 'cite'],
  blockquote: ['cite'],
  q: ['cite'],
  abbr: ['title'],
  dfn: ['title'],
  code: ['class'],
  pre: ['class'],
  details: ['open'],
  math: ['display'],
};
