import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import type { Id } from '@/lib/model';
import { articleById, bodiesOf, noteById, restoreArticle } from '@/lib/store';
import { ReaderPages } from './reader-pages';

interface ReaderProps {
  id: Id;
  /** A mark to begin at, in the version of the text on which it stands. */
  markId: Id | null;
  /** A comment to begin at. */
  commentId: Id | null;
  /** Words to be shown. */
  find: string | null;
}

/** The version of the text on which a mark stands; null: it stands on none, or there is no such mark. */
async function versionOfMark(markId: Id | null): Promise<Id | null> {
  return markId === null ? null : ((await noteById(markId))?.bodyId ?? null);
}

/** A saved article to be read in peace, with its notes and its discussion. */
export function Reader({ id, markId, commentId, find }: ReaderProps) {
  const { libraryAddress } = useHost();
  const { value: article, failed } = useLive(() => articleById(id), [id]);
  const versions = useLive(() => bodiesOf(id), [id]).value;
  const markedVersion = useLive(() => versionOfMark(markId), [markId]).value;
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
  if (article === undefined || versions === undefined || markedVersion === undefined) return null;
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
  return (
    <ReaderPages
      article={article}
      versions={versions}
      beginsWith={markedVersion}
      markId={markId}
      commentId={commentId}
      find={find}
    />
  );
}
