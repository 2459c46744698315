import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import { Markdown } from '@/components/markdown/markdown';
import { newId, type Id } from '@/lib/model';
import { Autosave, type AutosaveState } from './autosave';
import { draftAt, dropDraft, keepDraft } from './drafts';

interface NoteFieldProps {
  /** Names the field among all fields of all pages: a text that was not saved any more comes back in it. */
  place: string;
  label: string;
  placeholder?: string;
  /** The note that is changed; null for one that does not exist yet. */
  noteId: Id | null;
  text?: string;
  /** Keeps the text as the note with this id, which may not exist yet. Rejects where that failed. */
  write: (noteId: Id, text: string) => Promise<void>;
  /** The note has an id now. */
  onBegin?: (noteId: Id) => void;
  /** The user is done with it; an empty text is for the caller to remove. */
  onDone: (noteId: Id, text: string) => void;
  focus?: boolean;
}

/** A note that is saved as one types, and survives the closing of the sidebar in the middle of a word. */
export function NoteField(props: NoteFieldProps) {
  const { place, label, placeholder, write, onBegin, onDone, focus = false } = props;
  const draft = useMemo(() => draftAt(place), [place]);
  const [noteId] = useState(() => props.noteId ?? draft?.noteId ?? newId());
  const [text, setText] = useState(draft?.text ?? props.text ?? '');
  const [state, setState] = useState<AutosaveState>('untouched');
  const [previewing, setPreviewing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const latest = useRef(write);
  latest.current = write;
  const autosave = useMemo(
    () =>
      new Autosave(async (written) => {
        await latest.current(noteId, written);
        dropDraft(place, { noteId, text: written });
      }, setState),
    [place, noteId],
  );

  // at once: letters typed before would be lost
  useLayoutEffect(() => {
    if (focus) area.current?.focus();
  }, []);
  useEffect(() => {
    if (draft) {
      onBegin?.(noteId);
      autosave.change(draft.text);
    }
    const save = () => void autosave.flush();
    addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      save();
      removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [autosave]);

  const type = (typed: string) => {
    setText(typed);
    keepDraft(place, { noteId, text: typed });
    onBegin?.(noteId);
    autosave.change(typed);
  };

  const finish = () => {
    void autosave.flush().then(() => {
      // what could not be written stays in the field
      if (draftAt(place) === null) onDone(noteId, text.trim());
    });
  };

  return (
    <div class="note-field">
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        class="field note-text"
        hidden={previewing}
        data-testid="note-text"
        rows={3}
        value={text}
        placeholder={placeholder}
        aria-describedby={`${id}-state`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => void autosave.flush()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
            event.preventDefault();
            finish();
          }
        }}
      />
      {previewing && <Markdown text={text} />}
      <div class="note-field-foot">
        <span
          class="small quiet"
          id={`${id}-state`}
          role="status"
          data-testid="note-state"
          data-state={state}
        >
          <NoteState state={state} />
        </span>
        {text.trim() !== '' && (
          <button
            type="button"
            class="quiet-button"
            data-testid="note-preview"
            aria-pressed={previewing}
            onClick={() => setPreviewing(!previewing)}
          >
            {i18n.t('notes.preview')}
          </button>
        )}
        {(state !== 'untouched' || props.noteId !== null) && (
          <button
            type="button"
            class="quiet-button"
            data-testid="note-done"
            title="Ctrl+Enter"
            onClick={finish}
          >
            {i18n.t('notes.done')}
          </button>
        )}
      </div>
    </div>
  );
}

function NoteState({ state }: { state: AutosaveState }) {
  if (state === 'saved') {
    return (
      <>
        <Icon name="check" /> {i18n.t('notes.saved')}
      </>
    );
  }
  if (state !== 'failed') return null;
  return (
    <>
      <Icon name="alert" /> {i18n.t('notes.failed')}
    </>
  );
}
