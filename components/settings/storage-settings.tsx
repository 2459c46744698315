import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { bytesInWords } from '@/components/format/bytes';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import { keepForGood, keptRecords, type KeptRecords } from '@/lib/store';
import { Clearing } from './clearing';
import { Section } from './section';
import { useSpace } from './use-space';

/** What the library takes of the disk, what of that can go, and whether the browser keeps it for good. */
export function StorageSettings() {
  const { value: kept, failed } = useLive(keptRecords, []);
  return (
    <Section title={i18n.t('settings.storage.title')}>
      {failed && <p role="alert">{i18n.t('saved.unreadableHelp')}</p>}
      {kept && (
        <>
          <SpaceLine kept={kept} />
          <Counts kept={kept} />
          <Clearing quiet />
        </>
      )}
      <Persistence />
    </Section>
  );
}

/** Used and free, as far as the browser tells. */
function SpaceLine({ kept }: { kept: KeptRecords }) {
  const { language } = useHost();
  const space = useSpace(kept);
  if (space === null) return null;
  const words = i18n.t('settings.storage.used', [
    bytesInWords(space.used, language),
    bytesInWords(space.free, language),
  ]);
  return (
    <div class="settings-space" data-testid="space">
      <meter
        aria-label={words}
        max={space.used + space.free}
        value={space.used}
        // says in its colour, too, when it is too much
        {...(space.tight && { optimum: 0, low: 0, high: 0 })}
      />
      <p>{words}</p>
      {space.tight && (
        <p class="problem">
          <Icon name="alert" /> {i18n.t('settings.storage.tight')}
        </p>
      )}
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
      value: [
        numberInWords(kept.pictures.pictures, language),
        ...(kept.pictures.pictures > 0 ? [bytesInWords(kept.pictures.bytes, language)] : []),
      ].join(' · '),
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
