import type { Picture } from '@/lib/model';
import type { Bytes } from '../zip/layout';

/** The kinds that every reading system shows, by the bytes they begin with; what a server called them is no proof. */
const KINDS: readonly { extension: string; mediaType: string; is: (bytes: Bytes) => boolean }[] = [
  { extension: 'jpg', mediaType: 'image/jpeg', is: (bytes) => begins(bytes, 0xff, 0xd8, 0xff) },
  { extension: 'png', mediaType: 'image/png', is: (bytes) => begins(bytes, 0x89, 0x50, 0x4e, 0x47) },
  { extension: 'gif', mediaType: 'image/gif', is: (bytes) => begins(bytes, 0x47, 0x49, 0x46, 0x38) },
  {
    extension: 'webp',
    mediaType: 'image/webp',
    is: (bytes) => begins(bytes, 0x52, 0x49, 0x46, 0x46) && begins(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50),
  },
];

function begins(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, i) => bytes[i] === byte);
}

export interface BookPicture {
  bytes: Bytes;
  extension: string;
  mediaType: string;
}

/** Null: not of a kind that books take. */
export async function bookPicture({ data }: Picture): Promise<BookPicture | null> {
  const bytes = new Uint8Array(await data.arrayBuffer());
  const kind = KINDS.find(({ is }) => is(bytes));
  return kind ? { bytes, extension: kind.extension, mediaType: kind.mediaType } : null;
}
