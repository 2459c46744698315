import * as v from 'valibot';
import type { Picture } from '@/lib/model';
import { problem, type ImportItem } from '../import-item';
import { readFileEntry, wordsOf } from '../library/read-json';
import { fileFrame, VERSION, type FileEntry, type FilePicture } from '../library/shape';
import type { Bytes } from '../zip/layout';
import { openZip, readMember, readStored, ZipDamage, type ZipMember } from '../zip/read';
import { ARTICLES, backupHead, CHECKSUMS, checksums, FRAME, HEAD, sha256, type Checksums } from './layout';

/** How much a backup says it holds; null where its end is missing. */
export interface BackupContents {
  createdAt: number;
  sums: Checksums | null;
}

/** What a backup is, without reading it whole; null when the file is none. */
export async function backupContents(file: Blob): Promise<BackupContents | null> {
  try {
    const { members } = await openZip(file);
    const head = v.safeParse(backupHead, await jsonOf(file, members, HEAD));
    if (!head.success) return null;
    return { createdAt: head.output.createdAt, sums: await sumsOf(file, members) };
  } catch (error) {
    if (error instanceof ZipDamage) return null;
    throw error;
  }
}

/**
 * Reads a backup: all that is whole, and a problem for each part that is not. Everything of it is untrusted.
 * @param clean makes markup safe to store
 */
export async function* readBackup(file: Blob, clean: (html: string) => string): AsyncGenerator<ImportItem> {
  const { members, whole } = await openZip(file);
  // a damaged head says nothing of the version; what the parts hold is checked by itself
  const head = v.safeParse(backupHead, await jsonOf(file, members, HEAD).catch(() => undefined));
  if (head.success && head.output.version > VERSION) {
    yield problem(HEAD, 'newer-version', `version ${head.output.version}`);
    return;
  }
  if (!whole) yield problem('', 'damaged', 'The end of the file is missing.');
  const sums = await sumsOf(file, members);
  const expected = new Map(sums?.parts.map((part) => [part.name, part]));
  const read = async (member: ZipMember): Promise<Bytes> => {
    const bytes = await readMember(file, member);
    const sum = expected.get(member.name)?.sha256;
    if (sum !== undefined && sum !== (await sha256(bytes))) throw new ZipDamage('Its checksum is wrong.');
    return bytes;
  };

  yield await frameOf(file, members);
  const pictures = new PackReader(file, members);
  const named = new Map(members.map((member) => [member.name, member]));
  const names = new Set([...named.keys(), ...expected.keys()]);
  for (const name of [...names].filter((name) => name.startsWith(ARTICLES)).sort()) {
    const member = named.get(name);
    const articles = expected.get(name)?.articles ?? null;
    try {
      if (!member) throw new ZipDamage('It is missing.');
      const lines = new TextDecoder().decode(await read(member)).split('\n');
      for (const [number, line] of lines.entries()) yield await entryOf(line, name, number, pictures, clean);
    } catch (error) {
      if (!(error instanceof ZipDamage)) throw error;
      const lost = articles === null ? '' : ` (${articles})`;
      yield problem(`${name}${lost}`, 'damaged', error);
    }
  }
  yield* pictures.problems();
}

async function entryOf(
  line: string,
  part: string,
  number: number,
  packs: PackReader,
  clean: (html: string) => string,
): Promise<ImportItem> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  const wanted = v.safeParse(v.object({ pictures: v.array(v.unknown()) }), value);
  if (wanted.success) await packs.load(wanted.output.pictures);
  return readFileEntry(value, `${part}, ${number + 1}`, clean, (entry) => packs.picturesOf(entry));
}

const packPlace = v.object({
  pack: v.object({ name: v.string(), at: v.number(), size: v.number(), sha256: v.string() }),
});

/** Finds pictures in packs. A picture with the right checksum is taken from a damaged pack, too. */
class PackReader {
  private readonly byName: Map<string, ZipMember>;
  private loaded = new Map<string, Bytes>();
  private lost = 0;

  constructor(
    private readonly file: Blob,
    members: readonly ZipMember[],
  ) {
    this.byName = new Map(members.map((member) => [member.name, member]));
  }

  /** Reads the bytes of the pictures of one article. */
  async load(pictures: readonly unknown[]): Promise<void> {
    this.loaded = new Map();
    for (const picture of pictures) {
      const place = v.safeParse(packPlace, picture);
      if (!place.success) continue;
      const { pack } = place.output;
      const bytes = await this.bytesAt(pack).catch(() => null);
      if (bytes && (await sha256(bytes)) === pack.sha256) this.loaded.set(keyOf(pack), bytes);
      else this.lost++;
    }
  }

  picturesOf({ id: articleId, pictures }: FileEntry): Picture[] {
    return pictures.flatMap(({ id, url, keptAt, type, pack }) => {
      const bytes = pack && this.loaded.get(keyOf(pack));
      return bytes ? [{ id, articleId, url, keptAt, data: new Blob([bytes], { type }) }] : [];
    });
  }

  *problems(): Generator<ImportItem> {
    if (this.lost > 0) yield problem(`pictures (${this.lost})`, 'damaged', 'Their checksums are wrong.');
  }

  private async bytesAt({ name, at, size }: NonNullable<FilePicture['pack']>): Promise<Bytes> {
    const member = this.byName.get(name);
    if (!member) throw new ZipDamage('It is missing.');
    return readStored(this.file, member, at, size);
  }
}

function keyOf({ name, at, size }: { name: string; at: number; size: number }): string {
  return `${name}:${at}:${size}`;
}

async function frameOf(file: Blob, members: readonly ZipMember[]): Promise<ImportItem> {
  try {
    const read = v.safeParse(fileFrame, await jsonOf(file, members, FRAME));
    return read.success
      ? { kind: 'frame', frame: read.output }
      : problem(FRAME, 'not-understood', wordsOf(read.issues));
  } catch (error) {
    if (!(error instanceof ZipDamage)) throw error;
    return problem(FRAME, 'damaged', error);
  }
}

async function sumsOf(file: Blob, members: readonly ZipMember[]): Promise<Checksums | null> {
  const read = v.safeParse(checksums, await jsonOf(file, members, CHECKSUMS).catch(() => undefined));
  return read.success ? read.output : null;
}

/** @throws {ZipDamage} when it is missing or damaged */
async function jsonOf(file: Blob, members: readonly ZipMember[], name: string): Promise<unknown> {
  const member = members.find((one) => one.name === name);
  if (!member) throw new ZipDamage('It is missing.');
  try {
    return JSON.parse(new TextDecoder().decode(await readMember(file, member)));
  } catch (error) {
    throw error instanceof ZipDamage ? error : new ZipDamage('It is no JSON.', { cause: error });
  }
}
