export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export const TEXT_SIZES = ['small', 'medium', 'large', 'huge'] as const;

export type Theme = (typeof THEMES)[number];
export type TextSize = (typeof TEXT_SIZES)[number];

/** How pages of the extension look, chosen once for all of them. */
export interface Appearance {
  theme: Theme;
  /** Of the reader. */
  textSize: TextSize;
}

const KEY = 'appearance';

/** Kept where it can be read before the first paint. */
export function keptAppearance(): Appearance {
  let kept: unknown = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    // not ours: as if nothing was chosen
  }
  const { theme, textSize } = (kept ?? {}) as Record<string, unknown>;
  return {
    theme: THEMES.find((name) => name === theme) ?? 'system',
    textSize: TEXT_SIZES.find((name) => name === textSize) ?? 'medium',
  };
}

export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, JSON.stringify(appearance));
  // the browser tells other windows only
  for (const show of watching) show(appearance);
}

const watching = new Set<(appearance: Appearance) => void>();

export function applyAppearance({ theme, textSize }: Appearance): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  dataset.textSize = textSize;
}

/** Tells of a choice made in this window or another one. */
export function watchAppearance(show: (appearance: Appearance) => void): () => void {
  const listener = ({ key }: StorageEvent) => {
    if (key === KEY) show(keptAppearance());
  };
  addEventListener('storage', listener);
  watching.add(show);
  return () => {
    removeEventListener('storage', listener);
    watching.delete(show);
  };
}
