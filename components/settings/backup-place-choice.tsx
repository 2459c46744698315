import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import { askToWrite } from '@/lib/exchange/backup/folder-place';
import type { BackupFailure, BackupPlan, BackupProblem } from '@/lib/store';
import { useAutomaticBackups } from './automatic-backups';

interface BackupPlaceChoiceProps {
  target: 'folder' | 'downloads';
  plan: BackupPlan;
  failure: BackupFailure | null;
  /** Whether there is a place. */
  ready: boolean;
  onPlace: (folder: FileSystemDirectoryHandle | null) => Promise<void>;
  onAgain: () => void;
}

/** What TypeScript does not know of the window: only some browsers have it. */
interface PickingWindow {
  showDirectoryPicker: (options: {
    id: string;
    mode: 'readwrite';
    startIn: 'documents';
  }) => Promise<FileSystemDirectoryHandle>;
}

const PROBLEMS: Record<BackupProblem, 'noPlace' | 'noPermission' | 'folderGone' | 'diskFull' | 'failed'> = {
  'no-place': 'noPlace',
  'no-permission': 'noPermission',
  'folder-gone': 'folderGone',
  'disk-full': 'diskFull',
  failed: 'failed',
};

/** Where the files go; what is wrong with it, and the way out. */
export function BackupPlaceChoice({
  target,
  plan,
  failure,
  ready,
  onPlace,
  onAgain,
}: BackupPlaceChoiceProps) {
  const { askToDownload } = useAutomaticBackups();
  const [refused, setRefused] = useState(false);

  /** Browsers ask only within the click: nothing may be waited for before. */
  const choose = async () => {
    try {
      const picking = window as unknown as PickingWindow;
      const folder = await picking.showDirectoryPicker({
        id: 'backups',
        mode: 'readwrite',
        startIn: 'documents',
      });
      await onPlace(folder);
    } catch (error) {
      // closed without a choice: nothing is said
      if (error instanceof Error && error.name === 'AbortError') return;
      setRefused(true);
    }
  };
  const allow = async () => {
    const granted = await askToDownload();
    setRefused(!granted);
    if (granted) await onPlace(null);
  };
  const allowFolder = async () => {
    const granted = plan.folder !== null && (await askToWrite(plan.folder).catch(() => false));
    setRefused(!granted);
    if (granted) onAgain();
  };

  const toFolder = target === 'folder';
  return (
    <>
      {!ready && (
        <p>
          <button
            type="button"
            class="button primary"
            data-testid="backup-place"
            onClick={() => void (toFolder ? choose() : allow())}
          >
            {i18n.t(toFolder ? 'settings.backup.choose' : 'settings.backup.allow')}
          </button>
        </p>
      )}
      {ready && toFolder && (
        <p class="backup-folder">
          <Icon name="collection" /> <span data-testid="backup-folder">{plan.folder?.name}</span>{' '}
          <button type="button" class="button" data-testid="backup-place" onClick={() => void choose()}>
            {i18n.t('settings.backup.chooseOther')}
          </button>
        </p>
      )}
      {failure && (
        <div class="problem" role="alert" data-testid="backup-failure" data-why={failure.why}>
          <p>
            <Icon name="alert" />{' '}
            {i18n.t(`settings.backup.problem.${PROBLEMS[failure.why]}`, [plan.folder?.name ?? ''])}
          </p>
          <p class="exchange-buttons">
            {failure.why === 'no-permission' && toFolder && plan.folder ? (
              <button
                type="button"
                class="button"
                data-testid="backup-again"
                onClick={() => void allowFolder()}
              >
                {i18n.t('settings.backup.allowFolder')}
              </button>
            ) : (
              ready && (
                <button type="button" class="button" data-testid="backup-again" onClick={onAgain}>
                  {i18n.t('settings.backup.again')}
                </button>
              )
            )}
          </p>
          <details class="small quiet">
            <summary>{i18n.t('page.detail')}</summary>
            {failure.detail}
          </details>
        </div>
      )}
      {refused && <p role="alert">{i18n.t('settings.backup.refused')}</p>}
    </>
  );
}
