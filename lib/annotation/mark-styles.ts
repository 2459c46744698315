/** The rules of style for what `Painter` paints. */

import type { MarkLook } from '@/lib/model';
import { HINT, highlightNames } from './painting';

/** Words on a wash: a page may have light words on dark paper without saying so. */
const INK = { light: '#1b1a18', dark: '#f4f1eb' };

const selectorOf = (look: string): string =>
  highlightNames(look)
    .map((name) => `::highlight(${name})`)
    .join(', ');

const HINT_RULE = `${selectorOf(HINT)} { background-color: light-dark(#b7e3e1, #12595c); color: light-dark(${INK.light}, ${INK.dark}); }`;

/**
 * A style sheet for these looks; `light-dark()` follows the page where a mark stands. Looks differ in wash and in underline,
 * so that they are told apart without seeing colours; in forced colours the underline alone remains.
 */
export function markStyles(looks: Readonly<Record<string, MarkLook>>): string {
  const rules = Object.entries(looks).map(
    ([name, { wash, line, underline, thickness }]) =>
      `${selectorOf(name)} {
  background-color: light-dark(${wash.light}, ${wash.dark});
  color: light-dark(${INK.light}, ${INK.dark});
  text-decoration: underline ${underline} ${thickness}px light-dark(${line.light}, ${line.dark});
  text-underline-offset: 0.2em;
}`,
  );
  const forced = Object.keys(looks).map(
    (name) =>
      `  ${selectorOf(name)} { background-color: Canvas; color: CanvasText; text-decoration-color: Highlight; }`,
  );
  const print = Object.keys(looks).map(
    (name) => `  ${selectorOf(name)} { background-color: transparent; color: inherit; }`,
  );
  return [
    ...rules,
    HINT_RULE,
    `@media (forced-colors: active) {\n${forced.join('\n')}\n  ${selectorOf(HINT)} { background-color: Highlight; color: HighlightText; }\n}`,
    `@media print {\n${print.join('\n')}\n}`,
  ].join('\n');
}
