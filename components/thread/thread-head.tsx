import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import type { ThreadFilter, ThreadRow } from './rows';

/** "12 comments", or how many of those that the page claims. */
export function commentCountInWords(found: number, claimed: number | null, language: string): string {
  const count = numberInWords(found, language);
  return claimed !== null && claimed > found
    ? i18n.t('discussion.countOf', [count, numberInWords(claimed, language)])
    : i18n.t('discussion.count', found, [count]);
}

interface CompletenessProps {
  found: number;
  claimed: number | null;
  /** Stands beside the count. */
  corner?: ComponentChildren;
  /** What can be done about missing ones. */
  children?: ComponentChildren;
}

/** How much of the discussion is here. */
export function Completeness({ found, claimed, corner, children }: CompletenessProps) {
  const { language } = useHost();
  const partial = claimed !== null && claimed > found;
  return (
    <div class="thread-count">
      <div class="thread-count-line">
        <p data-testid="comment-count">
          {partial
            ? i18n.t('discussion.foundOf', [numberInWords(found, language), numberInWords(claimed, language)])
            : commentCountInWords(found, null, language)}
        </p>
        {corner}
      </div>
      {partial && <p class="small quiet">{i18n.t('discussion.partial')}</p>}
      {children}
    </div>
  );
}

interface FoldAllProps {
  rows: readonly ThreadRow[];
  folded: Signal<ReadonlySet<string>>;
}

/** Folds all answers away or shows them all; nothing where there are none. */
export function FoldAll({ rows, folded }: FoldAllProps) {
  const foldable = useMemo(() => rows.filter(({ replies, level }) => replies > 0 && level === 0), [rows]);
  if (foldable.length === 0) return null;
  const all = foldable.every(({ comment }) => folded.value.has(comment.id));
  const onToggle = () => {
    folded.value = all ? new Set() : new Set(foldable.map(({ comment }) => comment.id));
  };
  return (
    <button type="button" class="quiet-button fold-all" onClick={onToggle}>
      {all ? i18n.t('discussion.unfoldAll') : i18n.t('discussion.foldAll')}
    </button>
  );
}

interface FiltersProps {
  /** With the number of comments that each shows; empty where there is nothing to choose. */
  filters: readonly [ThreadFilter, number][];
  filter: ThreadFilter;
  onFilter: (filter: ThreadFilter) => void;
}

export function Filters({ filters, filter, onFilter }: FiltersProps) {
  const { language } = useHost();
  const name = useId();
  if (filters.length === 0) return null;
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{i18n.t('discussion.filter')}</legend>
      {filters.map(([kind, count]) => (
        <label key={kind} class="chip">
          <input
            type="radio"
            name={name}
            value={kind}
            checked={kind === filter}
            onChange={() => onFilter(kind)}
          />
          {i18n.t(`discussion.filters.${kind}`)} <span class="quiet">{numberInWords(count, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
