import { REFERENCE_STYLES, type ReferenceStyle } from '@/lib/exchange/references/styles';

const KEY = 'citation-style';

/** The style that was chosen last. */
export function keptStyle(): ReferenceStyle {
  const kept = localStorage.getItem(KEY);
  return REFERENCE_STYLES.find(({ style }) => style === kept)?.style ?? 'apa';
}

export function keepStyle(style: ReferenceStyle): void {
  localStorage.setItem(KEY, style);
}
