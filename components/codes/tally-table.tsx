import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import type { TallyEntry } from './tally';
import './tally-table.css';

/** Rows before the rest is asked for. */
const FIRST = 6;

interface TallyTableProps {
  title: string;
  /** Head of the first column. */
  of: string;
  entries: readonly TallyEntry[];
  /** Said where the key is empty. */
  unknown: string;
  /** Null: no entry is chosen. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

/** Numbers with small bars beside them; choosing an entry narrows the passages to it, once more widens them. */
export function TallyTable({ title, of, entries, unknown, chosen, onChoose }: TallyTableProps) {
  const { language } = useHost();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...entries.map(({ count }) => count));
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <div class="tally">
      <table class="tally-table">
        <caption>{title}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">{i18n.t('codes.passages')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, label, count }) => (
            <tr key={key}>
              <th scope="row">
                <button
                  type="button"
                  class="tally-name"
                  aria-pressed={key === chosen}
                  title={label}
                  onClick={() => onChoose(key === chosen ? null : key)}
                  dir="auto"
                >
                  <span>{label || unknown}</span>
                </button>
              </th>
              <td class="tally-count" style={{ '--share': count / most }}>
                {numberInWords(count, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > FIRST && (
        <button type="button" class="quiet-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('codes.fewer') : i18n.t('codes.all', [numberInWords(entries.length, language)])}
        </button>
      )}
    </div>
  );
}
