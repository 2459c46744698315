import { i18n } from '#i18n';
import { downloadFile } from '@/components/download/download';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import {
  comparisonAsCsv,
  comparisonAsHtml,
  comparisonAsMarkdown,
  type Comparison,
} from '@/lib/exchange/comparison';
import { comparisonWords } from './words';

/** What a comparison can be taken away as. */
const FORMATS = [
  { name: 'Markdown', ending: 'md', type: 'text/markdown', write: comparisonAsMarkdown },
  { name: 'CSV', ending: 'csv', type: 'text/csv', write: comparisonAsCsv },
  { name: 'HTML', ending: 'html', type: 'text/html', write: comparisonAsHtml },
] as const;

export function ExportRow({ comparison }: { comparison: Comparison }) {
  const { language } = useHost();
  const words = comparisonWords(language);
  // the day as it is here, in the form that sorts
  const day = new Date().toLocaleDateString('sv-SE');
  return (
    <div class="compare-export" role="group" aria-label={i18n.t('compare.export')}>
      {FORMATS.map(({ name, ending, type, write }) => (
        <button
          key={ending}
          type="button"
          class="quiet-button"
          data-testid={`export-${ending}`}
          aria-label={i18n.t('compare.exportAs', [name])}
          onClick={() => downloadFile(`${words.title} ${day}.${ending}`, type, write(comparison, words))}
        >
          <Icon name="download" /> {name}
        </button>
      ))}
      <button type="button" class="quiet-button" onClick={() => print()}>
        <Icon name="printer" /> {i18n.t('compare.print')}
      </button>
    </div>
  );
}
