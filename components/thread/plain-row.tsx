import { dateInWords } from '@/components/format/dates';
import { deepestIndent } from './comment-row';
import { isLong, type ThreadRow } from './rows';

/** A comment out of view: its words, where they can be found, printed and read aloud. */
export function plainComment({ comment, level }: ThreadRow, language: string, shortens: boolean) {
  const date = comment.publishedAt === null ? null : dateInWords(comment.publishedAt, language);
  return (
    <div
      key={comment.id}
      class="comment"
      role="listitem"
      data-comment-id={comment.id}
      data-testid="comment"
      data-kind={comment.kind}
      data-level={Math.min(level, deepestIndent)}
      data-depth={level}
    >
      <p class="comment-head">
        <b>{comment.author}</b> <span class="comment-date">{date?.short}</span>
      </p>
      <p class={shortens && isLong(comment.text) ? 'comment-text plain cut' : 'comment-text plain'}>
        {comment.text}
      </p>
    </div>
  );
}
