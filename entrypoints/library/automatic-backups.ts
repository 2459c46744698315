import { browser } from 'wxt/browser';
import type { AutomaticBackups } from '@/components/settings/automatic-backups';
import { followBackupPlan, mayDownload, plannedPlace } from '@/lib/backup-places';
import { backUpTo, noteFailure } from '@/lib/exchange/backup/automatic';

export const automaticBackups: AutomaticBackups = {
  target: 'showDirectoryPicker' in window ? 'folder' : import.meta.env.FIREFOX ? 'downloads' : null,
  mayDownload,
  askToDownload: () => browser.permissions.request({ permissions: ['downloads'] }),
  backUp: async (report, signal) => {
    const place = await plannedPlace().catch(async (error: unknown) => {
      await noteFailure(error);
      throw error;
    });
    try {
      return await backUpTo(place, report, signal);
    } finally {
      await followBackupPlan();
    }
  },
  follow: followBackupPlan,
};
