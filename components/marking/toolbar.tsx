import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import type { Category, Id } from '@/lib/model';
import { Swatch } from './swatch';

interface ToolbarProps {
  categories: readonly Category[];
  /** The keyboard opened it: it takes the focus. */
  focus: boolean;
  /** A mark that waits for its new place; null in the usual case. */
  attaching: { quote: string } | null;
  onMark: (categoryId: Id | null) => void;
  onNote: () => void;
  onTag: () => void;
  onCopy: () => void;
  onAttach: () => void;
  onClose: () => void;
}

/** What can be done with the selected words. Arrow keys go from button to button (WAI-ARIA toolbar pattern). */
export function Toolbar(props: ToolbarProps) {
  const { categories, focus, attaching, onMark, onNote, onTag, onCopy, onAttach, onClose } = props;
  const bar = useRef<HTMLDivElement>(null);

  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])];
  // at once: a key pressed before would go to the page
  useLayoutEffect(() => {
    if (focus) buttons()[0]?.focus({ preventScroll: true });
  }, [focus]);

  const move = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const category = attaching ? undefined : categories.find(({ key }) => key === event.key);
    if (event.key === 'Escape') onClose();
    else if (category) onMark(category.id);
    if (to === undefined || at < 0) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };

  return (
    <div
      ref={bar}
      class="panel toolbar"
      role="toolbar"
      aria-label={i18n.t('marking.toolbar')}
      onKeyDown={move}
      // the words stay selected
      onMouseDown={(event) => event.preventDefault()}
    >
      {attaching ? (
        <button type="button" class="attach" onClick={onAttach} title={attaching.quote}>
          {i18n.t('marking.attachHere')}
        </button>
      ) : (
        <>
          <button type="button" class="mark" title={i18n.t('marking.plain')} onClick={() => onMark(null)}>
            <Swatch category={null} />
            <span class="visually-hidden">{i18n.t('marking.plain')}</span>
          </button>
          {categories.map((category) => (
            <button
              key={category.id}
              type="button"
              class="mark"
              title={category.key ? `${category.name} (${category.key})` : category.name}
              aria-keyshortcuts={category.key ?? undefined}
              onClick={() => onMark(category.id)}
            >
              <Swatch category={category} short />
              <span class="visually-hidden">{category.name}</span>
            </button>
          ))}
          <IconButton icon="note" label={i18n.t('marking.note')} onClick={onNote} />
          <IconButton icon="tag" label={i18n.t('marking.tag')} onClick={onTag} />
          <IconButton icon="quote" label={i18n.t('marking.copy')} onClick={onCopy} />
        </>
      )}
      <IconButton
        icon="close"
        label={i18n.t(attaching ? 'marking.cancel' : 'marking.close')}
        onClick={onClose}
      />
    </div>
  );
}
