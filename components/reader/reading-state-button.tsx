import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import type { Article } from '@/lib/model';
import { setReadingState } from '@/lib/store';

/** At the end of a text: that it is read, or not yet. */
export function ReadingStateButton({ article: { id, readingState } }: { article: Article }) {
  const isRead = readingState === 'read';
  return (
    <p class="reader-end">
      <button
        type="button"
        class="button"
        aria-pressed={isRead}
        data-testid="mark-read"
        onClick={() => void setReadingState([id], isRead ? 'reading' : 'read')}
      >
        <Icon name="check" /> {i18n.t(isRead ? 'reader.isRead' : 'reader.markRead')}
      </button>
    </p>
  );
}
