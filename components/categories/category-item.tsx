import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { IconButton } from '@/components/icon/icon-button';
import { Swatch } from '@/components/marking/swatch';
import { showToast } from '@/components/toast/toasts';
import { CATEGORY_COLORS, type Category, type Id } from '@/lib/model';
import { bringBackCategory, changeCategory, moveCategory, removeCategory } from '@/lib/store';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface CategoryItemProps {
  category: Category;
  others: readonly Category[];
  /** Annotations that have it. */
  count: number;
}

export function CategoryItem({ category, others, count }: CategoryItemProps) {
  const { language, libraryAddress } = useHost();
  const [open, setOpen] = useState<'nothing' | 'colors' | 'removal'>('nothing');
  const { id, name, position } = category;
  const toggle = (what: 'colors' | 'removal') => setOpen(open === what ? 'nothing' : what);
  return (
    <li class="category" data-category-id={id}>
      <div class="category-row">
        <button
          type="button"
          class="category-color"
          aria-expanded={open === 'colors'}
          aria-label={i18n.t('categories.color', [name])}
          title={i18n.t('categories.color', [name])}
          onClick={() => toggle('colors')}
        >
          <Swatch category={category} />
        </button>
        <NameField category={category} />
        <KeyField category={category} />
        <a class="small quiet category-count" href={libraryAddress('codes', { category: id })}>
          {i18n.t('categories.count', count, [numberInWords(count, language)])}
        </a>
        <IconButton
          icon="up"
          label={i18n.t('categories.up', [name])}
          aria-disabled={position === 0}
          onClick={() => void moveCategory(id, position - 1)}
        />
        <IconButton
          icon="fold"
          label={i18n.t('categories.down', [name])}
          aria-disabled={position === others.length}
          onClick={() => void moveCategory(id, position + 1)}
        />
        <IconButton
          icon="trash"
          label={i18n.t('categories.remove', [name])}
          aria-expanded={open === 'removal'}
          onClick={() => toggle('removal')}
        />
      </div>
      {open === 'colors' && <Colors category={category} />}
      {open === 'removal' && <Removal category={category} others={others} count={count} />}
    </li>
  );
}

function NameField({ category: { id, name } }: { category: Category }) {
  return (
    <input
      class="field category-name"
      type="text"
      value={name}
      aria-label={i18n.t('categories.name')}
      onChange={(event) => {
        const changed = event.currentTarget.value.trim();
        if (changed === '') event.currentTarget.value = name;
        else void changeCategory(id, { name: changed });
      }}
    />
  );
}

function KeyField({ category: { id, name, key } }: { category: Category }) {
  return (
    <select
      class="field category-key"
      value={key ?? ''}
      aria-label={i18n.t('categories.key', [name])}
      title={i18n.t('categories.key', [name])}
      onChange={(event) => void changeCategory(id, { key: event.currentTarget.value || null })}
    >
      <option value="">–</option>
      {KEYS.map((digit) => (
        <option key={digit}>{digit}</option>
      ))}
    </select>
  );
}

function Colors({ category }: { category: Category }) {
  return (
    <div class="category-colors" role="radiogroup" aria-label={i18n.t('categories.color', [category.name])}>
      {CATEGORY_COLORS.map((color) => (
        <label key={color} class="category-choice" title={i18n.t(`colors.${color}`)}>
          <input
            type="radio"
            class="visually-hidden"
            name={`color-${category.id}`}
            aria-label={i18n.t(`colors.${color}`)}
            checked={color === category.color}
            onChange={() => void changeCategory(category.id, { color })}
          />
          <Swatch category={{ ...category, color }} />
        </label>
      ))}
    </div>
  );
}

/** Where the annotations go; without any, one step less to think about. */
function Removal({ category, others, count }: CategoryItemProps) {
  const [into, setInto] = useState<Id | null>(null);
  const remove = async () => {
    const removed = await removeCategory(category.id, into, Date.now());
    if (removed) {
      showToast(i18n.t('categories.removed', [category.name]), () => bringBackCategory(removed, Date.now()));
    }
  };
  return (
    <div class="category-removal">
      {count > 0 && (
        <label>
          {i18n.t('categories.into')}{' '}
          <select
            class="field"
            value={into ?? ''}
            onChange={(event) => setInto(event.currentTarget.value || null)}
          >
            <option value="">{i18n.t('marks.noCategory')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" class="button" onClick={() => void remove()}>
        {i18n.t(into === null ? 'categories.removeNow' : 'categories.mergeNow')}
      </button>
    </div>
  );
}
