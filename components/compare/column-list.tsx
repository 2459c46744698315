import { useLayoutEffect, useRef } from 'preact/hooks';
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
  /** All of the chosen ones that the library has are in `articles`. */
  complete: boolean;
  onChange: (chosen: ChosenArticle[]) => void;
}

/** The chosen articles: what of each is shown, moved and taken out again. */
export function ColumnList({ chosen, articles, complete, onChange }: ColumnListProps) {
  const { articleAddress } = useHost();
  const box = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  // what is moved or taken away loses the focus with its place in the page
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    box.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  }, [chosen]);

  const move = (from: number, to: number) => {
    const next = [...chosen];
    next.splice(to, 0, ...next.splice(from, 1));
    focusNext.current = `li:nth-child(${to + 1}) [data-tool=${to < from ? 'left' : 'right'}]`;
    onChange(next);
  };
  const remove = (at: number) => {
    focusNext.current = `li:nth-child(${Math.min(at + 1, chosen.length - 1)}) [data-tool=remove]`;
    onChange(chosen.filter((_, i) => i !== at));
  };
  return (
    <ol ref={box} class="compare-columns" aria-label={i18n.t('compare.articles')}>
      {chosen.map(({ articleId, view }, i) => {
        const article = articles.get(articleId);
        const title = article ? article.title || article.url : complete ? i18n.t('reader.missing') : '…';
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
                data-tool="left"
                label={i18n.t('compare.moveLeft', [title])}
                aria-disabled={i === 0}
                onClick={() => i > 0 && move(i, i - 1)}
              />
              <IconButton
                icon="right"
                data-tool="right"
                label={i18n.t('compare.moveRight', [title])}
                aria-disabled={i === chosen.length - 1}
                onClick={() => i < chosen.length - 1 && move(i, i + 1)}
              />
              <IconButton
                icon="close"
                label={i18n.t('compare.remove', [title])}
                data-tool="remove"
                data-testid="remove-article"
                onClick={() => remove(i)}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
