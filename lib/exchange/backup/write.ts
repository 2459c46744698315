import type { ArticleEntry, LibraryFrame, Picture, Timestamp } from '@/lib/model';
import { toFile } from '../library/convert';
import { VERSION, type FilePicture } from '../library/shape';
import { joined, type Bytes } from '../zip/layout';
import { writeZip, type ZipFile } from '../zip/write';
import {
  ARTICLES,
  BACKUP_FORMAT,
  CHECKSUMS,
  FRAME,
  HEAD,
  PICTURES,
  sha256,
  type BackupHead,
  type Checksums,
} from './layout';

/** Characters of JSON in a part: what is in memory at once, and what one damaged byte costs. */
const PART = 1_000_000;
/** Bytes of pictures in a pack; a larger picture has one of its own. */
const PACK = 4_000_000;

/** The whole library as one compressed file: see `layout.ts`. */
export async function* writeBackup(
  frame: LibraryFrame,
  entries: AsyncIterable<ArticleEntry>,
  createdAt: Timestamp,
): AsyncGenerator<Bytes> {
  yield* writeZip(parts(frame, entries, createdAt), new Date(createdAt));
}

async function* parts(
  frame: LibraryFrame,
  entries: AsyncIterable<ArticleEntry>,
  createdAt: Timestamp,
): AsyncGenerator<ZipFile> {
  const sums: Checksums = { articles: 0, comments: 0, annotations: 0, pictures: 0, parts: [] };
  const summed = async (name: string, data: Bytes, articles: number, compress = true): Promise<ZipFile> => {
    sums.parts.push({ name, sha256: await sha256(data), articles });
    return { name, data, compress };
  };
  const head: BackupHead = { format: BACKUP_FORMAT, version: VERSION, createdAt };
  yield await summed(HEAD, encoded(`${JSON.stringify(head)}\n`), 0);
  yield await summed(FRAME, encoded(`${JSON.stringify(frame)}\n`), 0);

  const packs = new Packs();
  let lines: string[] = [];
  let length = 0;
  let number = 0;
  for await (const entry of entries) {
    const pictures: FilePicture[] = [];
    for (const picture of entry.pictures) pictures.push(await packs.add(picture));
    for (const pack of packs.takeFull()) yield await summed(pack.name, pack.data, 0, false);
    const line = JSON.stringify(toFile(entry, pictures));
    lines.push(line);
    length += line.length;
    sums.articles++;
    sums.comments += entry.comments.length;
    sums.annotations += entry.annotations.length;
    sums.pictures += pictures.length;
    if (length >= PART) {
      yield await summed(partName(ARTICLES, ++number, 'jsonl'), encoded(lines.join('\n')), lines.length);
      lines = [];
      length = 0;
    }
  }
  if (lines.length > 0)
    yield await summed(partName(ARTICLES, number + 1, 'jsonl'), encoded(lines.join('\n')), lines.length);
  for (const pack of packs.takeAll()) yield await summed(pack.name, pack.data, 0, false);
  yield { name: CHECKSUMS, data: `${JSON.stringify(sums, null, 1)}\n` };
}

interface Pack {
  name: string;
  data: Bytes;
}

/** Collects pictures until there are enough for a file. */
class Packs {
  private number = 1;
  private bytes: Bytes[] = [];
  private length = 0;
  private full: Pack[] = [];

  async add({ id, url, keptAt, data }: Picture): Promise<FilePicture> {
    const bytes = new Uint8Array(await data.arrayBuffer());
    const name = partName(PICTURES, this.number, 'pack');
    const pack = { name, at: this.length, size: bytes.length, sha256: await sha256(bytes) };
    this.bytes.push(bytes);
    this.length += bytes.length;
    if (this.length >= PACK) this.close();
    return { id, url, keptAt, type: data.type, pack };
  }

  takeFull(): Pack[] {
    return this.full.splice(0);
  }

  takeAll(): Pack[] {
    if (this.bytes.length > 0) this.close();
    return this.takeFull();
  }

  private close(): void {
    this.full.push({ name: partName(PICTURES, this.number++, 'pack'), data: joined(this.bytes) });
    this.bytes = [];
    this.length = 0;
  }
}

function partName(folder: string, number: number, extension: string): string {
  return `${folder}${String(number).padStart(6, '0')}.${extension}`;
}

function encoded(text: string): Bytes {
  return new TextEncoder().encode(text);
}
