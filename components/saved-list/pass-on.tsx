import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import type { Id } from '@/lib/model';

/** More do not stand beside one another on any screen. */
const MOST_COMPARED = 12;

/** Leads with the chosen articles to the library's page that lays them side by side. */
export function PassOn({ ids }: { ids: readonly Id[] }) {
  const { libraryAddress } = useHost();
  if (ids.length < 2 || ids.length > MOST_COMPARED) return null;
  return (
    <a
      class="quiet-button"
      href={libraryAddress('compare', { articles: ids.join() })}
      data-testid="bulk-compare"
    >
      <Icon name="columns" /> {i18n.t('library.pages.compare')}
    </a>
  );
}
