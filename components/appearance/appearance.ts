export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export const TEXT_SIZES = ['small', 'medium', 'large', 'huge'] as const;
/** `clear`: letters that are hard to take for each other, set wide apart, for readers with dyslexia. */
export const FACES = ['serif', 'sans', 'clear'] as const;
export const LINE_HEIGHTS = ['tight', 'normal', 'wide'] as const;
export const WIDTHS = ['narrow', 'medium', 'wide'] as const;

export type Theme = (typeof THEMES)[number];
export type TextSize = (typeof TEXT_SIZES)[number];
export type Face = (typeof FACES)[number];
export type LineHeight = (typeof LINE_HEIGHTS)[number];
export type Width = (typeof WIDTHS)[number];

/** How pages of the extension look, chosen once for all of them. */
export interface Appearance {
  theme: Theme;
  /** These are of the reader. */
  textSize: TextSize;
  face: Face;
  lineHeight: LineHeight;
  width: Width;
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
  const { theme, textSize, face, lineHeight, width } = (kept ?? {}) as Record<string, unknown>;
  return {
    theme: THEMES.find((name) => name === theme) ?? 'system',
    textSize: TEXT_SIZES.find((name) => name === textSize) ?? 'medium',
    face: FACES.find((name) => name === face) ?? 'serif',
    lineHeight: LINE_HEIGHTS.find((name) => name === lineHeight) ?? 'normal',
    width: WIDTHS.find((name) => name === width) ?? 'medium',
  };
}

export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, JSON.stringify(appearance));
  for (const show of watching) show(appearance);
}

const watching = new Set<(appearance: Appearance) => void>();

export function applyAppearance({ theme, ...ofText }: Appearance): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  Object.assign(dataset, ofText);
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
