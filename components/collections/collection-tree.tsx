import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { goInPlace } from '@/components/host/go';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { IconButton } from '@/components/icon/icon-button';
import { useLive } from '@/components/live/use-live';
import { addressOf, type ListView } from '@/components/saved-list/list-view';
import { showToast } from '@/components/toast/toasts';
import type { Id } from '@/lib/model';
import {
  addCollection,
  bringBackCollections,
  DEEPEST_LEVEL,
  listedCollections,
  moveCollection,
  removeCollection,
  renameCollection,
  withNested,
  type ListedCollection,
} from '@/lib/store';
import { NameForm } from './name-form';
import { NavItem } from './nav-item';

/** The user's collections, one within another, and all that can be done with them. */
export function CollectionTree({ at }: { at: ListView }) {
  const collections = useLive(listedCollections, []).value ?? [];
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="nav-collections">
      <div class="nav-head">
        <h2 id="nav-collections">{i18n.t('collections.title')}</h2>
        <IconButton
          icon="plus"
          label={i18n.t('collections.add')}
          aria-expanded={adding}
          data-testid="add-collection"
          onClick={() => setAdding(!adding)}
        />
      </div>
      {adding && (
        <div class="panel">
          <NameForm
            label={i18n.t('collections.newName')}
            submit={() => i18n.t('categories.add')}
            onName={(name) => void addCollection(name, null).then(() => setAdding(false))}
          />
        </div>
      )}
      <ul class="nav-list" data-testid="collections">
        {collections.map((collection) => (
          <NavItem
            key={collection.id}
            icon="collection"
            name={collection.name}
            view={{ name: 'collection', id: collection.id }}
            at={at}
            count={collection.count}
            level={collection.level}
          >
            {(close) => <Changes collection={collection} all={collections} at={at} close={close} />}
          </NavItem>
        ))}
      </ul>
    </section>
  );
}

interface ChangesProps {
  collection: ListedCollection;
  all: readonly ListedCollection[];
  at: ListView;
  close: () => void;
}

function Changes({ collection, all, at, close }: ChangesProps) {
  const host = useHost();
  const [adding, setAdding] = useState(false);
  const { id, name, parentId, level } = collection;
  const siblings = all.filter((other) => other.parentId === parentId && other.level === level);
  const place = siblings.indexOf(collection);
  const inside = new Set(withNested(all, id));
  const remove = async () => {
    const removed = await removeCollection(id);
    showToast(i18n.t('collections.removed', [name]), () => bringBackCollections(removed));
    // what is shown is no more
    if (at.name === 'collection' && inside.has(at.id)) {
      goInPlace(addressOf({ name: 'all' }, host));
    }
  };
  const move = (into: Id | null) => void moveCollection(id, into, all.length);
  if (adding) {
    return (
      <NameForm
        label={i18n.t('collections.newName')}
        submit={() => i18n.t('categories.add')}
        onName={(wanted) => void addCollection(wanted, id).then(close)}
      />
    );
  }
  return (
    <>
      <NameForm
        label={i18n.t('collections.name')}
        name={name}
        submit={() => i18n.t('nav.rename')}
        onName={(wanted) => void renameCollection(id, wanted).then(close)}
      />
      <label class="panel-form small">
        <span>{i18n.t('collections.within')}</span>
        <select
          class="field"
          value={parentId ?? ''}
          onChange={(event) => move(event.currentTarget.value || null)}
        >
          <option value="">{i18n.t('collections.top')}</option>
          {all
            .filter((other) => !inside.has(other.id) && other.level < DEEPEST_LEVEL)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {'\u2003'.repeat(other.level) + other.name}
              </option>
            ))}
        </select>
      </label>
      <div class="panel-actions">
        <IconButton
          icon="up"
          label={i18n.t('categories.up', [name])}
          aria-disabled={place === 0}
          onClick={() => place > 0 && void moveCollection(id, parentId, place - 1)}
        />
        <IconButton
          icon="fold"
          label={i18n.t('categories.down', [name])}
          aria-disabled={place === siblings.length - 1}
          onClick={() => void moveCollection(id, parentId, place + 1)}
        />
        {level < DEEPEST_LEVEL && (
          <button type="button" class="quiet-button" onClick={() => setAdding(true)}>
            <Icon name="plus" /> {i18n.t('collections.addWithin')}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={() => void remove()}>
          <Icon name="trash" /> {i18n.t('saved.delete')}
        </button>
      </div>
    </>
  );
}
