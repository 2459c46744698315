import { useLive } from '@/components/live/use-live';
import { lastBackup } from '@/lib/store';
import { BackupAge } from './backup-age';
import { BackupNow } from './backup-now';
import { BackupWarning, useBackupAlarm } from './backup-warning';
import './exchange.css';

/** For the sidebar: how old the last backup is, and a way to make one where it is missed. */
export function BackupHint() {
  const alarm = useBackupAlarm();
  const last = useLive(lastBackup, []).value ?? null;
  if (alarm === null && last === null) return null;
  return (
    <div class="backup-hint small" data-testid="backup-hint">
      <BackupWarning />
      {last !== null && <BackupAge />}
      {alarm !== null && <BackupNow />}
    </div>
  );
}
