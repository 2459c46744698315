import { toBase64 } from '../base64';
import type { ArticleEntry, LibraryFrame, Timestamp } from '@/lib/model';
import { toFile } from './convert';
import { VERSION, type FilePicture } from './shape';

export const JSON_FORMAT = 'randnotiz-library';

/** Our own format, complete: see `format.md`. One article a line, so that it can be compared and cut by line, too. */
export async function* writeLibraryJson(
  frame: LibraryFrame,
  entries: AsyncIterable<ArticleEntry>,
  exportedAt: Timestamp,
): AsyncGenerator<string> {
  const head = { format: JSON_FORMAT, version: VERSION, exportedAt, ...frame };
  yield `${JSON.stringify(head).slice(0, -1)},"articles":[`;
  let first = true;
  for await (const entry of entries) {
    const pictures = await Promise.all(entry.pictures.map(pictureInside));
    yield `${first ? '' : ','}\n${JSON.stringify(toFile(entry, pictures))}`;
    first = false;
  }
  yield '\n]}\n';
}

async function pictureInside({
  id,
  url,
  keptAt,
  data,
}: ArticleEntry['pictures'][number]): Promise<FilePicture> {
  const bytes = new Uint8Array(await data.arrayBuffer());
  return { id, url, keptAt, type: data.type, data: toBase64(bytes) };
}
