import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import { Section } from '@/components/settings/section';
import { SpaceWarning } from '@/components/settings/space-warning';
import { cleanMarkup } from '@/lib/exchange/clean-markup';
import { recognise, type RecognisedFile } from '@/lib/exchange/recognise';
import { prepareImport, type ImportPreview } from '@/lib/exchange/take-in';
import { entryByAddress, keepForGood, missingInIndex, tendIndex, type ImportResult } from '@/lib/store';
import { ImportPreviewList } from './import-preview-list';
import { useWork } from './use-work';
import { WorkProgress } from './work-progress';

/** What a file takes in the library, of its size: it is compressed or not, and waits beside it until it is in. */
const GROWTH = 5;

interface ReadFile extends ImportPreview {
  name: string;
  /** Bytes. */
  size: number;
  file: RecognisedFile;
}

/** Reads a file, shows what would come in, and brings it in when that is agreed to. */
export function ImportSection() {
  const reading = useWork<ReadFile>();
  const field = useRef<HTMLInputElement>(null);
  const read = reading.at.state === 'done' ? reading.at.result : null;

  const open = (file: File) =>
    reading.start(async (report, signal) => {
      const recognised = await recognise(file, cleanMarkup, entryByAddress);
      const show = (done: number) => report(done, recognised.articles);
      return {
        ...(await prepareImport(recognised.items, show, signal)),
        name: file.name,
        size: file.size,
        file: recognised,
      };
    });
  const leave = () => {
    if (field.current) field.current.value = '';
    reading.reset();
  };

  return (
    <Section title={i18n.t('exchange.in')}>
      <p class="quiet">{i18n.t('exchange.inHelp')}</p>
      <label class="exchange-field">
        <span>{i18n.t('exchange.file')}</span>
        <input
          ref={field}
          type="file"
          class="field"
          data-testid="import-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) open(file);
          }}
        />
      </label>
      <WorkProgress work={reading} label={i18n.t('exchange.reading')} />
      {read && <Agreement key={read.name} read={read} onLeave={leave} />}
    </Section>
  );
}

function Agreement({ read, onLeave }: { read: ReadFile; onLeave: () => void }) {
  const { language, libraryAddress } = useHost();
  const { rows, problems, file } = read;
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const work = useWork<ImportResult>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    // also when the page is left without a decision
    return () => void read.stage.discard();
  }, []);

  const bringIn = () =>
    work.start(async (report, signal) => {
      const result = await read.stage.commit({ mode, onProgress: report, signal });
      void tendIndex();
      void keepForGood();
      return result;
    });

  const { at } = work;
  if (at.state === 'done') {
    const { added, changed, same } = at.result;
    return (
      <div class="exchange-result" role="status" data-testid="import-done">
        <p>
          <Icon name="check" />{' '}
          {i18n.t('exchange.broughtIn', [
            numberInWords(added, language),
            numberInWords(changed, language),
            numberInWords(same, language),
          ])}
        </p>
        <IndexBuilding />
        <ImportPreviewList rows={[]} problems={problems} />
        <p class="exchange-buttons">
          <a class="button" href={libraryAddress()}>
            {i18n.t('exchange.toLibrary')}
          </a>
          <button type="button" class="button" onClick={onLeave}>
            {i18n.t('exchange.another')}
          </button>
        </p>
      </div>
    );
  }
  const something = rows.some(({ state }) => state !== 'same') || (mode === 'replace' && rows.length > 0);
  return (
    <div ref={box} class="exchange-preview" tabIndex={-1} data-testid="import-preview">
      {file.madeAt !== null && (
        <p>
          {i18n.t('exchange.backup.madeAt')} <Moment at={file.madeAt} />
        </p>
      )}
      <SpaceWarning needed={read.size * GROWTH} />
      <ImportPreviewList rows={rows} problems={problems} />
      {at.state !== 'running' && (
        <>
          {file.whole && rows.length > 0 && (
            <fieldset class="exchange-mode">
              <legend class="visually-hidden">{i18n.t('exchange.mode.label')}</legend>
              {(['merge', 'replace'] as const).map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="import-mode"
                    value={one}
                    checked={mode === one}
                    onChange={() => setMode(one)}
                  />{' '}
                  {i18n.t(`exchange.mode.${one}`)}
                </label>
              ))}
            </fieldset>
          )}
          {mode === 'replace' && (
            <p class="problem">
              <Icon name="alert" /> {i18n.t('exchange.mode.replaceWarning')}
            </p>
          )}
          <p class="exchange-buttons">
            {something && (
              <button type="button" class="button primary" data-testid="bring-in" onClick={bringIn}>
                {i18n.t(mode === 'replace' ? 'exchange.replaceNow' : 'exchange.bringIn')}
              </button>
            )}
            <button type="button" class="button" data-testid="leave-import" onClick={onLeave}>
              {i18n.t(something ? 'exchange.leave' : 'exchange.another')}
            </button>
          </p>
        </>
      )}
      <WorkProgress work={work} label={i18n.t('exchange.bringingIn')} />
    </div>
  );
}

/** What came in can be read at once; searches find it little by little. */
function IndexBuilding() {
  const { language } = useHost();
  const missing = useLive(missingInIndex, []).value;
  if (!missing) return null;
  const words = i18n.t('exchange.indexBuilding', [
    numberInWords(missing.done, language),
    numberInWords(missing.total, language),
  ]);
  return (
    <div class="work" data-testid="import-index">
      <p class="quiet">{words}</p>
      <progress aria-label={words} value={missing.done} max={Math.max(1, missing.total)} />
    </div>
  );
}
