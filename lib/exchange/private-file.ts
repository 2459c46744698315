import type { Bytes } from './zip/layout';

const FOLDER = 'files on their way out';

/** After so long whoever got the file has taken it, or never will. */
const OLD_MS = 60 * 60 * 1000;

/** Collected before it is written: a small piece costs as much as a large one. */
const BUFFER = 256 * 1024;

/**
 * A file that grows piece by piece in the browser's private files, not in memory; where those are not to be had, as in
 * private windows, in a blob. It is there for an hour at least.
 * @throws the signal's reason when cancelled; nothing is left then
 */
export async function growFile(
  type: string,
  parts: AsyncIterable<string | Bytes>,
  signal: AbortSignal,
): Promise<Blob> {
  const folder = await privateFolder();
  const file = await (folder ? onDisk(folder, type, parts, signal) : inMemory(type, parts, signal));
  signal.throwIfAborted();
  return file;
}

async function privateFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    for await (const [name, handle] of folder.entries()) {
      const file = handle.kind === 'file' ? await handle.getFile() : null;
      if (file && Date.now() - file.lastModified > OLD_MS) await folder.removeEntry(name);
    }
    return folder;
  } catch {
    return null;
  }
}

async function onDisk(
  folder: FileSystemDirectoryHandle,
  type: string,
  parts: AsyncIterable<string | Bytes>,
  signal: AbortSignal,
): Promise<Blob> {
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    await writeInto(handle, parts, signal);
  } catch (error) {
    await folder.removeEntry(name);
    throw error;
  }
  const file = await handle.getFile();
  return file.slice(0, file.size, type);
}

/**
 * Writes a file; it takes the place of what was there in the end only.
 * @throws the signal's reason when cancelled; the file is as it was then
 */
export async function writeInto(
  handle: FileSystemFileHandle,
  parts: AsyncIterable<string | Bytes>,
  signal: AbortSignal,
): Promise<void> {
  const writable = await handle.createWritable();
  try {
    for await (const piece of pieces(parts)) {
      signal.throwIfAborted();
      await writable.write(piece);
    }
    signal.throwIfAborted();
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

async function inMemory(
  type: string,
  parts: AsyncIterable<string | Bytes>,
  signal: AbortSignal,
): Promise<Blob> {
  const blobs: Blob[] = [];
  for await (const piece of pieces(parts)) {
    signal.throwIfAborted();
    blobs.push(piece);
  }
  return new Blob(blobs, { type });
}

async function* pieces(parts: AsyncIterable<string | Bytes>): AsyncGenerator<Blob> {
  let waiting: (string | Bytes)[] = [];
  let length = 0;
  for await (const part of parts) {
    waiting.push(typeof part === 'string' ? part.toWellFormed() : part);
    length += part.length;
    if (length < BUFFER) continue;
    yield new Blob(waiting);
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) yield new Blob(waiting);
}
