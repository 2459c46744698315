import { useComputed } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { PageDate } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Markup } from '@/components/markup/markup';
import { CommentActions } from './comment-actions';
import { CommentHistory } from './comment-history';
import { CommentNotes } from './comment-notes';
import { isLong, type ThreadRow } from './rows';
import { toggle, useThread } from './thread-state';
import './comment.css';

/** Levels that are indented; deeper answers stand under the last one and say whom they answer. */
export const deepestIndent = 5;

export function CommentRow({ row }: { row: ThreadRow }) {
  const { comment, level } = row;
  const id = useId();
  const { whole, actions } = useThread();
  const long = actions.value.shortens && isLong(comment.text);
  const isWhole = useComputed(() => whole.value.has(comment.id)).value;
  const missing = comment.missingSince !== null;
  return (
    <div
      class="comment"
      role="listitem"
      data-comment-id={comment.id}
      data-testid="comment"
      data-kind={comment.kind}
      data-level={Math.min(level, deepestIndent)}
      data-depth={level}
      data-missing={missing || undefined}
    >
      <article aria-labelledby={`${id}-author`} tabIndex={-1}>
        <CommentHead row={row} id={`${id}-author`} />
        <Markup
          html={comment.html}
          pictures="link"
          headings={null}
          class={long && !isWhole ? 'comment-text cut' : 'comment-text'}
        />
        <CommentHistory comment={comment} />
        <div class="comment-foot">
          <FoldReplies row={row} />
          {long && (
            <button
              type="button"
              class="quiet-button"
              aria-expanded={isWhole}
              onClick={() => toggle(whole, comment.id)}
            >
              {isWhole ? i18n.t('comment.showLess') : i18n.t('comment.showAll')}
            </button>
          )}
          <CommentActions comment={comment} />
        </div>
        <CommentNotes comment={comment} />
      </article>
    </div>
  );
}

function CommentHead({ row, id }: { row: ThreadRow; id: string }) {
  const { comment } = row;
  const author = comment.author ?? i18n.t('comment.anonymous');
  return (
    <header class="comment-head">
      {comment.kind !== 'comment' && (
        <span class="comment-kind">
          <Icon name={comment.kind} /> {i18n.t(`comment.kind.${comment.kind}`)}
        </span>
      )}
      <span class="comment-author" id={id} dir="auto">
        {comment.authorUrl === null ? (
          author
        ) : (
          <a href={comment.authorUrl} target="_blank" rel="noopener noreferrer nofollow">
            {author}
          </a>
        )}
      </span>
      {comment.byArticleAuthor && <span class="comment-mark">{i18n.t('comment.articleAuthor')}</span>}
      {comment.isNew && <span class="comment-mark strong">{i18n.t('comment.new')}</span>}
      {comment.publishedAt !== null && (
        <span class="comment-date">
          <PageDate iso={comment.publishedAt} inferred={comment.publishedAtInferred} />
        </span>
      )}
      {row.isAnswer && <Answers row={row} />}
    </header>
  );
}

/** Whom a comment answers: said aloud always, shown where the indent does not say it. */
function Answers({ row: { comment, level, answers } }: { row: ThreadRow }) {
  const { apart, goTo } = useThread();
  const { parentId, parentInferred } = comment;
  const words =
    answers === null
      ? i18n.t('comment.answer')
      : i18n.t(parentInferred ? 'comment.answersInferred' : 'comment.answers', [answers]);
  if (apart.value && parentId !== null) {
    return (
      <button type="button" class="quiet-button comment-answers" onClick={() => goTo(parentId)}>
        <Icon name="answered" /> {words}
      </button>
    );
  }
  return (
    <span class={level > deepestIndent || parentInferred ? 'comment-answers' : 'visually-hidden'}>
      <Icon name="answered" /> {words}
    </span>
  );
}

function FoldReplies({ row: { comment, replies } }: { row: ThreadRow }) {
  const { folded } = useThread();
  const { language } = useHost();
  const isFolded = useComputed(() => folded.value.has(comment.id)).value;
  if (replies === 0) return null;
  return (
    <button
      type="button"
      class="quiet-button fold"
      data-testid="fold-replies"
      aria-expanded={!isFolded}
      onClick={() => toggle(folded, comment.id)}
    >
      <Icon name="fold" /> {i18n.t('comment.replies', replies, [numberInWords(replies, language)])}
    </button>
  );
}
