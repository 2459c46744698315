import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BackupOutcome } from '@/lib/exchange/backup/automatic';
import type { BackupReport } from '@/lib/exchange/backup/whole-library';

/** What planning backups asks of the browser. */
export interface AutomaticBackups {
  /** Where they can go in this browser; null: it has no way to write without the user. */
  target: 'folder' | 'downloads' | null;
  mayDownload: () => Promise<boolean>;
  /** Within a click, as browsers demand; whether it was granted. */
  askToDownload: () => Promise<boolean>;
  /** Makes one now, where it was planned. */
  backUp: (report: BackupReport, signal: AbortSignal) => Promise<BackupOutcome>;
  /** Has the browser wake us as it is planned now. */
  follow: () => Promise<void>;
}

const AutomaticBackupsContext = createContext<AutomaticBackups | null>(null);

export const AutomaticBackupsProvider = AutomaticBackupsContext.Provider;

export function useAutomaticBackups(): AutomaticBackups {
  const backups = useContext(AutomaticBackupsContext);
  if (!backups) throw new Error('Backups are planned outside of AutomaticBackupsProvider.');
  return backups;
}
