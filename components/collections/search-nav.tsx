import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import type { ListView } from '@/components/saved-list/list-view';
import { showToast } from '@/components/toast/toasts';
import { bringBackSearch, removeSearch, renameSearch, savedSearches } from '@/lib/store';
import { NameForm } from './name-form';
import { NavItem } from './nav-item';

/** Queries kept under a name. */
export function SearchNav({ at }: { at: ListView }) {
  const searches = useLive(savedSearches, []).value ?? [];
  if (searches.length === 0) return null;
  return (
    <section aria-labelledby="nav-searches">
      <div class="nav-head">
        <h2 id="nav-searches">{i18n.t('nav.searches')}</h2>
      </div>
      <ul class="nav-list" data-testid="searches">
        {searches.map((search) => (
          <NavItem
            key={search.id}
            icon="search"
            name={search.name}
            view={{ name: 'search', query: search.query }}
            at={at}
          >
            {(close) => (
              <>
                <NameForm
                  label={i18n.t('search.nameOfSearch')}
                  name={search.name}
                  submit={() => i18n.t('nav.rename')}
                  onName={(name) => void renameSearch(search.id, name).then(close)}
                />
                <p class="small quiet">{search.query}</p>
                <div class="panel-actions">
                  <button
                    type="button"
                    class="quiet-button"
                    onClick={() =>
                      void removeSearch(search.id).then(() =>
                        showToast(i18n.t('saved.deleted', [search.name]), () => bringBackSearch(search)),
                      )
                    }
                  >
                    <Icon name="trash" /> {i18n.t('saved.delete')}
                  </button>
                </div>
              </>
            )}
          </NavItem>
        ))}
      </ul>
    </section>
  );
}
