import type { EntryDraft, LibraryFrame } from '@/lib/model';

/** Why something of a file does not come in. */
export type ProblemReason =
  /** It is not the same as when it was written, or cut off. */
  | 'damaged'
  /** A field is missing or not what it should be. */
  | 'not-understood'
  /** Nothing says which web page it belongs to. */
  | 'no-address'
  /** Written by a newer version of the program. */
  | 'newer-version'
  /** No format that can be read here. */
  | 'unknown-format';

export interface ImportProblem {
  /** What it is called or where it stands in the file. */
  item: string;
  reason: ProblemReason;
  /** For whoever wants to know exactly. */
  detail: string;
}

/** What reading a file gives, piece by piece. */
export type ImportItem =
  | { kind: 'frame'; frame: LibraryFrame }
  | { kind: 'entry'; entry: EntryDraft }
  | { kind: 'problem'; problem: ImportProblem };

export function problem(item: string, reason: ProblemReason, detail: unknown): ImportItem {
  const words = detail instanceof Error ? detail.message : String(detail);
  return { kind: 'problem', problem: { item: item.slice(0, 200), reason, detail: words.slice(0, 500) } };
}
