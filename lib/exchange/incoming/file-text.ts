import type { Bytes } from '../zip/layout';

/** How far into a file its own word on its encoding may stand, in bytes: browsers look no farther. */
const PRESCAN = 1024;

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * The text of a file in whichever encoding it says, or shows by its mark, that it has; else UTF-8, and where it is none, what
 * old programs on Windows write, which holds every file.
 */
export function fileText(bytes: Bytes): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const head = decode(bytes.subarray(0, PRESCAN), 'windows-1252');
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const declared = meta ?? xml;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(
      bytes,
      declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? 'windows-1252' : declared,
    );
  }
}

/** Markup of an encoding that nobody knows is read as if it said none. */
function decode(bytes: Bytes, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
