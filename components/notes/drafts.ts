import type { Id } from '@/lib/model';

/** What was typed and may not be in the database yet. */
export interface Draft {
  /** Id that the note has or will have. */
  noteId: Id;
  text: string;
}

const keyOf = (place: string) => `draft:${place}`;

/*
 * Kept at every key stroke, and at once: closing the sidebar leaves no time for the database.
 * `place` names the field: which page, which comment, which note.
 */

export function keepDraft(place: string, draft: Draft): void {
  localStorage.setItem(keyOf(place), JSON.stringify(draft));
}

export function draftAt(place: string): Draft | null {
  const kept = localStorage.getItem(keyOf(place));
  if (kept === null) return null;
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** Forgets a draft that is in the database, unless the field holds a later text by now. */
export function dropDraft(place: string, draft: Draft): void {
  const kept = draftAt(place);
  if (kept?.noteId === draft.noteId && kept.text !== draft.text) return;
  localStorage.removeItem(keyOf(place));
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'noteId' in value &&
    typeof value.noteId === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  );
}
