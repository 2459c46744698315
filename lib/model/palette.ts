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

/**
 * Chosen so that all differ in hue, and those with the same underline in lightness as well, for people who see some
 * colours alike or none; dark words on light and light words on dark stay readable.
 */
export const MARK_LOOKS: Record<CategoryColor, MarkLook> = {
  yellow: look(['#fdee8c', '#8a6d00'], ['#5c4f08', '#e3c34a'], 'solid', 2),
  green: look(['#c2ecb4', '#2f7d32'], ['#1d4d22', '#7fd083'], 'dashed', 2),
  blue: look(['#bfdcfc', '#1f66b5'], ['#1a4577', '#7db8f2'], 'dotted', 2),
  pink: look(['#fcc3dc', '#b3306e'], ['#6c2149', '#f08bb6'], 'wavy', 1),
  orange: look(['#ffd09a', '#a85506'], ['#6e3f0a', '#f0a357'], 'double', 1),
  violet: look(['#d3c3f8', '#6a3fb5'], ['#3a2470', '#b798f0'], 'dashed', 1),
  teal: look(['#a9e4df', '#0b7a75'], ['#0b3837', '#5ec9c2'], 'solid', 1),
  red: look(['#f7b3a6', '#b3341f'], ['#631d12', '#f2897a'], 'dotted', 3),
  brown: look(['#d6c1a5', '#75562f'], ['#553b17', '#c9a675'], 'solid', 3),
};

/** A mark without a category. */
export const PLAIN_LOOK: MarkLook = look(['#edeae4', '#6d6559'], ['#454340', '#aaa294'], 'solid', 1);
