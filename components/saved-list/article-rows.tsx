import { useComputed, type Signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/live/use-live';
import { cutIntoBlocks } from '@/components/long-list/blocks';
import type { Article, Id } from '@/lib/model';
import { articlesById } from '@/lib/store';
import { plainArticle } from './article-row';
import { Turns } from './turns';
import { Windows } from './windows';
import '@/components/long-list/long-list.css';

/** Articles that are read and drawn together, in one frame. */
const BLOCK = 10;

/** Blocks that are alive from the start: what the first look sees. */
const FIRST = 2;

/** Articles that are there from the start. */
export const FIRST_ROWS = FIRST * BLOCK;

interface ArticleRowsProps {
  /** In order. */
  ids: readonly Id[];
  /** Those that were read with the order. */
  first: readonly Article[];
  row: (article: Article) => ComponentChild;
  /** Height of a row in pixels, as near as can be told without a look at it. */
  height: number;
  /** The article whose row is to be shown and get the focus; null when that is done. */
  reveal: Signal<Id | null>;
}

/** What all blocks of a list share. */
interface Shared extends Pick<ArticleRowsProps, 'row' | 'height' | 'reveal'> {
  /** What was read of articles so far. */
  known: Map<Id, Article>;
  windows: Windows;
  /** Blocks that have been read and are to be drawn. */
  drawing: Turns;
}

/**
 * The rows of thousands of articles: those near the view are read and alive; those that were looked at stand there as
 * plain text, for finding in the page; the others are only their height.
 */
export function ArticleRows({ ids, first, row, height, reveal }: ArticleRowsProps) {
  const [kept] = useState(() => ({
    known: new Map(first.map((article) => [article.id, article])),
    windows: new Windows(),
    drawing: new Turns(),
  }));
  const shared = useMemo(() => ({ row, height, reveal, ...kept }), [row, height, reveal, kept]);
  const before = useRef<readonly (readonly Id[])[]>([]);
  const blocks = useMemo(() => cutIntoBlocks(ids, () => true, before.current, BLOCK), [ids]);
  before.current = blocks;
  return (
    <div class="long-list" role="list" aria-label={i18n.t('saved.title')}>
      {blocks.map((block, i) => (
        <Block key={i} ids={block} isFirst={i < FIRST} shared={shared} />
      ))}
    </div>
  );
}

interface BlockProps {
  ids: readonly Id[];
  isFirst: boolean;
  shared: Shared;
}

function Block({ ids, isFirst, shared }: BlockProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const isWanted = useComputed(() => {
    const wanted = shared.reveal.value;
    return wanted !== null && ids.includes(wanted);
  });
  const isAlive = isNear || isWanted.value;
  // it stays so when its row was shown
  useLayoutEffect(() => {
    if (isWanted.value) setNear(true);
  }, [isWanted.value]);
  useEffect(() => (box.current ? shared.windows.watch(box.current, setNear) : undefined), [shared.windows]);

  return useMemo(() => {
    const estimate = `${ids.length * shared.height}px`;
    const isKnown = ids.every((id) => shared.known.has(id));
    return (
      <div
        ref={box}
        class="long-list-block"
        role="presentation"
        style={{
          containIntrinsicBlockSize: `auto ${estimate}`,
          minBlockSize: isAlive || isKnown ? '' : estimate,
        }}
      >
        {isAlive ? (
          <LiveRows ids={ids} shared={shared} />
        ) : (
          isKnown && ids.map((id) => plainRow(shared.known.get(id)))
        )}
      </div>
    );
  }, [ids, isAlive, shared]);
}

const plainRow = (article: Article | undefined) => article && plainArticle(article);

/** Rows that follow what changes in the library. */
function LiveRows({ ids, shared }: Omit<BlockProps, 'isFirst'>) {
  const { known, reveal, row } = shared;
  const read = useLive(() => articlesById(ids), [ids]).value;
  if (read) for (const [id, article] of read) known.set(id, article);
  const isKnown = read !== undefined || ids.every((id) => known.has(id));
  const wanted = reveal.value;
  const isWanted = wanted !== null && ids.includes(wanted);

  // answers for several blocks may come within one frame: too much to draw in it
  const [isDue, setDue] = useState(isKnown);
  const isDrawn = isKnown && (isDue || isWanted);
  useEffect(
    () => (isKnown && !isDue ? shared.drawing.ask(() => setDue(true)) : undefined),
    [isKnown, isDue, shared.drawing],
  );

  const rows = isDrawn
    ? ids.flatMap((id) => {
        const article = known.get(id);
        return article ? [row(article)] : [];
      })
    : [];
  const isWhole = rows.length === ids.length;

  useLayoutEffect(() => {
    if (!isDrawn || wanted === null || !isWanted || !known.has(wanted)) return;
    // it stays when it is wanted no more
    setDue(true);
    reveal.value = null;
    // a list that comes while a query is typed or cleared leaves the keys to the field
    if (document.activeElement?.matches('input[type=search]')) return;
    const title = document.querySelector<HTMLElement>(`[data-article-id="${wanted}"] .saved-title`);
    title?.closest('.saved-item')?.scrollIntoView({ block: 'nearest' });
    title?.focus({ preventScroll: true });
  }, [wanted, isWanted, isDrawn, ids, read]);

  return (
    <>
      {rows}
      {!isWhole && <div style={{ blockSize: `${(ids.length - rows.length) * shared.height}px` }} />}
    </>
  );
}
