import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import { Markdown } from '@/components/markdown/markdown';
import { Autosave, type AutosaveState } from '@/components/notes/autosave';
import { TagField } from '@/components/tags/tag-field';
import type { Category, Id, MarkChanges, PageMark } from '@/lib/model';
import { Swatch } from './swatch';

interface MarkCardProps {
  mark: PageMark;
  categories: readonly Category[];
  knownTags: readonly string[];
  /** Which field takes the focus; null: none, as a finger would call up the keyboard of the screen. */
  focus: 'note' | 'tags' | null;
  /** Rejects where the change could not be kept. */
  onChange: (changes: MarkChanges) => Promise<void>;
  onRemove: () => void;
  onMove: () => void;
  /** Null where there is no sidebar to show it in. */
  onOpen: (() => void) | null;
  onClose: () => void;
}

/** What a mark says, beside the passage: category, note, tags. */
export function MarkCard(props: MarkCardProps) {
  const { mark, categories, knownTags, focus, onChange, onRemove, onMove, onOpen, onClose } = props;
  const [note, setNote] = useState(mark.note);
  const [state, setState] = useState<AutosaveState>('untouched');
  const [previewing, setPreviewing] = useState(false);
  const card = useRef<HTMLDivElement>(null);

  const latest = useRef(onChange);
  latest.current = onChange;
  const autosave = useMemo(() => new Autosave((text) => latest.current({ note: text }), setState), [mark.id]);
  // at once: what is typed before the focus is there would go to the page
  useLayoutEffect(() => {
    const field = { note: 'textarea', tags: '.tag-field input' };
    if (focus) card.current?.querySelector<HTMLElement>(field[focus])?.focus({ preventScroll: true });
  }, [autosave]);
  useEffect(() => {
    const save = () => void autosave.flush();
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, [autosave]);

  const change = (changes: MarkChanges) => {
    onChange(changes).catch(() => setState('failed'));
  };

  return (
    <div
      ref={card}
      class="panel card"
      role="dialog"
      aria-label={i18n.t('marking.card')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="card-categories" role="group" aria-label={i18n.t('marking.category')}>
        <CategoryChoice
          category={null}
          current={mark.categoryId}
          onChoose={(categoryId) => change({ categoryId })}
        />
        {categories.map((category) => (
          <CategoryChoice
            key={category.id}
            category={category}
            current={mark.categoryId}
            onChoose={(categoryId) => change({ categoryId })}
          />
        ))}
      </div>
      <textarea
        rows={4}
        hidden={previewing}
        value={note}
        aria-label={i18n.t('marking.note')}
        placeholder={i18n.t('marking.notePlaceholder')}
        onInput={(event) => {
          setNote(event.currentTarget.value);
          autosave.change(event.currentTarget.value);
        }}
        onBlur={() => void autosave.flush()}
      />
      {previewing && <Markdown text={note} />}
      <TagField tags={mark.tags} known={knownTags} onChange={(tags) => change({ tags })} />
      <div class="card-foot">
        <span role="status" class={state === 'failed' ? 'state failed' : 'state'} data-state={state}>
          {stateText(state)}
        </span>
        {note.trim() !== '' && (
          <IconButton
            icon="eye"
            label={i18n.t('notes.preview')}
            aria-pressed={previewing}
            onClick={() => setPreviewing(!previewing)}
          />
        )}
        <IconButton icon="trash" label={i18n.t('marking.remove')} onClick={onRemove} />
        <IconButton icon="move" label={i18n.t('marking.move')} onClick={onMove} />
        {onOpen && <IconButton icon="sidebar" label={i18n.t('marking.open')} onClick={onOpen} />}
        <IconButton icon="close" label={i18n.t('marking.close')} onClick={onClose} />
      </div>
    </div>
  );
}

interface CategoryChoiceProps {
  category: Category | null;
  current: Id | null;
  onChoose: (categoryId: Id | null) => void;
}

function CategoryChoice({ category, current, onChoose }: CategoryChoiceProps) {
  const name = category?.name ?? i18n.t('marks.noCategory');
  const id = category?.id ?? null;
  return (
    <button
      type="button"
      class="mark"
      title={name}
      aria-pressed={id === current}
      onClick={() => onChoose(id)}
    >
      <Swatch category={category} short={id !== current} />
      <span class={id === current ? '' : 'visually-hidden'}>{name}</span>
    </button>
  );
}

function stateText(state: AutosaveState): string {
  if (state === 'failed') return i18n.t('marking.notKept');
  return state === 'saved' ? i18n.t('marking.kept') : '';
}
