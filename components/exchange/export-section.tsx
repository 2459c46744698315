import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Section } from '@/components/settings/section';
import type { FormatGroup } from '@/lib/exchange/format';
import { EXPORT_FORMATS } from '@/lib/exchange/formats';
import type { NameSearch } from '@/lib/exchange/pseudonyms/pseudonymise';
import type { Id } from '@/lib/model';
import { exportArticles, findPeople, type Replacing } from './export-articles';
import { NameReview } from './pseudonyms/name-review';
import { NamesChoice, type NamesInFile } from './pseudonyms/names-choice';
import { idsInScope, type Scope } from './scope';
import { ScopeChoice } from './scope-choice';
import { TemplateEditor } from './template/template-editor';
import { useWork } from './use-work';
import { WorkProgress } from './work-progress';

const GROUPS: readonly FormatGroup[] = ['library', 'reading', 'annotations', 'discussion', 'citation'];

/** How far an export is: names are looked at before they go. */
type Step = { step: 'written'; articles: number } | { step: 'review'; ids: Id[]; search: NameSearch };

/** Articles with all that belongs to them, in a format of choice. */
export function ExportSection({ given }: { given: readonly Id[] }) {
  const { language } = useHost();
  const [scope, setScope] = useState<Scope>(given.length > 0 ? { of: 'given', ids: given } : { of: 'all' });
  const [name, setName] = useState(EXPORT_FORMATS[0]?.name ?? 'json');
  const [names, setNames] = useState<NamesInFile>(null);
  const work = useWork<Step>();
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  const kind = format?.pseudonyms ? names : null;
  const { at } = work;

  const write = (ids: readonly Id[], replacing: Replacing | null) =>
    work.start(async (report, signal) => {
      if (format && ids.length > 0) await exportArticles(ids, format, replacing, language, report, signal);
      return { step: 'written', articles: ids.length };
    });
  const begin = () =>
    work.start(async (report, signal) => {
      const ids = await idsInScope(scope);
      if (kind !== null && ids.length > 0)
        return { step: 'review', ids, search: await findPeople(ids, kind, report, signal) };
      if (format && ids.length > 0) await exportArticles(ids, format, null, language, report, signal);
      return { step: 'written', articles: ids.length };
    });
  /** What was looked through is not what is chosen now. */
  const changed = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      work.reset();
      set(value);
    };
  };

  const result = at.state === 'done' ? at.result : null;
  return (
    <Section title={i18n.t('exchange.out')}>
      <ScopeChoice scope={scope} given={given} onChange={changed(setScope)} />
      <label class="exchange-field">
        <span>{i18n.t('exchange.format')}</span>
        <select
          class="field"
          data-testid="export-format"
          value={name}
          onChange={(event) => {
            const chosen = EXPORT_FORMATS.find((one) => one.name === event.currentTarget.value);
            if (chosen) changed(setName)(chosen.name);
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
      {format?.template && <TemplateEditor scope={scope} />}
      {format?.pseudonyms && <NamesChoice names={names} onChange={changed(setNames)} onForget={work.reset} />}
      {at.state !== 'running' && result?.step !== 'review' && (
        <p>
          <button type="button" class="button primary" data-testid="export" onClick={begin}>
            {kind === null ? (
              <>
                <Icon name="download" /> {i18n.t('exchange.export')}
              </>
            ) : (
              i18n.t('exchange.names.search')
            )}
          </button>
        </p>
      )}
      <WorkProgress
        work={work}
        label={i18n.t(kind === null ? 'exchange.exporting' : 'exchange.names.working')}
      />
      {result?.step === 'review' && kind !== null && (
        <NameReview
          search={result.search}
          onWrite={(spared) => write(result.ids, { kind, search: result.search, spared })}
          onLeave={work.reset}
        />
      )}
      {result?.step === 'written' && (
        <p role="status" data-testid="exported">
          {result.articles === 0
            ? i18n.t('exchange.nothingToExport')
            : i18n.t('exchange.exported', result.articles, [numberInWords(result.articles, language)])}
        </p>
      )}
    </Section>
  );
}
