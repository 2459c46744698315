import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Annotation, Id } from '@/lib/model';
import type { ThreadActions } from './thread-actions';

/** What changes while a thread is read. Signals, so that one fold renders one row and not five thousand. */
export interface ThreadState {
  /** Comments whose replies are folded away. */
  folded: Signal<ReadonlySet<string>>;
  /** Long comments that are shown whole. */
  whole: Signal<ReadonlySet<string>>;
  /** Comments that a new note is being written on. */
  writing: Signal<ReadonlySet<string>>;
  /** Notes by the stored comment they stand on. */
  notes: Signal<readonly Annotation[]>;
  notesOn: ReadonlySignal<ReadonlyMap<Id, readonly Annotation[]>>;
  actions: Signal<ThreadActions>;
  /** The comment that is gone to, or was last: alive wherever it stands. */
  current: Signal<string | null>;
  /** Comments stand apart from what they answer, as in the order of time: each says whom it answers. */
  apart: Signal<boolean>;
  /** Goes to a comment of this thread. */
  goTo: (id: string) => void;
}

export function threadState(actions: ThreadActions, goTo: (id: string) => void): ThreadState {
  const notes = signal<readonly Annotation[]>([]);
  return {
    folded: signal(new Set()),
    whole: signal(new Set()),
    writing: signal(new Set()),
    notes,
    notesOn: computed(() =>
      Map.groupBy(
        notes.value.filter((note) => note.commentId !== null),
        (note) => note.commentId ?? '',
      ),
    ),
    actions: signal(actions),
    current: signal(null),
    apart: signal(false),
    goTo,
  };
}

/** Puts `id` in or takes it out. */
export function toggle(set: Signal<ReadonlySet<string>>, id: string): void {
  const changed = new Set(set.value);
  if (!changed.delete(id)) changed.add(id);
  set.value = changed;
}

export const ThreadContext = createContext<ThreadState | null>(null);

export function useThread(): ThreadState {
  const state = useContext(ThreadContext);
  if (!state) throw new Error('A comment is shown outside of its thread.');
  return state;
}
