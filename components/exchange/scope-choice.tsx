import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import type { Id } from '@/lib/model';
import { scopeOffers, type Scope } from './scope';

interface ScopeChoiceProps {
  scope: Scope;
  /** Ids that the address names; empty: none. */
  given: readonly Id[];
  onChange: (scope: Scope) => void;
}

/** Which articles: all, those one came with, a collection, a tag, or what a search finds. */
export function ScopeChoice({ scope, given, onChange }: ScopeChoiceProps) {
  const { language } = useHost();
  const offers = useLive(scopeOffers, []).value;
  const first = { collection: offers?.collections[0], tag: offers?.tags[0] };
  const starts: Record<Scope['of'], Scope | null> = {
    given: given.length > 0 ? { of: 'given', ids: given } : null,
    all: { of: 'all' },
    collection: first.collection ? { of: 'collection', id: first.collection.id } : null,
    tag: first.tag === undefined ? null : { of: 'tag', tag: first.tag },
    search: { of: 'search', query: '' },
  };
  const names: Record<Scope['of'], string> = {
    given: i18n.t('exchange.scope.given', given.length, [numberInWords(given.length, language)]),
    all: i18n.t('exchange.scope.all'),
    collection: i18n.t('exchange.scope.collection'),
    tag: i18n.t('exchange.scope.tag'),
    search: i18n.t('exchange.scope.search'),
  };
  return (
    <div class="exchange-fields">
      <label class="exchange-field">
        <span>{i18n.t('exchange.scope.label')}</span>
        <select
          class="field"
          data-testid="export-scope"
          value={scope.of}
          onChange={(event) => {
            const start = starts[event.currentTarget.value as Scope['of']];
            if (start) onChange(start);
          }}
        >
          {(Object.keys(starts) as Scope['of'][])
            .filter((of) => starts[of] !== null)
            .map((of) => (
              <option key={of} value={of}>
                {names[of]}
              </option>
            ))}
        </select>
      </label>
      {scope.of === 'collection' && (
        <select
          class="field"
          aria-label={names.collection}
          value={scope.id}
          onChange={(event) => onChange({ of: 'collection', id: event.currentTarget.value })}
        >
          {offers?.collections.map(({ id, name, level }) => (
            <option key={id} value={id}>
              {'\u2003'.repeat(level) + name}
            </option>
          ))}
        </select>
      )}
      {scope.of === 'tag' && (
        <select
          class="field"
          aria-label={names.tag}
          value={scope.tag}
          onChange={(event) => onChange({ of: 'tag', tag: event.currentTarget.value })}
        >
          {offers?.tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
      {scope.of === 'search' && (
        <input
          type="search"
          class="field"
          aria-label={names.search}
          placeholder={i18n.t('exchange.scope.query')}
          value={scope.query}
          onInput={(event) => onChange({ of: 'search', query: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
