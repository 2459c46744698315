import * as v from 'valibot';
import type { Bytes } from '../zip/layout';

/*
 * A backup is a ZIP archive that any program can unpack:
 *   backup.json             what it is, of which version
 *   library.json            categories, collections, searches
 *   articles/000001.jsonl   some articles, one a line, each with all that belongs to it
 *   pictures/000001.pack    the bytes of pictures, one behind the other; the articles say where each stands
 *   checksums.json          SHA-256 of all parts, and how much is in them
 * Parts are independent of each other: what is damaged costs its own articles only.
 */

export const BACKUP_FORMAT = 'randnotiz-backup';

export const HEAD = 'backup.json';
export const FRAME = 'library.json';
export const CHECKSUMS = 'checksums.json';
export const ARTICLES = 'articles/';
export const PICTURES = 'pictures/';

export const backupHead = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  createdAt: v.number(),
});

const partSums = v.object({ name: v.string(), sha256: v.string(), articles: v.number() });

export const checksums = v.object({
  articles: v.number(),
  comments: v.number(),
  annotations: v.number(),
  pictures: v.number(),
  parts: v.array(partSums),
});

export type BackupHead = v.InferOutput<typeof backupHead>;
export type Checksums = v.InferOutput<typeof checksums>;

/** Hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
