import { i18n } from '#i18n';
import { CiteButton } from '@/components/cite/cite-button';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { IconButton } from '@/components/icon/icon-button';
import { showToast } from '@/components/toast/toasts';
import { commentReference } from '@/lib/exchange/citation/reference';
import { elementIdOf, type ThreadComment } from './thread-comment';
import { toggle, useThread } from './thread-state';

export function CommentActions({ comment }: { comment: ThreadComment }) {
  const { actions, writing } = useThread();
  const host = useHost();
  const { url } = comment;
  const { reveal, article } = actions.value;
  const elementId = elementIdOf(comment);

  const show = async (id: string) => {
    if (!(await reveal?.(id))) showToast(i18n.t('comment.notOnPage'));
  };

  return (
    <div class="comment-actions">
      <IconButton
        icon="note"
        label={i18n.t('comment.addNote')}
        data-testid="note-on-comment"
        onClick={() => toggle(writing, comment.id)}
      />
      {article && (
        <CiteButton
          title={i18n.t('cite.comment')}
          iconOnly
          referenceOf={() =>
            commentReference(
              { ...comment, lastSeenAt: comment.lastSeenAt ?? article.readAt },
              article,
              new Set(),
            )
          }
        />
      )}
      {url !== null && (
        <IconButton
          icon="link"
          label={i18n.t('comment.copyLink')}
          onClick={() => void host.copy(url).then(() => showToast(i18n.t('comment.linkCopied')))}
        />
      )}
      {reveal && elementId !== null && comment.missingSince === null && (
        <IconButton icon="reveal" label={i18n.t('comment.reveal')} onClick={() => void show(elementId)} />
      )}
      {!reveal && url !== null && (
        <a
          class="icon-button"
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          aria-label={i18n.t('comment.openOriginal')}
          title={i18n.t('comment.openOriginal')}
        >
          <Icon name="external" />
        </a>
      )}
    </div>
  );
}
