import { MARK_LOOKS } from '@/lib/model';

const marks = Object.entries(MARK_LOOKS)
  .map(
    ([color, { wash, line, underline, thickness }]) =>
      `.${color} mark{background:light-dark(${wash.light},${wash.dark});text-decoration:underline ${underline} ${thickness}px light-dark(${line.light},${line.dark})}`,
  )
  .join('');

/** A page that stands by itself has the reader's looks within it. */
export const PAGE_STYLES = `:root{color-scheme:light dark}
body{margin:0 auto;padding:1rem;max-width:40rem;background:light-dark(#fdfcfa,#1b1a18);color:light-dark(#23201c,#e6e2da);font:1.1rem/1.6 Charter,'Iowan Old Style',Palatino,Georgia,serif;overflow-wrap:break-word}
article+article{margin-top:4rem;border-top:1px solid;padding-top:2rem}
h1{line-height:1.2}img,table{max-width:100%;height:auto}pre{overflow:auto}
a{color:light-dark(#0f6166,#74c8c4)}
.facts{font:.85rem/1.4 system-ui,sans-serif;color:light-dark(#665f56,#a9a298)}
.notes,.discussion{margin-top:2rem;border-top:1px solid light-dark(#e4ded4,#393631)}
aside{margin:1rem 0;padding:.25rem 1rem;background:light-dark(#f4f1eb,#141312)}
blockquote{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:2px solid light-dark(#e4ded4,#393631)}
mark{background:light-dark(#efe9dd,#3a3731);color:inherit}
${marks}
.comment{margin-block:1rem;margin-inline-start:calc(var(--level)*1rem);padding-inline-start:.75rem;border-inline-start:2px solid light-dark(#e4ded4,#393631)}
.comment>p:first-child{margin:0}`;
