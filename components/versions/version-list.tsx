import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import type { Body, Id } from '@/lib/model';
import './versions.css';

interface VersionListProps {
  /** Oldest first. */
  versions: readonly Body[];
  /** The one that is shown. */
  shownId: Id | null;
  onShow: (version: Body) => void;
  onCompare: (before: Body, after: Body) => void;
}

/** The versions of a text that were read at different times; nothing where there is only one. */
export function VersionList({ versions, shownId, onShow, onCompare }: VersionListProps) {
  const { language } = useHost();
  if (versions.length < 2) return null;
  return (
    <details class="versions" data-testid="versions">
      <summary>
        {i18n.t('versions.count', versions.length, [numberInWords(versions.length, language)])}
      </summary>
      <ol reversed>
        {versions
          .map((version, i) => {
            const before = versions[i - 1];
            return (
              <li key={version.id}>
                <span>
                  {i18n.t('versions.readAt')} <Moment at={version.readAt} />
                </span>
                <button
                  type="button"
                  class="quiet-button"
                  aria-pressed={version.id === shownId}
                  onClick={() => onShow(version)}
                >
                  {i18n.t(version.id === shownId ? 'versions.shown' : 'versions.show')}
                </button>
                {before && (
                  <button
                    type="button"
                    class="quiet-button"
                    data-testid="compare-versions"
                    onClick={() => onCompare(before, version)}
                  >
                    {i18n.t('versions.changes')}
                  </button>
                )}
              </li>
            );
          })
          .reverse()}
      </ol>
    </details>
  );
}
