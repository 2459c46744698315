/** What the first bytes of each kind of picture are; null: any byte. */
const BEGINNINGS: readonly [type: string, bytes: readonly (number | null)[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['image/avif', [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69]],
  ['image/bmp', [0x42, 0x4d, null, null, null, null, 0, 0, 0, 0]],
];

/**
 * What a file is by its own bytes, whatever its server says. SVG is none of them: it can hold scripts, which would run
 * as the extension's own.
 * @returns null for what is no picture of dots
 */
export function pictureType(bytes: Uint8Array): string | null {
  const found = BEGINNINGS.find(([, beginning]) =>
    beginning.every((byte, i) => i < bytes.length && (byte === null || bytes[i] === byte)),
  );
  return found?.[0] ?? null;
}
