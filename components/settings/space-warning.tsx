import { i18n } from '#i18n';
import { bytesInWords } from '@/components/format/bytes';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import { articleCount } from '@/lib/store';
import { Clearing } from './clearing';
import { useSpace } from './use-space';

/**
 * Says that there will soon be no room, with what can be cleared away; nothing while there is enough.
 * @param needed bytes that are about to come in
 */
export function SpaceWarning({ needed = 0 }: { needed?: number }) {
  const { language } = useHost();
  const space = useSpace(useLive(articleCount, []).value, needed);
  if (!space?.tight) return null;
  return (
    <div class="problem space-warning" data-testid="space-warning">
      <p>
        <Icon name="alert" /> {i18n.t('settings.storage.little', [bytesInWords(space.free, language)])}
      </p>
      <Clearing />
    </div>
  );
}
