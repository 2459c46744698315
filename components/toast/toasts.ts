import { signal } from '@preact/signals';

export interface Toast {
  id: number;
  text: string;
  /** Takes back what the text tells of; null where there is nothing to take back. */
  undo: (() => Promise<void>) | null;
}

/** What is shown now, oldest first. */
export const toasts = signal<readonly Toast[]>([]);

/** More would cover the list they are about. */
const MOST = 3;

let last = 0;

export function showToast(text: string, undo: (() => Promise<void>) | null = null): void {
  toasts.value = [...toasts.value, { id: ++last, text, undo }].slice(-MOST);
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Takes back what was done last and is still shown; whether there was anything. */
export async function undoLast(): Promise<boolean> {
  const toast = toasts.value.findLast(({ undo }) => undo !== null);
  if (!toast?.undo) return false;
  dismissToast(toast.id);
  await toast.undo();
  return true;
}
