import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import type { Id } from '@/lib/model';

/** More do not stand beside one another on any screen. */
const MOST_COMPARED = 12;

interface PassOnProps {
  ids: readonly Id[];
  /** They are the whole library. */
  isAll: boolean;
}

/** Leads with the chosen articles to the library's pages that take some: side by side, or out of the browser. */
export function PassOn({ ids, isAll }: PassOnProps) {
  const { libraryAddress } = useHost();
  const chosen = { articles: ids.join() };
  return (
    <>
      {ids.length > 1 && ids.length <= MOST_COMPARED && (
        <a class="quiet-button" href={libraryAddress('compare', chosen)} data-testid="bulk-compare">
          <Icon name="columns" /> {i18n.t('library.pages.compare')}
        </a>
      )}
      <a
        class="quiet-button"
        href={libraryAddress('exchange', isAll ? {} : chosen)}
        data-testid="bulk-export"
      >
        <Icon name="download" /> {i18n.t('bulk.export')}
      </a>
    </>
  );
}
