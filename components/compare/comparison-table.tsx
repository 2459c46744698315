import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Swatch } from '@/components/marking/swatch';
import { markColors } from '@/components/passage/mark-colors';
import { PassageView } from '@/components/passage/passage-view';
import { articleInWords } from '@/components/passage/source';
import type { Comparison, ComparisonColumn, ComparisonRow } from '@/lib/exchange/comparison';
import '@/components/saved-list/saved-title.css';
import './comparison-table.css';

/** The table; on narrow screens each category becomes a card with its articles below each other. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { language } = useHost();
  const { columns, rows } = comparison;
  return (
    <div class="comparison-frame" role="region" aria-label={i18n.t('compare.heading')} tabIndex={0}>
      <table class="comparison" data-testid="comparison">
        <thead>
          <tr>
            <th scope="col">{i18n.t('marking.category')}</th>
            {columns.map((column) => (
              <th key={keyOf(column)} scope="col">
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.category?.id ?? ''} row={row} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{i18n.t('compare.total')}</th>
            {columns.map((column) => (
              <td key={keyOf(column)}>
                <ColumnLabel column={column} />
                {i18n.t('passages.count', column.count, [numberInWords(column.count, language)])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function ColumnHead({ column: { article, part } }: { column: ComparisonColumn }) {
  const { articleAddress, language } = useHost();
  return (
    <>
      <a
        class="saved-title"
        href={articleAddress(article.id)}
        title={article.title}
        lang={article.language ?? undefined}
        dir="auto"
      >
        {article.title || article.url}
      </a>
      {part !== 'whole' && <span class="comparison-part"> {i18n.t(`compare.parts.${part}`)}</span>}
      <p class="small quiet">{articleInWords(article, language)}</p>
    </>
  );
}

function Row({
  row: { category, cells, count },
  columns,
}: {
  row: ComparisonRow;
  columns: readonly ComparisonColumn[];
}) {
  const { language } = useHost();
  return (
    <tr style={markColors(category)} data-category-id={category?.id ?? ''}>
      <th scope="row">
        <span class="comparison-category">
          <Swatch category={category} /> {category?.name ?? i18n.t('marks.noCategory')}
        </span>
        <p class="small quiet">{i18n.t('passages.count', count, [numberInWords(count, language)])}</p>
      </th>
      {columns.map((column, i) => {
        const passages = cells[i] ?? [];
        return (
          <td key={keyOf(column)}>
            <ColumnLabel column={column} />
            {passages.length === 0 ? (
              <p class="comparison-nothing">{i18n.t(`compare.nothing.${column.part}`)}</p>
            ) : (
              <ul class="comparison-passages">
                {passages.map((passage) => (
                  <li key={passage.id}>
                    <PassageView passage={passage} />
                  </li>
                ))}
              </ul>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Stands in a cell where the head of its column does not stand above it. */
function ColumnLabel({ column: { article, part } }: { column: ComparisonColumn }) {
  return (
    <p class="comparison-label" dir="auto">
      {article.title || article.url}
      {part !== 'whole' && ` · ${i18n.t(`compare.parts.${part}`)}`}
    </p>
  );
}

function keyOf({ article, part }: ComparisonColumn): string {
  return `${article.id} ${part}`;
}
