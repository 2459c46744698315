import type { Timestamp } from '@/lib/model';
import {
  automaticBackups,
  backupFailure,
  backupPlan,
  forgetBackup,
  isDiskFull,
  noteBackup,
  noteBackupFailure,
  type BackupInterval,
  type BackupMade,
  type BackupProblem,
} from '@/lib/store';
import { webLocks } from '@/lib/web-locks';
import type { Bytes } from '../zip/layout';
import { backupOfLibrary, type BackupReport } from './whole-library';

/** Where backups can be written without the user. */
export interface BackupPlace {
  kind: 'folder' | 'downloads';
  /**
   * @returns its size in bytes
   * @throws {BackupRefused} or whatever went wrong; nothing is left then
   */
  write: (name: string, parts: AsyncIterable<Bytes>, signal: AbortSignal) => Promise<number>;
  /** Removes one that was written here. That it has gone already is as good; an error: it is still there. */
  remove: (backup: BackupMade) => Promise<void>;
}

/** The place takes nothing, for a reason that the user can do something about. */
export class BackupRefused extends Error {
  constructor(
    readonly why: BackupProblem,
    message: string,
  ) {
    super(message);
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
const INTERVALS: Record<Exclude<BackupInterval, 'off'>, number> = {
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
};

/** After a failure it is tried again so much later. */
const AGAIN_MS = 60 * 60 * 1000;

/** When the next automatic backup is to be made, a moment in the past when it is late; null: never. */
export async function nextBackupAt(): Promise<Timestamp | null> {
  const { every } = await backupPlan();
  if (every === 'off') return null;
  const last = (await automaticBackups()).at(-1);
  const due = last ? last.at + INTERVALS[every] : 0;
  const failure = await backupFailure();
  return failure ? Math.max(due, failure.at + AGAIN_MS) : due;
}

/** How an automatic backup ended: `busy`, another window makes one; `empty`, there is nothing to keep. */
export type BackupOutcome = 'made' | 'busy' | 'empty';

/**
 * Writes a backup to its place and removes those that are too many. An empty library is not backed up: it would push out
 * the last files that held something.
 * @throws whatever went wrong; it is noted for the user to see
 */
export async function backUpTo(
  place: BackupPlace,
  report: BackupReport,
  signal: AbortSignal,
): Promise<BackupOutcome> {
  const work = async (): Promise<BackupOutcome> => {
    try {
      const { name, at, articles, parts } = await backupOfLibrary(report, signal);
      if (articles === 0) return 'empty';
      const bytes = await place.write(name, parts, signal);
      await noteBackup({ at, articles, name, bytes, place: place.kind });
    } catch (error) {
      if (!signal.aborted) await noteFailure(error);
      throw error;
    }
    await removeOld(place);
    return 'made';
  };
  const locks = webLocks();
  if (!locks) return work();
  return locks.request('backup', { ifAvailable: true }, (lock) => (lock ? work() : 'busy'));
}

/** Notes why there is no backup, before or while it was written. */
export async function noteFailure(error: unknown): Promise<void> {
  const detail = error instanceof Error ? error.message : String(error);
  return noteBackupFailure({ at: Date.now(), why: await reasonOf(error), detail });
}

async function removeOld(place: BackupPlace): Promise<void> {
  const { keep } = await backupPlan();
  const own = (await automaticBackups()).filter((backup) => backup.place === place.kind);
  for (const backup of own.slice(0, Math.max(0, own.length - Math.max(1, keep)))) {
    try {
      await place.remove(backup);
      await forgetBackup(backup.id);
    } catch (error) {
      // it stays in the list, and is tried again the next time
      console.error('An old backup could not be removed:', error);
    }
  }
}

async function reasonOf(error: unknown): Promise<BackupProblem> {
  if (error instanceof BackupRefused) return error.why;
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'no-permission';
  if (name === 'NotFoundError') return 'folder-gone';
  return (await isDiskFull(error)) ? 'disk-full' : 'failed';
}
