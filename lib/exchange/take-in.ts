import { ImportStage, type ImportRow } from '@/lib/store';
import type { ImportItem, ImportProblem } from './import-item';

/** What a file holds and what bringing it in would do, item by item. */
export interface ImportPreview {
  stage: ImportStage;
  rows: ImportRow[];
  problems: ImportProblem[];
}

/** Reports of progress, at most so often. */
const REPORT_MS = 100;

/**
 * Reads what comes in and lays it beside the library; nothing of the library changes before `stage.commit`.
 * @param onProgress told how many articles are read
 * @throws the signal's reason when cancelled: what was laid beside is gone then
 */
export async function prepareImport(
  items: AsyncIterable<ImportItem> | Iterable<ImportItem>,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  const stage = await ImportStage.open();
  const rows: ImportRow[] = [];
  const problems: ImportProblem[] = [];
  let reported = 0;
  try {
    for await (const item of items) {
      signal?.throwIfAborted();
      if (item.kind === 'frame') stage.setFrame(item.frame);
      else if (item.kind === 'problem') problems.push(item.problem);
      else rows.push(await stage.add(item.entry));
      const now = performance.now();
      if (now - reported > REPORT_MS) {
        reported = now;
        onProgress(rows.length);
      }
    }
  } catch (error) {
    await stage.discard();
    throw error;
  }
  return { stage, rows, problems };
}
