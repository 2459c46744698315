import type { Id, MarkChanges, NewMark } from '@/lib/model';

/** Where marks are kept, as the marking interface sees it. In a page these are messages, in the library the store. */
export interface MarkKeeper {
  /** Keeps the page too where it is not saved yet. Rejects with a text for the user where that failed, as the others do. */
  add(mark: NewMark): Promise<Id>;
  change(id: Id, changes: MarkChanges): Promise<void>;
  remove(id: Id): Promise<void>;
  restore(id: Id): Promise<void>;
  /** Shows the mark in the sidebar; null where there is none. */
  open: ((id: Id) => void) | null;
  /** The passage with its source, for the clipboard. */
  quotation(quote: string, commentSourceId: string | null): string;
  /** Which marks the page still has and which not. */
  report(found: Id[], missing: Id[]): void;
  /** A mark that waited for its new place has one, or keeps its old one. */
  moveEnded(): void;
}
