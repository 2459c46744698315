import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { MarkList } from '@/components/marking/mark-list';
import type { Marking } from '@/components/marking/marking';
import { NoteList } from '@/components/notes/note-list';
import { addressKey, type Annotation, type Article, type Category, type Id } from '@/lib/model';
import { inOrderOfText, topOfPassage, useMargin } from './use-margin';

interface MarginNotesProps {
  article: Article;
  notes: readonly Annotation[];
  categories: readonly Category[];
  tags: readonly string[];
  /** Null: not begun yet. */
  marking: Marking | null;
  /** Marks that the version shown does not have. */
  missing: ReadonlySet<Id>;
  /** Marks have an address in this version. */
  copiesAddress: boolean;
}

/** The notes on an article: beside their passages where there is room, else below the text. */
export function MarginNotes(props: MarginNotesProps) {
  const { article, notes, categories, tags, marking, missing, copiesAddress } = props;
  const host = useHost();
  const box = useRef<HTMLElement>(null);
  const marks = inOrderOfText(
    notes.filter(({ selectors }) => selectors.length > 0),
    (id) => topOfPassage(marking, id),
  );
  useMargin(box, marking, marks);
  return (
    <aside ref={box} class="reader-notes" aria-labelledby="reader-notes">
      <h2 id="reader-notes">{i18n.t('notes.title')}</h2>
      <NoteList
        place={`page:${addressKey(article.url)}`}
        label={i18n.t('notes.onPage')}
        placeholder={i18n.t('notes.placeholder')}
        notes={notes.filter(({ commentId, selectors }) => commentId === null && selectors.length === 0)}
        target={() => Promise.resolve({ articleId: article.id, commentId: null })}
        writing
      />
      {marking && marks.length > 0 && (
        <section aria-labelledby="reader-marks" data-testid="marks">
          <h2 id="reader-marks">{i18n.t('marks.title')}</h2>
          <MarkList
            marks={marks}
            categories={categories}
            knownTags={tags}
            missing={missing}
            actions={{
              goTo: (id) => marking.goTo(id),
              hint: (id) => marking.hint(id),
              move: (id) => marking.move(id),
              copyAddress: copiesAddress ? (markId) => host.articleAddress(article.id, { markId }) : null,
            }}
          />
        </section>
      )}
    </aside>
  );
}
