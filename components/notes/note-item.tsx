import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Moment } from '@/components/format/when';
import { IconButton } from '@/components/icon/icon-button';
import { Markdown } from '@/components/markdown/markdown';
import { showToast } from '@/components/toast/toasts';
import type { Annotation } from '@/lib/model';
import { changeNote, deleteNote, restoreNote } from '@/lib/store';
import { draftAt, dropDraft } from './drafts';
import { NoteField } from './note-field';
import { NoteTags } from './note-tags';

interface NoteItemProps {
  note: Annotation;
  /** Called before it is deleted, to move the focus to where the user goes on. */
  onDelete: () => void;
}

/** Puts a note into the bin, and says how to get it back. */
export async function deleteWithUndo(note: Pick<Annotation, 'id'>): Promise<void> {
  await deleteNote(note.id, Date.now());
  showToast(i18n.t('notes.deleted'), () => restoreNote(note.id));
}

/** Keeps what was being changed in a note when the sidebar was closed over it. */
async function rescueDraft(place: string): Promise<void> {
  const draft = draftAt(place);
  if (!draft) return;
  // an emptied note is not one that was deleted
  if (draft.text.trim() !== '') await changeNote(draft.noteId, draft.text, Date.now());
  dropDraft(place, draft);
}

export function NoteItem({ note, onDelete }: NoteItemProps) {
  const place = `note:${note.id}`;
  const [editing, setEditing] = useState(false);
  const [tagging, setTagging] = useState(false);
  const edit = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // what cannot be kept now is there when the note is changed next
    rescueDraft(place).catch((error: unknown) => console.error('A note could not be kept:', error));
  }, [place]);

  const done = (text: string) => {
    setEditing(false);
    if (text === '') {
      onDelete();
      void deleteWithUndo(note);
    } else {
      // the button comes back with the next rendering
      setTimeout(() => edit.current?.querySelector<HTMLElement>('[data-testid=edit-note]')?.focus());
    }
  };

  if (editing) {
    return (
      <li class="note">
        <NoteField
          place={place}
          label={i18n.t('notes.edit')}
          noteId={note.id}
          text={note.note}
          write={(id, text) => changeNote(id, text, Date.now())}
          onDone={(_, text) => done(text)}
          focus
        />
      </li>
    );
  }
  return (
    <li class="note" data-note-id={note.id}>
      {note.quote !== '' && <blockquote class="note-quote">{note.quote}</blockquote>}
      <Markdown text={note.note} />
      {(tagging || note.tags.length > 0) && <NoteTags note={note} />}
      <div class="note-foot">
        <span class="small quiet">
          <Moment at={note.updatedAt} />
        </span>
        <div ref={edit} class="note-actions">
          <IconButton
            icon="tag"
            label={i18n.t('marking.addTag')}
            aria-expanded={tagging || note.tags.length > 0}
            onClick={() => setTagging(!tagging)}
          />
          <IconButton
            icon="pencil"
            label={i18n.t('notes.edit')}
            data-testid="edit-note"
            onClick={() => setEditing(true)}
          />
          <IconButton
            icon="trash"
            label={i18n.t('notes.delete')}
            data-testid="delete-note"
            onClick={() => {
              onDelete();
              void deleteWithUndo(note);
            }}
          />
        </div>
      </div>
    </li>
  );
}
