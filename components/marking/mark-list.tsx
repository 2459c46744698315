import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { IconButton } from '@/components/icon/icon-button';
import { Markdown } from '@/components/markdown/markdown';
import { NoteField } from '@/components/notes/note-field';
import { deleteWithUndo } from '@/components/notes/note-item';
import { MARK_LOOKS, PLAIN_LOOK, type Annotation, type Category, type Id } from '@/lib/model';
import { changeAnnotation, changeNote } from '@/lib/store';
import { TagField } from '@/components/tags/tag-field';
import '@/components/tags/tags.css';
import { detailsId } from './details';
import './mark-list.css';

/** What the list can do in the document whose marks it shows. */
export interface MarkListActions {
  goTo: (id: Id) => void;
  /** Shows for a moment where a mark is; null: no more. */
  hint: (id: Id | null) => void;
  /** The next selection is the mark's new place. */
  move: (id: Id) => void;
  /** Address of the saved copy at a mark that the page does not have any more; null in the copy itself. */
  copyAddress: ((id: Id) => string) | null;
}

interface MarkListProps {
  marks: readonly Annotation[];
  categories: readonly Category[];
  knownTags: readonly string[];
  /** Marks that the document does not have any more. */
  missing: ReadonlySet<Id>;
  actions: MarkListActions;
}

/** The marked passages of a page with what was written beside them; those that the page has lost stand first. */
export function MarkList({ marks, missing, ...rest }: MarkListProps) {
  const { libraryAddress, libraryTarget } = useHost();
  const lost = marks.filter(({ id }) => missing.has(id));
  const there = marks.filter(({ id }) => !missing.has(id));
  return (
    <>
      <ul class="mark-list">
        {[...lost, ...there].map((mark) => (
          <MarkItem key={mark.id} mark={mark} missing={missing.has(mark.id)} {...rest} />
        ))}
      </ul>
      <a class="quiet-button" href={libraryAddress('categories')} target={libraryTarget}>
        {i18n.t('categories.edit')}
      </a>
    </>
  );
}

interface MarkItemProps extends Omit<MarkListProps, 'marks' | 'missing'> {
  mark: Annotation;
  missing: boolean;
}

function MarkItem({ mark, missing, categories, knownTags, actions }: MarkItemProps) {
  const [editing, setEditing] = useState(false);
  const category = categories.find(({ id }) => id === mark.categoryId) ?? null;
  const { wash, line } = category ? MARK_LOOKS[category.color] : PLAIN_LOOK;
  const colors = {
    '--mark-wash': `light-dark(${wash.light}, ${wash.dark})`,
    '--mark-line': `light-dark(${line.light}, ${line.dark})`,
  };

  return (
    <li
      id={detailsId(mark.id)}
      class="mark-item"
      style={colors}
      data-mark-id={mark.id}
      data-missing={missing}
      onMouseEnter={() => actions.hint(mark.id)}
      onMouseLeave={() => actions.hint(null)}
      onFocusIn={() => actions.hint(mark.id)}
      onFocusOut={() => actions.hint(null)}
    >
      {missing ? (
        <>
          <blockquote class="mark-quote">{mark.quote}</blockquote>
          <p class="mark-missing small">
            <Icon name="alert" /> {i18n.t('marks.missing')}
          </p>
          <div class="mark-ways">
            <button type="button" class="quiet-button" onClick={() => actions.move(mark.id)}>
              {i18n.t('marks.attach')}
            </button>
            {actions.copyAddress !== null && (
              <a class="quiet-button" href={actions.copyAddress(mark.id)} target="_blank" rel="noopener">
                {i18n.t('marks.inCopy')}
              </a>
            )}
          </div>
        </>
      ) : (
        <button
          type="button"
          class="mark-quote"
          title={i18n.t('marks.goTo')}
          onClick={() => actions.goTo(mark.id)}
        >
          {mark.quote}
        </button>
      )}
      {editing ? (
        <NoteField
          place={`note:${mark.id}`}
          label={i18n.t('marking.note')}
          noteId={mark.id}
          text={mark.note}
          write={(id, text) => changeNote(id, text, Date.now())}
          onDone={() => setEditing(false)}
          focus
        />
      ) : (
        mark.note !== '' && <Markdown text={mark.note} />
      )}
      {(editing || mark.tags.length > 0) && (
        <TagField
          tags={mark.tags}
          known={knownTags}
          onChange={(tags) => void changeAnnotation(mark.id, { tags }, Date.now())}
        />
      )}
      <div class="mark-foot">
        <select
          class="mark-category"
          aria-label={i18n.t('marking.category')}
          value={mark.categoryId ?? ''}
          onChange={(event) => {
            const categoryId = event.currentTarget.value || null;
            void changeAnnotation(mark.id, { categoryId }, Date.now());
          }}
        >
          <option value="">{i18n.t('marks.noCategory')}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <IconButton icon="pencil" label={i18n.t('notes.edit')} onClick={() => setEditing(!editing)} />
        {!missing && (
          <IconButton icon="move" label={i18n.t('marking.move')} onClick={() => actions.move(mark.id)} />
        )}
        <IconButton icon="trash" label={i18n.t('marking.remove')} onClick={() => void deleteWithUndo(mark)} />
      </div>
    </li>
  );
}
