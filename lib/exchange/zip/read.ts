import { crc32 } from './crc32';
import {
  CENTRAL,
  CENTRAL_BYTES,
  DEFLATED,
  END,
  END_64,
  END_64_BYTES,
  END_BYTES,
  IN_ZIP64,
  IN_ZIP64_SHORT,
  joined,
  LOCAL,
  LOCAL_BYTES,
  LOCATOR_64,
  LOCATOR_64_BYTES,
  SIZES_BEHIND,
  STORED,
  through,
  type Bytes,
} from './layout';

export interface ZipMember {
  name: string;
  method: number;
  crc: number;
  /** As it stands in the archive. */
  packed: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

export interface ZipContents {
  members: ZipMember[];
  /** False: the directory at the end is missing or damaged, and the members were looked for one by one. */
  whole: boolean;
}

export class ZipDamage extends Error {}

/** A member larger than this is no part of any file we read: it would fill the memory. */
const LARGEST = 512 * 1024 * 1024;

/** Longest comment that can stand behind the end record. */
const LONGEST_COMMENT = 0xffff;

/**
 * What is in a ZIP archive, also when its end is missing.
 * @throws {ZipDamage} when nothing in it looks like a member
 */
export async function openZip(file: Blob): Promise<ZipContents> {
  const listed = await directoryOf(file).catch((error: unknown) => {
    if (error instanceof ZipDamage || error instanceof RangeError) return null;
    throw error;
  });
  if (listed) return { members: listed, whole: true };
  const found = await scan(file);
  if (found.length === 0) throw new ZipDamage('No archive, or nothing in it can be read.');
  return { members: found, whole: false };
}

/**
 * The bytes of one member.
 * @throws {ZipDamage} when they are not what the archive says they are
 */
export async function readMember(file: Blob, member: ZipMember): Promise<Bytes> {
  if (member.size > LARGEST) throw new ZipDamage('Too large to be read.');
  const packed = await bytesOf(file, await startOf(file, member), member.packed);
  const bytes = await unpacked(packed, member);
  if (bytes.length !== member.size || crc32(bytes) !== member.crc)
    throw new ZipDamage('Its checksum is wrong.');
  return bytes;
}

/**
 * Some bytes of a member that is stored as it is; their checksum is for the caller to know.
 * @throws {ZipDamage} when they cannot be there
 */
export async function readStored(file: Blob, member: ZipMember, at: number, length: number): Promise<Bytes> {
  if (member.method !== STORED || at + length > member.size) throw new ZipDamage('It does not hold that.');
  return bytesOf(file, (await startOf(file, member)) + at, length);
}

/** Where the bytes of a member begin. */
async function startOf(file: Blob, { offset }: ZipMember): Promise<number> {
  const header = await viewOf(file, offset, LOCAL_BYTES);
  if (header.getUint32(0, true) !== LOCAL) throw new ZipDamage('Its header is damaged.');
  return offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
}

async function unpacked(packed: Bytes, { method, size }: ZipMember): Promise<Bytes> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new ZipDamage(`Packed in a way that is not known here (${method}).`);
  const parts: Bytes[] = [];
  let length = 0;
  try {
    for await (const part of through(packed, new DecompressionStream('deflate-raw'))) {
      length += part.length;
      // says less than it is: a bomb
      if (length > size) throw new ZipDamage('It is longer than it says.');
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof ZipDamage) throw error;
    throw new ZipDamage('It cannot be unpacked.', { cause: error });
  }
  return joined(parts);
}

async function directoryOf(file: Blob): Promise<ZipMember[]> {
  const tailStart = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await viewOf(file, tailStart, file.size - tailStart);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw new ZipDamage('The end of the archive is missing.');

  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  if (count === IN_ZIP64_SHORT || offset === IN_ZIP64) {
    const locator = end - LOCATOR_64_BYTES;
    if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_64) throw new ZipDamage('No ZIP64 record.');
    const end64 = await viewOf(file, Number(tail.getBigUint64(locator + 8, true)), END_64_BYTES);
    if (end64.getUint32(0, true) !== END_64) throw new ZipDamage('The ZIP64 record is damaged.');
    count = Number(end64.getBigUint64(32, true));
    size = Number(end64.getBigUint64(40, true));
    offset = Number(end64.getBigUint64(48, true));
  }

  const directory = await viewOf(file, offset, size);
  const members: ZipMember[] = [];
  for (let at = 0, read = 0; read < count; read++) {
    if (directory.getUint32(at, true) !== CENTRAL) throw new ZipDamage('The directory is damaged.');
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    let local = directory.getUint32(at + 42, true);
    if (local === IN_ZIP64) local = zip64Offset(directory, at + CENTRAL_BYTES + nameLength, extraLength);
    members.push({
      name: textOf(directory, at + CENTRAL_BYTES, nameLength),
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      offset: local,
    });
    at += CENTRAL_BYTES + nameLength + extraLength + directory.getUint16(at + 32, true);
  }
  return members;
}

function zip64Offset(view: DataView, from: number, length: number): number {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return Number(view.getBigUint64(at + 4, true));
  }
  throw new ZipDamage('An offset is missing.');
}

/** Read at once while looking for headers. */
const WINDOW = 1024 * 1024;

/** The members whose headers stand where the one before ends, or further on where something is damaged. */
async function scan(file: Blob): Promise<ZipMember[]> {
  const members: ZipMember[] = [];
  let at = 0;
  while (at + LOCAL_BYTES <= file.size) {
    const member = await memberAt(file, at);
    if (member) {
      members.push(member.member);
      at = member.next;
    } else {
      const next = await nextHeader(file, at + 1);
      if (next === null) break;
      at = next;
    }
  }
  return members;
}

async function memberAt(file: Blob, offset: number): Promise<{ member: ZipMember; next: number } | null> {
  const header = await viewOf(file, offset, LOCAL_BYTES);
  if (header.getUint32(0, true) !== LOCAL) return null;
  const nameLength = header.getUint16(26, true);
  const from = offset + LOCAL_BYTES + nameLength + header.getUint16(28, true);
  const packed = header.getUint32(18, true);
  // where sizes stand behind the data, only the directory knows them
  if (header.getUint16(6, true) & SIZES_BEHIND || from + packed > file.size) return null;
  const name = textOf(await viewOf(file, offset + LOCAL_BYTES, nameLength), 0, nameLength);
  const member = {
    name,
    method: header.getUint16(8, true),
    crc: header.getUint32(14, true),
    packed,
    size: header.getUint32(22, true),
    offset,
  };
  return { member, next: from + packed };
}

async function nextHeader(file: Blob, from: number): Promise<number | null> {
  for (let start = from; start + LOCAL_BYTES <= file.size; start += WINDOW) {
    // three bytes more, for a signature across the edge
    const view = await viewOf(file, start, Math.min(WINDOW + 3, file.size - start));
    for (let at = 0; at + 4 <= view.byteLength; at++) {
      if (view.getUint32(at, true) === LOCAL) return start + at;
    }
  }
  return null;
}

async function bytesOf(file: Blob, from: number, length: number): Promise<Bytes> {
  if (from + length > file.size) throw new ZipDamage('The archive is cut off.');
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}

async function viewOf(file: Blob, from: number, length: number): Promise<DataView<ArrayBuffer>> {
  return new DataView((await bytesOf(file, from, length)).buffer);
}

function textOf(view: DataView<ArrayBuffer>, at: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}
