import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Section } from '@/components/settings/section';
import type { FormatGroup } from '@/lib/exchange/format';
import { EXPORT_FORMATS } from '@/lib/exchange/formats';
import type { ArticleEntry, Id } from '@/lib/model';
import { libraryFrame, readEntries } from '@/lib/store';
import { saveFile } from './save-file';
import { idsInScope, type Scope } from './scope';
import { ScopeChoice } from './scope-choice';
import { useWork } from './use-work';
import { WorkProgress } from './work-progress';

const GROUPS: readonly FormatGroup[] = ['library', 'reading', 'annotations', 'discussion', 'citation'];

/** Articles with all that belongs to them, in a format of choice. */
export function ExportSection({ given }: { given: readonly Id[] }) {
  const { language } = useHost();
  const [scope, setScope] = useState<Scope>(given.length > 0 ? { of: 'given', ids: given } : { of: 'all' });
  const [name, setName] = useState(EXPORT_FORMATS[0]?.name ?? 'json');
  const work = useWork<number>();
  const format = EXPORT_FORMATS.find((one) => one.name === name);

  const write = () =>
    work.start(async (report, signal) => {
      const ids = await idsInScope(scope);
      if (!format || ids.length === 0) return 0;
      let done = 0;
      const counted = async function* (entries: AsyncIterable<ArticleEntry>) {
        for await (const entry of entries) {
          yield entry;
          report(++done, ids.length);
        }
      };
      const exportedAt = Date.now();
      const context = { frame: await libraryFrame(), exportedAt, words: exportWords() };
      const options = { deleted: format.complete, pictures: format.complete };
      const parts = format.write(counted(readEntries(ids, options, signal)), context);
      const day = new Date(exportedAt).toISOString().slice(0, 10);
      await saveFile(`randnotiz-${day}.${format.extension}`, format.mediaType, parts, signal);
      return ids.length;
    });

  const { at } = work;
  return (
    <Section title={i18n.t('exchange.out')}>
      <ScopeChoice scope={scope} given={given} onChange={setScope} />
      <label class="exchange-field">
        <span>{i18n.t('exchange.format')}</span>
        <select
          class="field"
          data-testid="export-format"
          value={name}
          onChange={(event) => {
            const chosen = EXPORT_FORMATS.find((one) => one.name === event.currentTarget.value);
            if (chosen) setName(chosen.name);
          }}
        >
          {GROUPS.map((group) => (
            <optgroup key={group} label={i18n.t(`exchange.groups.${group}`)}>
              {EXPORT_FORMATS.filter((one) => one.group === group).map((one) => (
                <option key={one.name} value={one.name}>
                  {i18n.t(`exchange.formats.${one.name}.name`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="quiet">{i18n.t(`exchange.formats.${name}.help`)}</p>
      {at.state !== 'running' && (
        <p>
          <button type="button" class="button primary" data-testid="export" onClick={write}>
            <Icon name="download" /> {i18n.t('exchange.export')}
          </button>
        </p>
      )}
      <WorkProgress work={work} label={i18n.t('exchange.exporting')} />
      {at.state === 'done' && (
        <p role="status" data-testid="exported">
          {at.result === 0
            ? i18n.t('exchange.nothingToExport')
            : i18n.t('exchange.exported', at.result, [numberInWords(at.result, language)])}
        </p>
      )}
    </Section>
  );
}

function exportWords() {
  return {
    notes: i18n.t('exchange.words.notes'),
    discussion: i18n.t('discussion.title'),
    anonymous: i18n.t('comment.anonymous'),
  };
}
