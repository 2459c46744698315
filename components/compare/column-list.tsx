import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { IconButton } from '@/components/icon/icon-button';
import type { Article, Id } from '@/lib/model';
import { COLUMN_VIEWS, type ColumnView } from './choice';

interface ChosenArticle {
  articleId: Id;
  view: ColumnView;
}

interface ColumnListProps {
  chosen: readonly ChosenArticle[];
  articles: ReadonlyMap<Id, Article>;
  onChange: (chosen: ChosenArticle[]) => void;
}

/** The chosen articles: what of each is shown, moved and taken out again. */
export function ColumnList({ chosen, articles, onChange }: ColumnListProps) {
  const { articleAddress } = useHost();
  const move = (from: number, to: number) => {
    const next = [...chosen];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };
  return (
    <ol class="compare-columns" aria-label={i18n.t('compare.articles')}>
      {chosen.map(({ articleId, view }, i) => {
        const article = articles.get(articleId);
        const title = article ? article.title || article.url : i18n.t('reader.missing');
        return (
          <li key={articleId} class="compare-column" data-testid="chosen-article">
            {article ? (
              <a class="compare-column-title" href={articleAddress(articleId)} dir="auto">
                {title}
              </a>
            ) : (
              <span class="compare-column-title quiet">{title}</span>
            )}
            <select
              class="compare-view"
              value={view}
              aria-label={i18n.t('compare.partOf', [title])}
              onChange={(event) => {
                const next = COLUMN_VIEWS.find((name) => name === event.currentTarget.value) ?? 'whole';
                onChange(chosen.map((other, j) => (j === i ? { articleId, view: next } : other)));
              }}
            >
              {COLUMN_VIEWS.map((name) => (
                <option key={name} value={name}>
                  {i18n.t(`compare.views.${name}`)}
                </option>
              ))}
            </select>
            <span class="compare-column-tools">
              <IconButton
                icon="left"
                label={i18n.t('compare.moveLeft', [title])}
                aria-disabled={i === 0}
                onClick={() => i > 0 && move(i, i - 1)}
              />
              <IconButton
                icon="right"
                label={i18n.t('compare.moveRight', [title])}
                aria-disabled={i === chosen.length - 1}
                onClick={() => i < chosen.length - 1 && move(i, i + 1)}
              />
              <IconButton
                icon="close"
                label={i18n.t('compare.remove', [title])}
                data-testid="remove-article"
                onClick={() => onChange(chosen.filter((_, j) => j !== i))}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
