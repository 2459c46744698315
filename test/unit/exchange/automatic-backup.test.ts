import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpTo, BackupRefused, nextBackupAt, type BackupPlace } from '@/lib/exchange/backup/automatic';
import { backupContents } from '@/lib/exchange/backup/read';
import {
  automaticBackups,
  backupFailure,
  changeBackupPlan,
  forgetBackup,
  lastBackup,
  noteBackup,
  saveArticle,
} from '@/lib/store';
import { aPage } from '../pages';
import { asBlob, emptyProfile } from './library-contents';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps files in memory. */
class Shelf implements BackupPlace {
  readonly kind = 'folder';
  readonly files = new Map<string, Blob>();
  refuses: Error | null = null;

  write: BackupPlace['write'] = async (name, parts, signal) => {
    if (this.refuses) throw this.refuses;
    const file = await asBlob(parts);
    signal.throwIfAborted();
    this.files.set(name, file);
    return file.size;
  };
  remove: BackupPlace['remove'] = ({ name }) => {
    this.files.delete(name);
    return Promise.resolve();
  };
}

const backUp = (shelf: Shelf) => backUpTo(shelf, () => undefined, new AbortController().signal);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) });
  await emptyProfile();
  for (const { id } of await automaticBackups()) await forgetBackup(id);
  await changeBackupPlan({ every: 'weekly', keep: 2, folder: null });
  await saveArticle(aPage({ url: 'https://beruf.example/1' }), 1);
});

describe('an automatic backup', () => {
  it('holds the library, is noted, and the next one is due a week later', async () => {
    const shelf = new Shelf();
    expect(await nextBackupAt()).toBe(0);
    expect(await backUp(shelf)).toBe('made');
    const [[name, file] = []] = [...shelf.files];
    expect(name).toBe('randnotiz-backup-2026-01-01-00-00-00-000.zip');
    expect(file && (await backupContents(file))?.sums?.articles).toBe(1);
    expect(await lastBackup()).toMatchObject({ name, articles: 1, bytes: file?.size, place: 'folder' });
    expect(await nextBackupAt()).toBe(Date.now() + 7 * DAY_MS);
  });

  it('takes the place of the oldest one that was written by itself, when there are too many', async () => {
    const shelf = new Shelf();
    await noteBackup({ at: 5, articles: 1, bytes: 1, name: 'by hand', place: 'hand' });
    for (let day = 0; day < 4; day++) {
      vi.setSystemTime(Date.UTC(2026, 0, 1 + day));
      await backUp(shelf);
    }
    expect([...shelf.files.keys()]).toEqual([
      'randnotiz-backup-2026-01-03-00-00-00-000.zip',
      'randnotiz-backup-2026-01-04-00-00-00-000.zip',
    ]);
    expect(await automaticBackups()).toHaveLength(2);
  });

  it('that was refused is noted with the reason, removes nothing, and is tried again an hour later', async () => {
    const shelf = new Shelf();
    await backUp(shelf);
    await backUp(shelf);
    shelf.refuses = new BackupRefused('no-permission', 'no');
    vi.setSystemTime(Date.now() + 8 * DAY_MS);
    await expect(backUp(shelf)).rejects.toThrow('no');
    expect(await backupFailure()).toEqual({ at: Date.now(), why: 'no-permission', detail: 'no' });
    expect(await nextBackupAt()).toBe(Date.now() + 60 * 60 * 1000);
    expect(await automaticBackups()).toHaveLength(2);

    shelf.refuses = null;
    await backUp(shelf);
    expect(await backupFailure()).toBeNull();
  });

  it.each([
    ['QuotaExceededError', 'disk-full'],
    ['NotFoundError', 'folder-gone'],
    ['NotAllowedError', 'no-permission'],
    ['AnythingElse', 'failed'],
  ])('that ends with %s is called "%s"', async (name, why) => {
    const shelf = new Shelf();
    shelf.refuses = new DOMException('words', name);
    await expect(backUp(shelf)).rejects.toThrow();
    expect(await backupFailure()).toMatchObject({ why, detail: 'words' });
  });

  it('is not made of an empty library: it would push out the last file that held something', async () => {
    const shelf = new Shelf();
    await backUp(shelf);
    await emptyProfile();
    vi.setSystemTime(Date.now() + 8 * DAY_MS);
    expect(await backUp(shelf)).toBe('empty');
    expect(shelf.files.size).toBe(1);
  });

  it('that is cancelled leaves no word behind', async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    await expect(backUpTo(new Shelf(), () => undefined, cancelled.signal)).rejects.toThrow();
    expect(await backupFailure()).toBeNull();
    expect(await automaticBackups()).toEqual([]);
  });

  it('is never due when none are wanted', async () => {
    await changeBackupPlan({ every: 'off' });
    expect(await nextBackupAt()).toBeNull();
  });
});
