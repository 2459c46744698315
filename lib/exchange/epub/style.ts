import { MARK_LOOKS } from '@/lib/model';

const looks = Object.entries(MARK_LOOKS)
  .map(
    ([color, { wash, line, underline, thickness }]) =>
      `.${color}{background-color:${wash.light};text-decoration:underline ${underline} ${line.light};text-decoration-thickness:${thickness}px}`,
  )
  .join('\n');

/** Little: size, face and paper are the reader's own choice. */
export const BOOK_STYLES = `h1{line-height:1.2}
img{max-width:100%;height:auto}
pre{white-space:pre-wrap}
table{border-collapse:collapse}
td,th{border:1px solid;padding:.2em .4em;vertical-align:top}
blockquote{margin:1em 0 1em 1em;padding-left:1em;border-left:2px solid}
.facts{font-size:.85em}
.title{text-align:center;margin-top:20%}
.notes{margin-top:2em;border-top:1px solid}
aside{margin:1em 0;font-size:.9em}
mark,q{color:inherit;background-color:transparent;quotes:none}
.plain{text-decoration:underline}
${looks}
a[role=doc-noteref]{font-size:.75em;vertical-align:super;line-height:0;text-decoration:none}
.comment{margin-top:1.2em;padding-left:.6em;border-left:2px solid}
${[1, 2, 3, 4, 5, 6].map((level) => `.l${level}{margin-left:${level * 0.8}em}`).join('\n')}
`;
