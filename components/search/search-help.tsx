import { i18n } from '#i18n';

/** What a query can say, in the order of how often one needs it. */
const EXAMPLES = [
  'words',
  'phrase',
  'not',
  'kind',
  'hasNote',
  'tag',
  'category',
  'author',
  'site',
  'before',
  'inYear',
] as const;

/** What the field understands; a click on an example writes it there. */
export function SearchHelp({ onExample }: { onExample: (example: string) => void }) {
  return (
    <dl class="search-help" data-testid="search-examples">
      {EXAMPLES.map((name) => (
        <div key={name}>
          <dt>
            <button
              type="button"
              class="filter-chip"
              onClick={() => onExample(i18n.t(`search.examples.${name}`))}
            >
              {i18n.t(`search.examples.${name}`)}
            </button>
          </dt>
          <dd class="small quiet">{i18n.t(`search.explained.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
