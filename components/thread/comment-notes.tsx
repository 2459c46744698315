import { computed, useComputed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { draftAt } from '@/components/notes/drafts';
import { NoteList } from '@/components/notes/note-list';
import { commentBySource } from '@/lib/store';
import type { ThreadComment } from './thread-comment';
import { toggle, useThread } from './thread-state';

/** Notes on one comment, with a field for a new one where the user has asked for it. */
export function CommentNotes({ comment }: { comment: ThreadComment }) {
  const { notesOn, writing, actions } = useThread();
  const { id, storedId } = comment;
  const own = useMemo(
    () => computed(() => (storedId === null ? undefined : notesOn.value.get(storedId))),
    [storedId, notesOn],
  );
  const notes = own.value ?? [];
  const place = `comment:${actions.value.place} ${id}`;
  // an unsaved text from before the sidebar was closed opens its field again
  const [rescued, setRescued] = useState(() => draftAt(place) !== null);
  const isWriting = useComputed(() => writing.value.has(id)).value || rescued;
  if (notes.length === 0 && !isWriting) return null;

  const target = async () => {
    const articleId = await actions.value.keep();
    const commentId = storedId ?? (await commentBySource(articleId, id))?.id;
    if (commentId === undefined) throw new Error('The saved article does not have this comment.');
    return { articleId, commentId };
  };

  return (
    <NoteList
      place={place}
      label={i18n.t('notes.onComment')}
      placeholder={i18n.t('notes.onComment')}
      notes={notes}
      target={target}
      writing={isWriting}
      onDone={() => {
        setRescued(false);
        if (writing.value.has(id)) toggle(writing, id);
      }}
      focus={!rescued}
    />
  );
}
