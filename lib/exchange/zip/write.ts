import { crc32 } from './crc32';
import {
  CENTRAL,
  DEFLATED,
  END,
  END_64,
  END_64_BYTES,
  IN_ZIP64,
  IN_ZIP64_SHORT,
  joined,
  LOCAL,
  LOCATOR_64,
  record,
  STORED,
  through,
  UTF8_NAMES,
  type Bytes,
} from './layout';

export interface ZipFile {
  /** With `/` between folders. */
  name: string;
  /** Text is written as UTF-8. */
  data: Bytes | string;
  /** False: stored as it is, for what is compressed already. */
  compress?: boolean;
}

interface Written {
  name: Bytes;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** More than 4 GB, or more files than two bytes count, are written as ZIP64. */
const VERSION = 20;
const VERSION_64 = 45;

/**
 * A ZIP archive, piece by piece: one file at a time is in memory. Sizes and checksums stand before the data, so that a
 * cut-off archive can still be read up to there.
 * @param modified the date of all files; DOS dates have no zone, so it is written as UTC
 */
export async function* writeZip(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  modified: Date,
): AsyncGenerator<Bytes> {
  const [time, date] = dosTime(modified);
  const central: Bytes[] = [];
  let offset = 0;
  for await (const file of files) {
    const data = typeof file.data === 'string' ? new TextEncoder().encode(file.data) : file.data;
    const packed = file.compress === false ? data : await deflated(data);
    const smaller = packed.length < data.length;
    const content = smaller ? packed : data;
    const written: Written = {
      name: new TextEncoder().encode(file.name),
      method: smaller ? DEFLATED : STORED,
      crc: crc32(data),
      packed: content.length,
      size: data.length,
      offset,
    };
    const header = localHeader(written, time, date);
    yield header;
    yield content;
    central.push(centralHeader(written, time, date));
    offset += header.length + content.length;
  }
  const directory = joined(central);
  yield directory;
  yield endOf(central.length, directory.length, offset);
}

function localHeader({ name, method, crc, packed, size }: Written, time: number, date: number): Bytes {
  const fixed = record(
    [LOCAL, 4],
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [method, 2],
    [time, 2],
    [date, 2],
    [crc, 4],
    [packed, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  );
  return joined([fixed, name]);
}

function centralHeader(file: Written, time: number, date: number): Bytes {
  const far = file.offset >= IN_ZIP64;
  const extra = far ? record([1, 2], [8, 2], [file.offset, 8]) : new Uint8Array();
  const fixed = record(
    [CENTRAL, 4],
    [far ? VERSION_64 : VERSION, 2],
    [far ? VERSION_64 : VERSION, 2],
    [UTF8_NAMES, 2],
    [file.method, 2],
    [time, 2],
    [date, 2],
    [file.crc, 4],
    [file.packed, 4],
    [file.size, 4],
    [file.name.length, 2],
    [extra.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [far ? IN_ZIP64 : file.offset, 4],
  );
  return joined([fixed, file.name, extra]);
}

function endOf(count: number, size: number, offset: number): Bytes {
  const far = count >= IN_ZIP64_SHORT || offset >= IN_ZIP64;
  const shortCount = far ? IN_ZIP64_SHORT : count;
  const end = record(
    [END, 4],
    [0, 2],
    [0, 2],
    [shortCount, 2],
    [shortCount, 2],
    [size, 4],
    [far ? IN_ZIP64 : offset, 4],
    [0, 2],
  );
  if (!far) return end;
  const end64 = record(
    [END_64, 4],
    [END_64_BYTES - 12, 8],
    [VERSION_64, 2],
    [VERSION_64, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [size, 8],
    [offset, 8],
  );
  return joined([end64, record([LOCATOR_64, 4], [0, 4], [offset + size, 8], [1, 4]), end]);
}

async function deflated(data: Bytes): Promise<Bytes> {
  const parts: Bytes[] = [];
  for await (const part of through(data, new CompressionStream('deflate-raw'))) parts.push(part);
  return joined(parts);
}

/** Two seconds are the finest that DOS knows; 1980 its first year. */
function dosTime(at: Date): [time: number, date: number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const year = Math.max(at.getUTCFullYear(), 1980) - 1980;
  return [time, (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()];
}
