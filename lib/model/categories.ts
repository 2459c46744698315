import { CATEGORY_COLORS, type CategoryColor } from './palette';
import type { Category } from './records';

/** A coding scheme to begin with; the names come from the interface's language. */
export type SchemeName = 'profile' | 'discussion';

export const SCHEMES = {
  profile: ['tasks', 'skills', 'training', 'pay', 'outlook', 'question'],
  discussion: ['claim', 'agreement', 'objection', 'experience', 'question', 'advice'],
} as const;

export type PresetCategory = (typeof SCHEMES)[SchemeName][number];

/** The next colour that no category has yet; from the beginning again when all are taken. */
export function nextColor(categories: readonly Category[]): CategoryColor {
  const taken = new Set(categories.map((category) => category.color));
  return (
    CATEGORY_COLORS.find((color) => !taken.has(color)) ??
    CATEGORY_COLORS[categories.length % CATEGORY_COLORS.length] ??
    CATEGORY_COLORS[0]
  );
}

/** The lowest digit from 1 to 9 that marks with no category yet; null when all are taken. */
export function nextKey(categories: readonly Category[]): string | null {
  const taken = new Set(categories.map((category) => category.key));
  return ['1', '2', '3', '4', '5', '6', '7', '8', '9'].find((key) => !taken.has(key)) ?? null;
}
