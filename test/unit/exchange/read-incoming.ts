import { cleanMarkup } from '@/lib/exchange/clean-markup';
import type { ImportProblem } from '@/lib/exchange/import-item';
import { recognise } from '@/lib/exchange/recognise';
import type { ArticleEntry, EntryDraft, LibraryFrame } from '@/lib/model';

/** What a file of another program is read as. */
export async function readIncoming(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'file',
  saved: (url: string) => Promise<ArticleEntry | null> = () => Promise.resolve(null),
): Promise<{ entries: EntryDraft[]; problems: ImportProblem[]; frames: LibraryFrame[] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // jsdom's File has no stream
  const file = Object.assign(new Blob([bytes]), {
    name,
    lastModified: Date.UTC(2024, 0, 1),
  }) as unknown as File;
  const part = (from: number, to: number) => ({
    text: () => Promise.resolve(new TextDecoder().decode(bytes.subarray(from, to))),
    arrayBuffer: () => Promise.resolve(bytes.slice(from, to).buffer),
  });
  Object.assign(file, part(0, bytes.length), { slice: (from = 0, to = bytes.length) => part(from, to) });
  const entries: EntryDraft[] = [];
  const problems: ImportProblem[] = [];
  const frames: LibraryFrame[] = [];
  const { items } = await recognise(file, cleanMarkup, saved);
  for await (const item of items) {
    if (item.kind === 'entry') entries.push(item.entry);
    if (item.kind === 'problem') problems.push(item.problem);
    if (item.kind === 'frame') frames.push(item.frame);
  }
  return { entries, problems, frames };
}
