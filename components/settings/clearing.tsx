import { i18n } from '#i18n';
import { bytesInWords } from '@/components/format/bytes';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { showToast } from '@/components/toast/toasts';
import { dropOldVersions, dropPictures, emptyBin, keptRecords } from '@/lib/store';
import { ConfirmedButton } from './confirmed-button';
import './settings.css';

/**
 * What can be cleared away to make room, each with its amount; only what is there.
 * @param quiet says nothing where there is nothing: nobody needs room now
 */
export function Clearing({ quiet = false }: { quiet?: boolean }) {
  const { language } = useHost();
  const kept = useLive(keptRecords, []).value;
  if (!kept) return null;
  const number = (count: number) => numberInWords(count, language);
  const say = (key: 'picturesDropped' | 'versionsDropped' | 'binEmptied', count: number) =>
    showToast(i18n.t(`settings.storage.${key}`, count, [number(count)]));
  const { pictures, oldVersions, inBin } = kept;
  if (pictures.pictures + oldVersions + inBin === 0)
    return quiet ? null : <p data-testid="nothing-to-clear">{i18n.t('settings.storage.nothingToClear')}</p>;
  return (
    <div class="settings-buttons">
      {pictures.pictures > 0 && (
        <ConfirmedButton
          testId="drop-pictures"
          label={`${i18n.t('settings.storage.dropPictures')} (${bytesInWords(pictures.bytes, language)})`}
          question={i18n.t('settings.storage.dropPicturesAsk', pictures.pictures, [
            number(pictures.pictures),
            bytesInWords(pictures.bytes, language),
          ])}
          confirm={i18n.t('settings.storage.drop')}
          onConfirm={async () => say('picturesDropped', await dropPictures())}
        />
      )}
      {oldVersions > 0 && (
        <ConfirmedButton
          testId="drop-versions"
          label={`${i18n.t('settings.storage.dropVersions')} (${number(oldVersions)})`}
          question={i18n.t('settings.storage.dropVersionsAsk', oldVersions, [number(oldVersions)])}
          confirm={i18n.t('settings.storage.drop')}
          onConfirm={async () => say('versionsDropped', (await dropOldVersions()).versions)}
        />
      )}
      {inBin > 0 && (
        <ConfirmedButton
          testId="empty-bin"
          label={`${i18n.t('settings.storage.emptyBin')} (${number(inBin)})`}
          question={i18n.t('settings.storage.emptyBinAsk', inBin, [number(inBin)])}
          confirm={i18n.t('settings.storage.deleteForGood')}
          onConfirm={async () => {
            // what was deleted this very millisecond, too
            await emptyBin(Date.now() + 1);
            say('binEmptied', inBin);
          }}
        />
      )}
    </div>
  );
}
