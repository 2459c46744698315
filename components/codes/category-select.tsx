import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { showToast } from '@/components/toast/toasts';
import type { Category, Id } from '@/lib/model';
import { changeAnnotation, type Passage } from '@/lib/store';

/** Gives a passage another category, or none; can be undone. */
export function CategorySelect({
  passage: { id, article, categoryId },
  categories,
}: {
  passage: Passage;
  categories: readonly Category[];
}) {
  const { tellPages } = useHost();
  const give = async (next: Id | null) => {
    await changeAnnotation(id, { categoryId: next }, Date.now());
    tellPages(article.id);
  };
  const change = async (next: Category | null) => {
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
