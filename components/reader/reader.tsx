import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Discussion } from '@/components/discussion/discussion';
import { EmptyState } from '@/components/empty-state/empty-state';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { Moment } from '@/components/format/when';
import { MarkList } from '@/components/marking/mark-list';
import { useTellingPages } from '@/components/marking/telling';
import { Markup } from '@/components/markup/markup';
import { NoteList } from '@/components/notes/note-list';
import { addressKey, type Annotation, type Article, type Body, type Comment, type Id } from '@/lib/model';
import {
  articleById,
  bodiesOf,
  categoriesInOrder,
  commentsOf,
  noteById,
  notesOf,
  restoreArticle,
  tagsOfAnnotations,
} from '@/lib/store';
import { TitleBlock } from './title-block';
import { useMarking } from './use-marking';
import './reader.css';

interface ReaderProps {
  id: Id;
  /** A mark to begin at, in the version of the text on which it stands. */
  markId: Id | null;
  /** A comment to begin at. */
  commentId: Id | null;
}

/** The text to show: that on which the mark to begin at stands, else the newest. */
async function versionFor(id: Id, markId: Id | null): Promise<Version> {
  const versions = await bodiesOf(id);
  const newest = versions.at(-1) ?? null;
  const mark = markId === null ? null : await noteById(markId);
  const body = versions.find((version) => version.id === mark?.bodyId) ?? newest;
  return { body, isNewest: body === newest };
}

interface Version {
  body: Body | null;
  isNewest: boolean;
}

/** A saved article to be read in peace, with its notes and its discussion. */
export function Reader({ id, markId, commentId }: ReaderProps) {
  const { libraryAddress } = useHost();
  const { value: article, failed } = useLive(() => articleById(id), [id]);
  const version = useLive(() => versionFor(id, markId), [id, markId]).value;
  const title = article?.title;
  useEffect(() => {
    document.title = title ? `${title} · Randnotiz` : 'Randnotiz';
  }, [title]);

  if (failed) {
    return (
      <EmptyState
        whole
        icon="alert"
        title={i18n.t('saved.unreadable')}
        text={i18n.t('saved.unreadableHelp')}
      />
    );
  }
  // known in an instant
  if (article === undefined || version === undefined) return null;
  if (article === null) {
    return (
      <EmptyState
        whole
        icon="ban"
        title={i18n.t('reader.missing')}
        text={i18n.t('reader.missingHelp')}
        state="missing"
      >
        <a class="button" href={libraryAddress()}>
          {i18n.t('reader.all')}
        </a>
      </EmptyState>
    );
  }
  if (article.deletedAt !== null) {
    return (
      <EmptyState
        whole
        icon="trash"
        title={i18n.t('reader.deleted')}
        text={i18n.t('reader.deletedHelp')}
        state="deleted"
      >
        <button type="button" class="button primary" onClick={() => void restoreArticle(id)}>
          {i18n.t('bin.restore')}
        </button>
        <a href={libraryAddress()}>{i18n.t('reader.all')}</a>
      </EmptyState>
    );
  }
  return <Pages article={article} version={version} markId={markId} commentId={commentId} />;
}

async function scheme() {
  return { categories: await categoriesInOrder(), tags: await tagsOfAnnotations() };
}

const NO_SCHEME: Awaited<ReturnType<typeof scheme>> = { categories: [], tags: [] };
const NO_COMMENTS: readonly Comment[] = [];
const NO_NOTES: readonly Annotation[] = [];

interface PagesProps extends Omit<ReaderProps, 'id'> {
  article: Article;
  version: Version;
}

function Pages({ article, version, markId, commentId }: PagesProps) {
  const host = useHost();
  const { body } = version;
  const comments = useLive(() => commentsOf(article.id), [article.id]).value ?? NO_COMMENTS;
  const notes = useLive(() => notesOf(article.id), [article.id]).value ?? NO_NOTES;
  const place = addressKey(article.url);
  const actions = useMemo(
    () => ({ reveal: null, keep: () => Promise.resolve(article.id), shortens: false, place }),
    [article.id, place],
  );
  const { categories, tags } = useLive(scheme, []).value ?? NO_SCHEME;
  const { ref, marking, missing } = useMarking({ article, body, comments, notes, categories, tags, markId });
  useTellingPages(article.id, notes);
  const marks = notes.filter(({ selectors }) => selectors.length > 0);

  return (
    <div class="reader" ref={ref}>
      <article class="reader-article" data-testid="reader">
        <TitleBlock article={article} />
        {!version.isNewest && body && (
          <p class="reader-version quiet">
            {i18n.t('reader.earlier')} <Moment at={body.readAt} />.{' '}
            <a href={host.articleAddress(article.id)}>{i18n.t('reader.newest')}</a>
          </p>
        )}
        {body && (
          <Markup
            html={body.html}
            pictures="show"
            headings={2}
            language={article.language}
            class="reader-text"
          />
        )}
      </article>
      <aside class="reader-notes" aria-labelledby="reader-notes">
        <h2 id="reader-notes">{i18n.t('notes.title')}</h2>
        <NoteList
          place={`page:${place}`}
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
                copyAddress: version.isNewest
                  ? (markId) => host.articleAddress(article.id, { markId })
                  : null,
              }}
            />
          </section>
        )}
      </aside>
      {comments.length > 0 && (
        <Discussion
          article={article}
          comments={comments}
          notes={notes}
          actions={actions}
          commentId={commentId}
        />
      )}
    </div>
  );
}
