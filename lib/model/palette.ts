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
