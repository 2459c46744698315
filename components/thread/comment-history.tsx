import { i18n } from '#i18n';
import { Moment } from '@/components/format/when';
import { Icon } from '@/components/icon/icon';
import { Markup } from '@/components/markup/markup';
import type { ThreadComment } from './thread-comment';

/** That a comment has gone from its page, and what it said before it was changed there. */
export function CommentHistory({ comment }: { comment: ThreadComment }) {
  const { missingSince, earlier } = comment;
  return (
    <>
      {missingSince !== null && (
        <p class="comment-fate">
          <Icon name="history" />
          <span>
            {i18n.t('comment.missing')} (<Moment at={missingSince} />)
          </span>
        </p>
      )}
      {earlier.length > 0 && (
        <details class="comment-earlier">
          <summary>{i18n.t('comment.changed')}</summary>
          {earlier.toReversed().map((version) => (
            <div key={version.lastSeenAt}>
              <p class="small quiet">
                {i18n.t('comment.until')} <Moment at={version.lastSeenAt} />
              </p>
              <Markup html={version.html} pictures="link" headings={null} class="comment-text" />
            </div>
          ))}
        </details>
      )}
    </>
  );
}
