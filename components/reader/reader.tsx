import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { Markup } from '@/components/markup/markup';
import { NoteList } from '@/components/notes/note-list';
import { Thread } from '@/components/thread/thread';
import { threadOfSaved } from '@/components/thread/thread-comment';
import { addressKey, type Annotation, type Article, type Body, type Comment, type Id } from '@/lib/model';
import { articleById, commentsOf, currentBody, notesOf, restoreArticle } from '@/lib/store';
import { TitleBlock } from './title-block';
import './reader.css';

/** A saved article to be read in peace, with its notes and its discussion. */
export function Reader({ id }: { id: Id }) {
  const { libraryAddress } = useHost();
  const { value: article, failed } = useLive(() => articleById(id), [id]);
  const body = useLive(() => currentBody(id), [id]).value;
  const title = article?.title;
  useEffect(() => {
    document.title = title ? `${title} · Randnotiz` : 'Randnotiz';
  }, [title]);

  if (failed) {
    return (
      <EmptyState icon="alert" title={i18n.t('saved.unreadable')} text={i18n.t('saved.unreadableHelp')} />
    );
  }
  // known in an instant
  if (article === undefined || body === undefined) return null;
  if (article === null) {
    return (
      <EmptyState
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
  return <Pages article={article} body={body} />;
}

const NO_COMMENTS: readonly Comment[] = [];
const NO_NOTES: readonly Annotation[] = [];

function Pages({ article, body }: { article: Article; body: Body | null }) {
  const { savedAt, readAt } = article;
  const comments = useLive(() => commentsOf(article.id), [article.id]).value ?? NO_COMMENTS;
  const notes = useLive(() => notesOf(article.id), [article.id]).value ?? NO_NOTES;
  const thread = useMemo(() => threadOfSaved(comments, { savedAt, readAt }), [comments, savedAt, readAt]);
  const place = addressKey(article.url);
  const actions = useMemo(
    () => ({ reveal: null, keep: () => Promise.resolve(article.id), place }),
    [article.id, place],
  );
  return (
    <div class="reader">
      <article class="reader-article" data-testid="reader">
        <TitleBlock article={article} />
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
          notes={notes.filter((note) => note.commentId === null && note.note !== '')}
          target={() => Promise.resolve({ articleId: article.id, commentId: null })}
          writing
        />
      </aside>
      {thread.length > 0 && (
        <section class="reader-discussion" aria-labelledby="reader-discussion">
          <h2 id="reader-discussion">{i18n.t('discussion.title')}</h2>
          <Thread
            comments={thread}
            claimedCount={article.claimedCommentCount}
            notes={notes}
            actions={actions}
          />
        </section>
      )}
    </div>
  );
}
