import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { showToast } from '@/components/toast/toasts';
import type { Category, Id } from '@/lib/model';
import { changeAnnotation, type Passage } from '@/lib/store';

interface CategorySelectProps {
  passage: Passage;
  categories: readonly Category[];
  /** The passage is about to leave the list. */
  onChange: () => void;
}

/** Gives a passage another category, or none; can be undone. */
export function CategorySelect({ passage, categories, onChange }: CategorySelectProps) {
  const { id, article, categoryId } = passage;
  const { tellPages } = useHost();
  const give = async (next: Id | null) => {
    await changeAnnotation(id, { categoryId: next }, Date.now());
    tellPages(article.id);
  };
  const change = async (next: Category | null) => {
    onChange();
    await give(next?.id ?? null);
    showToast(i18n.t('codes.moved', [next?.name ?? i18n.t('marks.noCategory')]), () => give(categoryId));
  };
  return (
    <select
      class="codes-select"
      aria-label={i18n.t('marking.category')}
      value={categoryId ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void change(categories.find((category) => category.id === value) ?? null)
      }
    >
      <option value="">{i18n.t('marks.noCategory')}</option>
      {categories.map((category) => (
        <option key={category.id} value={category.id}>
          {category.name}
        </option>
      ))}
    </select>
  );
}
