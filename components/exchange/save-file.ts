import { downloadFile } from '@/components/download/download';
import { growFile } from '@/lib/exchange/private-file';
import type { Bytes } from '@/lib/exchange/zip/layout';

/**
 * Writes a file piece by piece and gives it to the user.
 * @returns its size in bytes
 * @throws the signal's reason when cancelled; nothing is left then
 */
export async function saveFile(
  name: string,
  type: string,
  parts: AsyncIterable<string | Bytes>,
  signal: AbortSignal,
): Promise<number> {
  const file = await growFile(type, parts, signal);
  downloadFile(name, type, file);
  return file.size;
}
