import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import { backupFailure, firstNoteSince, lastBackup } from '@/lib/store';

/** Notes that stand in no backup for so long are worth a word. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What is wrong with the backups; null: all is well. */
type Alarm = 'failed' | 'stale' | 'never';

async function alarm(): Promise<Alarm | null> {
  if (await backupFailure()) return 'failed';
  const last = await lastBackup();
  const first = await firstNoteSince(last?.at ?? 0);
  if (first === null || Date.now() - first < WEEK_MS) return null;
  return last ? 'stale' : 'never';
}

/** Whether `BackupWarning` says something. */
export function useBackupAlarm(): Alarm | null {
  return useLive(alarm, []).value ?? null;
}

/** Says that the automatic backup failed, or that notes of a week and more stand in no backup; nothing while all is well. */
export function BackupWarning() {
  const { libraryAddress, libraryTarget } = useHost();
  const what = useBackupAlarm();
  if (what === null) return null;
  return (
    <div class="problem" data-testid="backup-warning" data-why={what}>
      <p>
        <Icon name="alert" /> {i18n.t(`exchange.backup.${what}`)}{' '}
        {what === 'failed' && (
          <a href={libraryAddress('settings')} target={libraryTarget}>
            {i18n.t('exchange.backup.toFailure')}
          </a>
        )}
      </p>
    </div>
  );
}
