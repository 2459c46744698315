import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import { backupOfLibrary } from '@/lib/exchange/backup/whole-library';
import { noteBackup } from '@/lib/store';
import { saveFile } from './save-file';
import { useWork } from './use-work';
import { WorkProgress } from './work-progress';

/** Everything in one file, given to the user. */
export function BackupNow({ primary = false }: { primary?: boolean }) {
  const work = useWork<null>();
  const write = () =>
    work.start(async (report, signal) => {
      const { name, at, articles, parts } = await backupOfLibrary(report, signal);
      const bytes = await saveFile(name, 'application/zip', parts, signal);
      await noteBackup({ at, articles, bytes, name, place: 'hand' });
      return null;
    });
  return (
    <>
      {work.at.state !== 'running' && (
        <p>
          <button
            type="button"
            class={primary ? 'button primary' : 'button'}
            data-testid="backup"
            onClick={write}
          >
            <Icon name="download" /> {i18n.t('exchange.backup.now')}
          </button>
        </p>
      )}
      <WorkProgress work={work} label={i18n.t('exchange.backup.running')} />
      {work.at.state === 'done' && (
        <p role="status" data-testid="backup-done">
          <Icon name="check" /> {i18n.t('exchange.backup.done')}
        </p>
      )}
    </>
  );
}
