import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Swatch } from '@/components/marking/swatch';
import type { Category, Id } from '@/lib/model';
import '@/components/choice/choice.css';

interface CategoryChoiceProps {
  /** Null: passages without a category. */
  offered: readonly (Category | null)[];
  chosen: readonly (Category | null)[];
  /** `all` is also what is added to the scheme later. */
  onChange: (chosen: readonly (Id | null)[] | 'all') => void;
}

/** Which categories are rows; their order is that of the scheme. */
export function CategoryChoice({ offered, chosen, onChange }: CategoryChoiceProps) {
  const { libraryAddress } = useHost();
  const all = chosen.length === offered.length;
  return (
    <details class="compare-categories" data-testid="category-choice">
      <summary>
        {all
          ? i18n.t('compare.allCategories')
          : i18n.t('compare.someCategories', [String(chosen.length), String(offered.length)])}
      </summary>
      <fieldset class="compare-category-list">
        <legend class="visually-hidden">{i18n.t('categories.title')}</legend>
        {offered.map((category) => (
          <label key={category?.id ?? ''} class="choice-label">
            <input
              type="checkbox"
              checked={chosen.includes(category)}
              onChange={({ currentTarget }) => {
                const next = offered.filter((other) =>
                  other === category ? currentTarget.checked : chosen.includes(other),
                );
                onChange(next.length === offered.length ? 'all' : next.map((other) => other?.id ?? null));
              }}
            />
            <Swatch category={category} /> {category?.name ?? i18n.t('marks.noCategory')}
          </label>
        ))}
      </fieldset>
      <p class="compare-category-ways">
        <button type="button" class="quiet-button" aria-disabled={all} onClick={() => onChange('all')}>
          {i18n.t('compare.chooseAll')}
        </button>
        <button type="button" class="quiet-button" onClick={() => onChange([])}>
          {i18n.t('compare.chooseNone')}
        </button>
        <a class="quiet-button" href={libraryAddress('categories')}>
          {i18n.t('categories.edit')}
        </a>
      </p>
    </details>
  );
}
