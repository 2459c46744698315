import { database } from './connection';
import { storageOfPictures, type PictureStorage } from './pictures';
import { countOldVersions } from './versions';

/** How much there is of what is kept. */
export interface KeptRecords {
  /** Without the bin. */
  articles: number;
  /** Articles in the bin. */
  inBin: number;
  /** Also of articles in the bin. */
  comments: number;
  /** Marks and notes that are not deleted. */
  notes: number;
  /** Earlier texts of articles on which no note stands. */
  oldVersions: number;
  pictures: PictureStorage;
}

/** Counted by indexes: no text, no note and no picture is read. */
export async function keptRecords(): Promise<KeptRecords> {
  const { articles, comments, annotations } = database();
  const [all, inBin, commentCount, notes, deletedNotes, oldVersions, pictures] = await Promise.all([
    articles.count(),
    articles.where('deletedAt').above(0).count(),
    comments.count(),
    annotations.count(),
    annotations.where('deletedAt').above(0).count(),
    countOldVersions(),
    storageOfPictures(),
  ]);
  return {
    articles: all - inBin,
    inBin,
    comments: commentCount,
    notes: notes - deletedNotes,
    oldVersions,
    pictures,
  };
}

/** Of articles, those in the bin among them. */
export function articleCount(): Promise<number> {
  return database().articles.count();
}

/** What the browser lets the extension keep, in bytes. */
export interface Space {
  used: number;
  free: number;
  /** So little is free that the next things may not fit. */
  tight: boolean;
}

/** A long discussion with its pictures takes some 60 MB. */
const LITTLE_BYTES = 200_000_000;
const LITTLE_PART = 0.1;

/**
 * How much room is left; null where the browser does not say.
 * @param needed what is about to be kept: counted as used for `tight`
 */
export async function spaceLeft(needed = 0): Promise<Space | null> {
  const { usage, quota } = await navigator.storage.estimate();
  if (usage === undefined || !quota) return null;
  const free = Math.max(0, quota - usage);
  const rest = free - needed;
  return { used: usage, free, tight: rest < LITTLE_BYTES || rest < quota * LITTLE_PART };
}
