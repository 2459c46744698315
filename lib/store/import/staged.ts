import type { EntryDraft, Id } from '@/lib/model';

/**
 * A piece of what is about to come in, already checked. It waits beside the library until all is there: what then remains is
 * one transaction, so that whoever is killed or cancels in between has lost and mixed nothing.
 */
export interface StagedRow {
  id: number;
  /** Which import it belongs to. */
  session: Id;
  entries: EntryDraft[];
}

/** Another window has begun to bring something in. */
export class StageLost extends Error {}
