/** APPNOTE 6.3.10 of the ZIP format, as far as it is used here. All numbers little-endian. */

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END_64 = 0x06064b50;
export const LOCATOR_64 = 0x07064b50;

export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const END_64_BYTES = 56;
export const LOCATOR_64_BYTES = 20;

/** Stands in a field whose value is in the ZIP64 record. */
export const IN_ZIP64 = 0xffffffff;
export const IN_ZIP64_SHORT = 0xffff;

export const STORED = 0;
export const DEFLATED = 8;

/** Names are UTF-8. */
export const UTF8_NAMES = 0x0800;
/** Sizes stand behind the data, not before it. */
export const SIZES_BEHIND = 0x0008;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Little-endian fields, one behind the other: value and width in bytes. */
export function record(...fields: [value: number | bigint, width: 2 | 4 | 8][]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, Number(value), true);
    else if (width === 4) view.setUint32(at, Number(value), true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

/** Bytes through `CompressionStream` or its inverse. */
export async function* through(
  bytes: Bytes,
  transform: { readable: ReadableStream<Bytes>; writable: WritableStream<BufferSource> },
): AsyncGenerator<Bytes> {
  const writer = transform.writable.getWriter();
  // what goes wrong shows at the reading end, too
  const written = writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => undefined);
  const reader = transform.readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await written;
  }
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
