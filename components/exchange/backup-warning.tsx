import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import { firstNoteSince } from '@/lib/store';
import { lastBackup } from './last-backup';

/** Notes that stand in no backup for so long are worth a word. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Says that notes of a week and more stand in no backup; nothing while all is well. */
export function BackupWarning({ withLink = false }: { withLink?: boolean }) {
  const { libraryAddress, libraryTarget } = useHost();
  const since = lastBackup.value?.at ?? 0;
  const first = useLive(() => firstNoteSince(since), [since]).value;
  if (first === undefined || first === null || Date.now() - first < WEEK_MS) return null;
  return (
    <p class="problem" data-testid="backup-warning">
      <Icon name="alert" /> {i18n.t(lastBackup.value ? 'exchange.backup.stale' : 'exchange.backup.never')}{' '}
      {withLink && (
        <a href={libraryAddress('exchange')} target={libraryTarget}>
          {i18n.t('exchange.backup.now')}
        </a>
      )}
    </p>
  );
}
