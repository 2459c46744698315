import { browser } from 'wxt/browser';
import { BACKUP_ALARM, followBackupPlan, plannedPlace } from '@/lib/backup-places';
import { backUpTo, nextBackupAt, noteFailure } from '@/lib/exchange/backup/automatic';

/** An idle background is ended after half a minute; asking the browser something counts as work. */
const AWAKE_MS = 20_000;

/** Makes the backups that the user has planned; one that was missed while the browser was closed is made up at its start. */
export function followBackups(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP_ALARM) void backUpIfDue();
  });
  browser.runtime.onStartup.addListener(() => void followBackupPlan());
  browser.runtime.onInstalled.addListener(() => void followBackupPlan());
}

async function backUpIfDue(): Promise<void> {
  const next = await nextBackupAt();
  if (next !== null && next <= Date.now()) {
    const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
    try {
      await backUp();
    } finally {
      clearInterval(awake);
    }
  }
  await followBackupPlan();
}

/** Whatever goes wrong is noted, and shown in the sidebar and the settings. */
async function backUp(): Promise<void> {
  const place = await plannedPlace().catch(async (error: unknown) => {
    await noteFailure(error);
    return null;
  });
  if (!place) return;
  await backUpTo(place, () => undefined, new AbortController().signal).catch((error: unknown) =>
    console.error('The automatic backup failed:', error),
  );
}
