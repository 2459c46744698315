import { i18n } from '#i18n';
import { dateInWords } from '@/components/format/dates';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { NO_FILTER, type DiscussionFilter } from './filter';

interface FilterLineProps {
  filter: DiscussionFilter;
  shown: number;
  all: number;
  onChange: (changes: Partial<DiscussionFilter>) => void;
}

/** What of the discussion is shown now, and the way back to all of it. */
export function FilterLine({ filter, shown, all, onChange }: FilterLineProps) {
  const { language } = useHost();
  const { person, from, to, text } = filter;
  const filtered = person !== null || from !== null || to !== null || text.trim() !== '';
  const period = from === null && to === null ? null : periodInWords(from, to, language);
  return (
    <div class="filter-line" role="status" data-testid="filter-line">
      {(filtered || filter.only !== 'all') && (
        <span data-testid="filter-count">
          {i18n.t('discussion.shownOf', [numberInWords(shown, language), numberInWords(all, language)])}
        </span>
      )}
      {person !== null && (
        <Condition
          label={person || i18n.t('comment.anonymous')}
          onRemove={() => onChange({ person: null })}
        />
      )}
      {period !== null && <Condition label={period} onRemove={() => onChange({ from: null, to: null })} />}
      {filtered && (
        <button
          type="button"
          class="quiet-button"
          data-testid="filter-clear"
          onClick={() => onChange(NO_FILTER)}
        >
          {i18n.t('discussion.showAll')}
        </button>
      )}
    </div>
  );
}

function Condition({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      class="condition"
      aria-label={i18n.t('discussion.removeFilter', [label])}
      onClick={onRemove}
    >
      {label} <Icon name="close" />
    </button>
  );
}

function periodInWords(from: string | null, to: string | null, language: string): string {
  const words = (day: string | null) => (day === null ? '…' : (dateInWords(day, language)?.short ?? day));
  return from === to ? words(from) : `${words(from)} – ${words(to)}`;
}
