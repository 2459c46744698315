import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import { useLive } from '@/components/live/use-live';
import { showToast } from '@/components/toast/toasts';
import { addSearch, removeSearch, savedSearches } from '@/lib/store';

/** Keeps the query under a name: beside the field as long as there is one that is not kept yet. */
export function SaveSearch({ query }: { query: string }) {
  const [name, setName] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const kept = useLive(savedSearches, []).value ?? [];
  const asked = query.trim();
  const isOpen = name !== null;
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);
  if (asked === '' || kept.some((search) => search.query === asked)) return null;
  if (name === null) {
    return (
      <IconButton
        icon="star"
        label={i18n.t('search.save')}
        data-testid="save-search"
        onClick={() => setName(asked)}
      />
    );
  }
  const save = async () => {
    const { id } = await addSearch(name.trim() || asked, asked);
    setName(null);
    showToast(i18n.t('search.saved', [name.trim() || asked]), () => removeSearch(id));
  };
  return (
    <form
      class="save-search"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setName(null);
      }}
    >
      <input
        ref={field}
        class="field"
        type="text"
        value={name}
        aria-label={i18n.t('search.nameOfSearch')}
        data-testid="search-name"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {i18n.t('search.keep')}
      </button>
    </form>
  );
}
