import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { SCHEMES, type Category, type SchemeName } from '@/lib/model';
import { addCategories, categoriesInOrder, categoryCounts } from '@/lib/store';
import { CategoryItem } from './category-item';
import './categories.css';

async function wholeScheme() {
  return { categories: await categoriesInOrder(), counts: await categoryCounts() };
}

/** The user's coding scheme: names, colours, keys and order; merged, removed, begun from a preset. */
export function CategoryEditor() {
  const scheme = useLive(wholeScheme, []).value;
  useTellingAllPages(scheme?.categories);
  // known in an instant
  if (!scheme) return null;
  const { categories, counts } = scheme;
  return (
    <section class="categories" aria-labelledby="categories">
      <h1 id="categories">{i18n.t('categories.title')}</h1>
      <p class="quiet">{i18n.t(categories.length === 0 ? 'categories.empty' : 'categories.help')}</p>
      <ol class="category-list">
        {categories.map((category) => (
          <CategoryItem
            key={category.id}
            category={category}
            others={categories.filter((other) => other !== category)}
            count={counts.get(category.id) ?? 0}
          />
        ))}
      </ol>
      <AddCategory />
      <p class="category-presets">
        <Preset name="profile" label={i18n.t('categories.addProfile')} />
        <Preset name="discussion" label={i18n.t('categories.addDiscussion')} />
      </p>
    </section>
  );
}

/** What is changed here is shown by the toolbars of open pages. */
function useTellingAllPages(categories: readonly Category[] | undefined): void {
  const { tellPages } = useHost();
  const before = useRef<string>(undefined);
  const state = categories && JSON.stringify(categories);
  useEffect(() => {
    if (before.current !== undefined) tellPages(null);
    before.current = state;
  }, [state]);
}

function AddCategory() {
  const [name, setName] = useState('');
  return (
    <form
      class="category-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void addCategories([name.trim()]);
        setName('');
      }}
    >
      <input
        class="field"
        type="text"
        value={name}
        aria-label={i18n.t('categories.newName')}
        placeholder={i18n.t('categories.newName')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {i18n.t('categories.add')}
      </button>
    </form>
  );
}

function Preset({ name, label }: { name: SchemeName; label: string }) {
  const add = () => void addCategories(SCHEMES[name].map((category) => i18n.t(`schemes.${category}`)));
  return (
    <button type="button" class="quiet-button" onClick={add}>
      {label}
    </button>
  );
}
