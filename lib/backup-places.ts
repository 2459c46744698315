import { browser, type Browser } from 'wxt/browser';
import { BackupRefused, nextBackupAt, type BackupPlace } from '@/lib/exchange/backup/automatic';
import { folderPlace } from '@/lib/exchange/backup/folder-place';
import { growFile } from '@/lib/exchange/private-file';
import { backupPlan } from '@/lib/store';

export const BACKUP_ALARM = 'backup';

/** A folder of its own among the downloads. */
const FOLDER = 'Randnotiz';

/** Sooner would slow down the browser's start. */
const SOONEST_MS = 60 * 1000;

/** Where automatic backups go as it was planned. */
export async function plannedPlace(): Promise<BackupPlace> {
  const { folder } = await backupPlan();
  if (folder) return folderPlace(folder);
  if (!(await mayDownload()) || !('createObjectURL' in URL))
    throw new BackupRefused('no-place', 'No folder was chosen, or downloads are not allowed.');
  return downloadsPlace;
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Has the browser wake us for the next backup, or not any more. */
export async function followBackupPlan(): Promise<void> {
  const next = await nextBackupAt();
  if (next === null) await browser.alarms.clear(BACKUP_ALARM);
  else await browser.alarms.create(BACKUP_ALARM, { when: Math.max(next, Date.now() + SOONEST_MS) });
}

const downloadsPlace: BackupPlace = {
  kind: 'downloads',
  write: async (name, parts, signal) => {
    const file = await growFile('application/zip', parts, signal);
    const url = URL.createObjectURL(file);
    try {
      const downloadId = await browser.downloads.download({
        url,
        filename: `${FOLDER}/${name}`,
        conflictAction: 'uniquify',
        saveAs: false,
      });
      await untilDownloaded(downloadId);
      return file.size;
    } finally {
      URL.revokeObjectURL(url);
    }
  },
  remove: async ({ name }) => {
    // numbers of downloads change when the browser is started anew; names stay
    const own = await browser.downloads.search({ filenameRegex: `${name.replaceAll('.', '\\.')}$` });
    // the user has cleared the list of downloads: the browser does not let us at the file any more
    if (own.length === 0) throw new Error('The browser does not know the download any more.');
    for (const { id, exists } of own) {
      if (exists) await browser.downloads.removeFile(id);
      await browser.downloads.erase({ id });
    }
  },
};

/** @throws {BackupRefused} when it was interrupted */
async function untilDownloaded(id: number): Promise<void> {
  const look = async (): Promise<boolean> => {
    const [download] = await browser.downloads.search({ id });
    if (download?.state === 'in_progress') return false;
    if (download?.state === 'complete') return true;
    const why = download?.error ?? 'it has gone';
    throw new BackupRefused(
      /NO_SPACE/.test(why) ? 'disk-full' : 'failed',
      `The download was interrupted: ${why}`,
    );
  };
  await new Promise<void>((resolve, reject) => {
    const check = () => {
      look().then(
        (done) => {
          if (done) end(resolve);
        },
        (error: unknown) => {
          end(() => reject(error instanceof Error ? error : new Error(String(error))));
        },
      );
    };
    const onChanged = (change: Browser.downloads.DownloadDelta) => {
      if (change.id === id) check();
    };
    const end = (settle: () => void) => {
      browser.downloads.onChanged.removeListener(onChanged);
      settle();
    };
    browser.downloads.onChanged.addListener(onChanged);
    check();
  });
}
