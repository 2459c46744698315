import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { bytesInWords } from '@/components/format/bytes';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { showToast } from '@/components/toast/toasts';
import {
  dropOldVersions,
  dropPictures,
  emptyBin,
  keepForGood,
  keptRecords,
  type KeptRecords,
} from '@/lib/store';
import { ConfirmedButton } from './confirmed-button';
import { Section } from './section';

/** What the library takes of the disk, what of that can go, and whether the browser keeps it for good. */
export function StorageSettings() {
  const { value: kept, failed } = useLive(keptRecords, []);
  return (
    <Section title={i18n.t('settings.storage.title')}>
      {failed && <p role="alert">{i18n.t('saved.unreadableHelp')}</p>}
      {kept && (
        <>
          <Space kept={kept} />
          <Counts kept={kept} />
          <Clearing kept={kept} />
        </>
      )}
      <Persistence />
    </Section>
  );
}

/** Used and free, as far as the browser tells. */
function Space({ kept }: { kept: KeptRecords }) {
  const { language } = useHost();
  const [space, setSpace] = useState<StorageEstimate>();
  // browsers tell of changes late, and never by themselves
  useEffect(() => void navigator.storage.estimate().then(setSpace), [kept]);
  const { usage, quota } = space ?? {};
  if (usage === undefined || !quota) return null;
  const words = i18n.t('settings.storage.used', [
    bytesInWords(usage, language),
    bytesInWords(Math.max(0, quota - usage), language),
  ]);
  return (
    <div class="settings-space" data-testid="space">
      <meter aria-label={words} max={quota} value={usage} />
      <p>{words}</p>
    </div>
  );
}

function Counts({ kept }: { kept: KeptRecords }) {
  const { language } = useHost();
  const rows = [
    { name: i18n.t('saved.title'), value: numberInWords(kept.articles, language) },
    { name: i18n.t('discussion.list'), value: numberInWords(kept.comments, language) },
    { name: i18n.t('settings.storage.notes'), value: numberInWords(kept.notes, language) },
    {
      name: i18n.t('settings.storage.pictures'),
      value: `${numberInWords(kept.pictures.pictures, language)} · ${bytesInWords(kept.pictures.bytes, language)}`,
    },
    { name: i18n.t('settings.storage.versions'), value: numberInWords(kept.oldVersions, language) },
    { name: i18n.t('settings.storage.inBin'), value: numberInWords(kept.inBin, language) },
  ];
  return (
    <table class="settings-table" data-testid="kept">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{i18n.t('settings.storage.what')}</th>
          <th scope="col">{i18n.t('settings.storage.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only what is there can be cleared away. */
function Clearing({ kept }: { kept: KeptRecords }) {
  const { language } = useHost();
  const number = (count: number) => numberInWords(count, language);
  const say = (key: 'picturesDropped' | 'versionsDropped' | 'binEmptied', count: number) =>
    showToast(i18n.t(`settings.storage.${key}`, count, [number(count)]));
  const { pictures, oldVersions, inBin } = kept;
  return (
    <div class="settings-buttons">
      {pictures.pictures > 0 && (
        <ConfirmedButton
          testId="drop-pictures"
          label={i18n.t('settings.storage.dropPictures')}
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
          label={i18n.t('settings.storage.dropVersions')}
          question={i18n.t('settings.storage.dropVersionsAsk', oldVersions, [number(oldVersions)])}
          confirm={i18n.t('settings.storage.drop')}
          onConfirm={async () => say('versionsDropped', (await dropOldVersions()).versions)}
        />
      )}
      {inBin > 0 && (
        <ConfirmedButton
          testId="empty-bin"
          label={i18n.t('settings.storage.emptyBin')}
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

/** Whether the browser has promised not to drop the library when the disk gets full. */
function Persistence() {
  const [state, setState] = useState<'promised' | 'open' | 'refused'>();
  useEffect(() => void navigator.storage.persisted().then((yes) => setState(yes ? 'promised' : 'open')), []);
  if (!state) return null;
  return (
    <div class="settings-promise" data-testid="persistence" data-state={state}>
      <p role="status">{i18n.t(`settings.storage.${state}`)}</p>
      {state === 'open' && (
        <button
          type="button"
          class="button"
          data-testid="ask-promise"
          onClick={() => void keepForGood().then((yes) => setState(yes ? 'promised' : 'refused'))}
        >
          {i18n.t('settings.storage.askPromise')}
        </button>
      )}
    </div>
  );
}
