import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be made full. */
export interface SmallDisk {
  /** A new folder on it. */
  folder(name: string): string;
  /** Leaves room for almost nothing. */
  fill(): void;
  /** Gives back the room that `fill` took. */
  empty(): void;
  remove(): void;
}

/** Bytes that are left of a full disk: for a log line, not for a library. */
const LEFT = 150_000;

/** Null where this user or system cannot mount one. */
export function smallDisk(bytes: number): SmallDisk | null {
  const root = mkdtempSync(join(tmpdir(), 'randnotiz-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', root], { stdio: 'ignore' });
  } catch {
    rmSync(root, { recursive: true });
    return null;
  }
  const filler = join(root, 'filler');
  return {
    folder: (name) => {
      const folder = join(root, name);
      mkdirSync(folder);
      return folder;
    },
    fill: () => {
      const { bavail, bsize } = statfsSync(root);
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        // the browser wrote meanwhile, too
        truncateSync(filler, Math.max(0, statSync(filler).size - LEFT));
      }
    },
    empty: () => rmSync(filler),
    remove: () => {
      // the browser's last children may still have files open
      execFileSync('umount', ['--lazy', root], { stdio: 'ignore' });
      rmSync(root, { recursive: true });
    },
  };
}
