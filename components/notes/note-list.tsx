import { useRef, useState } from 'preact/hooks';
import { draftAt } from './drafts';
import type { Annotation, Id } from '@/lib/model';
import { writeNote } from '@/lib/store';
import { NoteField } from './note-field';
import { deleteWithUndo, NoteItem } from './note-item';
import './notes.css';

interface NoteListProps {
  /** What the notes stand on, as a name for its unsaved text: an address, a comment. */
  place: string;
  label: string;
  placeholder: string;
  notes: readonly Annotation[];
  /** Where a new note goes; saves the page first if need be. Rejects when that failed. */
  target: () => Promise<{ articleId: Id; commentId: Id | null }>;
  /** Whether there is a field for a new note. */
  writing: boolean;
  /** The new note is done. */
  onDone?: () => void;
  focus?: boolean;
}

/** Notes on one thing, and a field for the next one. */
export function NoteList({
  place,
  label,
  placeholder,
  notes,
  target,
  writing,
  onDone,
  focus,
}: NoteListProps) {
  // each new note has its own field; the one being written is not listed a second time
  const [round, setRound] = useState(0);
  const [current, setCurrent] = useState<Id | null>(() => draftAt(place)?.noteId ?? null);
  const box = useRef<HTMLDivElement>(null);

  const begin = (noteId: Id) => setCurrent(noteId);
  const finish = (noteId: Id, text: string) => {
    if (text === '' && current !== null) void deleteWithUndo({ id: noteId });
    setCurrent(null);
    setRound(round + 1);
    onDone?.();
  };

  return (
    <div class="notes" ref={box} tabIndex={-1}>
      <ul class="note-list">
        {notes
          .filter((note) => note.id !== current)
          .map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              onDelete={() => (box.current?.querySelector('textarea') ?? box.current)?.focus()}
            />
          ))}
      </ul>
      {writing && (
        <NoteField
          key={`${place} ${round}`}
          place={place}
          label={label}
          placeholder={placeholder}
          noteId={null}
          write={async (noteId, text) => writeNote(await target(), noteId, text, Date.now())}
          onBegin={begin}
          onDone={finish}
          focus={focus === true || round > 0}
        />
      )}
    </div>
  );
}
