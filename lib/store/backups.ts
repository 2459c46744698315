import Dexie, { type EntityTable } from 'dexie';
import type { Timestamp } from '@/lib/model';

/** How often a backup is made without being asked. */
export const BACKUP_INTERVALS = ['off', 'daily', 'weekly', 'monthly'] as const;

export type BackupInterval = (typeof BACKUP_INTERVALS)[number];

export interface BackupPlan {
  every: BackupInterval;
  /** How many of the files that were written by themselves are kept, at least 1. */
  keep: number;
  /** Where they go; null: the user has not chosen one, or they go to the downloads. */
  folder: FileSystemDirectoryHandle | null;
}

/** A backup that was made on this machine. */
export interface BackupMade {
  id: number;
  at: Timestamp;
  articles: number;
  bytes: number;
  /** `hand`: given to the user, who keeps it wherever they like. */
  place: 'hand' | 'folder' | 'downloads';
  /** Of the file, as it was written. */
  name: string;
}

/** Why a backup could not be made without the user. */
export type BackupProblem = 'no-place' | 'no-permission' | 'folder-gone' | 'disk-full' | 'failed';

export interface BackupFailure {
  at: Timestamp;
  why: BackupProblem;
  /** For whoever wants to know exactly. */
  detail: string;
}

interface State {
  id: 1;
  plan: BackupPlan;
  /** Of the last automatic one; null when it went well. */
  failure: BackupFailure | null;
}

/** Beside the library, not in it: a library that is restored does not know what was saved when, and where to. */
class BackupDatabase extends Dexie {
  declare state: EntityTable<State, 'id'>;
  declare made: EntityTable<BackupMade, 'id'>;

  constructor() {
    super('randnotiz-backups');
    this.version(1).stores({ state: 'id', made: '++id, at' });
  }
}

let open: BackupDatabase | null = null;

function backups(): BackupDatabase {
  open ??= new BackupDatabase();
  return open;
}

const NO_PLAN: BackupPlan = { every: 'off', keep: 5, folder: null };

async function state(): Promise<State> {
  return (await backups().state.get(1)) ?? { id: 1, plan: NO_PLAN, failure: null };
}

export async function backupPlan(): Promise<BackupPlan> {
  return (await state()).plan;
}

export async function changeBackupPlan(changes: Partial<BackupPlan>): Promise<void> {
  const db = backups();
  await db.transaction('rw', db.state, async () => {
    const before = await state();
    const plan = { ...before.plan, ...changes };
    // what failed with another folder says nothing of this one
    const same = plan.every !== 'off' && plan.folder === before.plan.folder;
    await db.state.put({ id: 1, plan, failure: same ? before.failure : null });
  });
}

/** The last one of any kind; null: there is none. */
export async function lastBackup(): Promise<BackupMade | null> {
  return (await backups().made.orderBy('at').last()) ?? null;
}

/** Those that were made without being asked and whose files are still kept, oldest first. */
export function automaticBackups(): Promise<BackupMade[]> {
  return backups()
    .made.orderBy('at')
    .filter(({ place }) => place !== 'hand')
    .toArray();
}

/** Null: the last automatic backup went well, or there was none. */
export async function backupFailure(): Promise<BackupFailure | null> {
  return (await state()).failure;
}

export async function noteBackup(backup: Omit<BackupMade, 'id'>): Promise<void> {
  const db = backups();
  await db.transaction('rw', [db.state, db.made], async () => {
    await db.made.add(backup);
    if (backup.place !== 'hand') await db.state.put({ ...(await state()), failure: null });
  });
}

export async function noteBackupFailure(failure: BackupFailure): Promise<void> {
  const db = backups();
  await db.transaction('rw', db.state, async () => {
    await db.state.put({ ...(await state()), failure });
  });
}

/** Its file was removed. */
export async function forgetBackup(id: number): Promise<void> {
  await backups().made.delete(id);
}
