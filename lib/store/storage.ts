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
