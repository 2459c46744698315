import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/live/use-live';
import type { Id } from '@/lib/model';
import { addCollection, listedCollections } from '@/lib/store';
import { moveAll } from './article-actions';
import '@/components/panel/panel.css';

/** Where articles go: one of the collections, a new one, or none. */
export function MovePanel({ ids, onDone }: { ids: readonly Id[]; onDone: () => void }) {
  const [name, setName] = useState('');
  const collections = useLive(listedCollections, []).value;
  if (!collections) return null;
  const move = async (id: Id | null, to: string | null) => {
    await moveAll(ids, id, to);
    onDone();
  };
  const create = async () => {
    const wanted = name.trim();
    if (wanted === '') return;
    const { id } = await addCollection(wanted, null);
    await move(id, wanted);
  };
  return (
    <div class="panel" data-testid="move-panel">
      <ul class="move-list">
        {collections.map((collection) => (
          <li key={collection.id} style={{ paddingInlineStart: `${collection.level}rem` }}>
            <button type="button" class="button" onClick={() => void move(collection.id, collection.name)}>
              {collection.name}
            </button>
          </li>
        ))}
        {collections.length > 0 && (
          <li>
            <button type="button" class="quiet-button" onClick={() => void move(null, null)}>
              {i18n.t('bulk.intoNone')}
            </button>
          </li>
        )}
      </ul>
      <form
        class="panel-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <input
          class="field"
          type="text"
          value={name}
          aria-label={i18n.t('collections.newName')}
          placeholder={i18n.t('collections.newName')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={name.trim() === ''}>
          {i18n.t('bulk.moveHere')}
        </button>
      </form>
    </div>
  );
}
