import { signal, type ReadonlySignal } from '@preact/signals';

/** The last backup that was made on this machine. */
export interface LastBackup {
  at: number;
  articles: number;
  bytes: number;
}

const KEY = 'last-backup';

/** Kept beside the library, not in it: a restored library does not know when it was saved last. */
function kept(): LastBackup | null {
  try {
    const { at, articles, bytes } = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Record<
      string,
      unknown
    >;
    if (typeof at === 'number' && typeof articles === 'number' && typeof bytes === 'number')
      return { at, articles, bytes };
  } catch {
    // none, or not ours
  }
  return null;
}

const shown = signal(kept());

/** Null: there is none. Other windows' backups show, too. */
export const lastBackup: ReadonlySignal<LastBackup | null> = shown;

export function keepLastBackup(backup: LastBackup): void {
  localStorage.setItem(KEY, JSON.stringify(backup));
  shown.value = backup;
}

addEventListener('storage', ({ key }) => {
  if (key === KEY) shown.value = kept();
});
