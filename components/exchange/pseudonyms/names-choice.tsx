import { i18n } from '#i18n';
import { downloadFile } from '@/components/download/download';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import { showToast } from '@/components/toast/toasts';
import { keyFile } from '@/lib/exchange/pseudonyms/key-file';
import type { PseudonymKind } from '@/lib/exchange/pseudonyms/stand-ins';
import {
  allPseudonyms,
  countPseudonyms,
  forgetPseudonyms,
  joinedPeople,
  restorePseudonyms,
} from '@/lib/store';

/** Null: names stay as they are. */
export type NamesInFile = PseudonymKind | null;

const CHOICES = ['kept', 'numbers', 'hashes'] as const;

interface NamesChoiceProps {
  names: NamesInFile;
  onChange: (names: NamesInFile) => void;
  /** What was worked out with the key holds no more. */
  onForget: () => void;
}

/** Whether a file has names or pseudonyms, and the key to these. */
export function NamesChoice({ names, onChange, onForget }: NamesChoiceProps) {
  return (
    <>
      <label class="exchange-field">
        <span>{i18n.t('exchange.names.label')}</span>
        <select
          class="field"
          data-testid="export-names"
          value={names ?? 'kept'}
          onChange={(event) => {
            const chosen = CHOICES.find((choice) => choice === event.currentTarget.value);
            if (chosen) onChange(chosen === 'kept' ? null : chosen);
          }}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {i18n.t(`exchange.names.${choice}`)}
            </option>
          ))}
        </select>
      </label>
      {names !== null && (
        <>
          <p class="quiet">{i18n.t('exchange.names.help')}</p>
          <PseudonymKeyBox onForget={onForget} />
        </>
      )}
    </>
  );
}

/** The key by itself; nothing while nobody has a pseudonym. */
function PseudonymKeyBox({ onForget }: Pick<NamesChoiceProps, 'onForget'>) {
  const { language } = useHost();
  const count = useLive(countPseudonyms, []).value ?? 0;
  if (count === 0) return null;

  const save = async () => {
    const table = keyFile(await allPseudonyms(), await joinedPeople());
    const day = new Date().toISOString().slice(0, 10);
    downloadFile(`randnotiz-${day}-${i18n.t('exchange.names.key.fileName')}.csv`, 'text/csv', table);
  };
  const forget = async () => {
    onForget();
    const key = await forgetPseudonyms();
    showToast(i18n.t('exchange.names.key.forgotten'), () => restorePseudonyms(key));
  };
  return (
    <div class="exchange-key" data-testid="pseudonym-key">
      <p>{i18n.t('exchange.names.key.count', count, [numberInWords(count, language)])}</p>
      <p class="exchange-buttons">
        <button type="button" class="button" data-testid="save-key" onClick={save}>
          <Icon name="download" /> {i18n.t('exchange.names.key.save')}
        </button>
        <button type="button" class="button" data-testid="forget-key" onClick={forget}>
          {i18n.t('exchange.names.key.forget')}
        </button>
      </p>
    </div>
  );
}
