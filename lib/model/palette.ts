/**
 * The colours a category can have. Each goes with an underline of its own, so that marks are told apart without
 * seeing colours.
 */
export const CATEGORY_COLORS = [
  'yellow',
  'green',
  'blue',
  'pink',
  'orange',
  'violet',
  'teal',
  'red',
  'brown',
] as const;

export type CategoryColor = (typeof CATEGORY_COLORS)[number];

/** How a mark looks; colours as CSS hex. */
export interface MarkLook {
  /** Behind the words, on light and on dark paper. */
  wash: { light: string; dark: string };
  /** Below the words, at least 3:1 against the paper. */
  line: { light: string; dark: string };
  /** CSS `text-decoration-style`. */
  underline: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
  /** CSS pixels: the same style in another weight is another look. */
  thickness: number;
}

const look = (
  [washLight, lineLight]: [string, string],
  [washDark, lineDark]: [string, string],
  underline: MarkLook['underline'],
  thickness: number,
): MarkLook => ({
  wash: { light: washLight, dark: washDark },
  line: { light: lineLight, dark: lineDark },
  underline,
  thickness,
});

/** Chosen so that neighbours differ in lightness as well as in hue, with dark words on light and light on dark. */
export const MARK_LOOKS: Record<CategoryColor, MarkLook> = {
  yellow: look(['#fdf0a6', '#8a6d00'], ['#4d4210', '#e3c34a'], 'solid', 2),
  green: look(['#cdeec3', '#2f7d32'], ['#1f4423', '#7fd083'], 'dashed', 2),
  blue: look(['#cfe4fb', '#1f66b5'], ['#1b3a5c', '#7db8f2'], 'dotted', 2),
  pink: look(['#fbd3e2', '#b3306e'], ['#562139', '#f08bb6'], 'wavy', 1),
  orange: look(['#fddcb8', '#a85506'], ['#57340f', '#f0a357'], 'double', 1),
  violet: look(['#e3d6fa', '#6a3fb5'], ['#3a2a5c', '#b798f0'], 'dashed', 1),
  teal: look(['#c4ebe8', '#0b7a75'], ['#123f3d', '#5ec9c2'], 'solid', 1),
  red: look(['#fbd0c8', '#b3341f'], ['#59241b', '#f2897a'], 'dotted', 3),
  brown: look(['#e6dac9', '#75562f'], ['#43341f', '#c9a675'], 'solid', 3),
};

/** A mark without a category. */
export const PLAIN_LOOK: MarkLook = look(['#efe9dd', '#6d6559'], ['#3a3731', '#aaa294'], 'solid', 1);
