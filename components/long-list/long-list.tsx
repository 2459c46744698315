import { computed, useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import './long-list.css';

interface LongListProps<T> {
  label: string;
  /** As `cutIntoBlocks` cuts them. */
  blocks: readonly (readonly T[])[];
  /** One row, with `role="listitem"` and a key. Must be the same function as long as it gives the same. */
  row: (item: T) => ComponentChild;
  /** The same row where nobody looks: cheap, without components, and with all its text. */
  plainRow: (item: T) => ComponentChild;
  /** Height of a row in pixels, as near as can be told without a look at it. */
  estimate: (item: T) => number;
  /** Id of the row that is alive wherever it stands; null: none is. */
  alive?: ReadonlySignal<string | null>;
  /** Id of a row, for `alive`. */
  idOf?: (item: T) => string;
}

/** Blocks that are there from the start: what the first look sees. */
const FIRST = 2;

/** Distance from the view, in pixels, at which rows become alive: a fast flick of the wheel or two. */
const NEAR = 1500;

/**
 * A list of thousands. Rows near the view are alive; the others stand there as plain text, put in bit by bit while
 * nothing else is to do, so that finding in the page, printing and screen readers have all of it. Layout skips what
 * is out of view.
 */
export function LongList<T>({ label, blocks, ...rest }: LongListProps<T>) {
  const filled = useSignal(FIRST);

  useEffect(() => {
    const ended = new AbortController();
    let idle = 0;
    const fill = () => {
      filled.value += 1;
      if (filled.value < blocks.length) idle = requestIdleCallback(fill, { timeout: 100 });
    };
    if (filled.value < blocks.length) idle = requestIdleCallback(fill, { timeout: 100 });
    const beforePrint = () => (filled.value = blocks.length);
    addEventListener('beforeprint', beforePrint, { signal: ended.signal });
    return () => {
      cancelIdleCallback(idle);
      ended.abort();
    };
  }, [blocks.length]);

  const count = useGrowing(blocks.length);
  return (
    <div class="long-list" role="list" aria-label={label}>
      {blocks
        .slice(0, count)
        .map((items, i) =>
          items.length === 0 ? null : <Block key={i} index={i} items={items} filled={filled} {...rest} />,
        )}
    </div>
  );
}

/** Blocks that are put in at a stretch: those of thousands of rows at once would keep the keys waiting. */
const STRETCH = 40;

/** How many of `total` are there by now. */
function useGrowing(total: number): number {
  const [count, setCount] = useState(STRETCH);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setCount(count + STRETCH));
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}

interface BlockProps<T> extends Omit<LongListProps<T>, 'label' | 'blocks'> {
  index: number;
  items: readonly T[];
  /** Blocks before this one hold at least plain rows. */
  filled: Signal<number>;
}

function Block<T>({ index, items, row, plainRow, estimate, alive, idOf, filled }: BlockProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(index < FIRST);
  const isFilled = useComputed(() => index < filled.value).value;
  const ids = useMemo(() => new Set(idOf ? items.map(idOf) : []), [items, idOf]);
  const isAlive = useMemo(() => computed(() => ids.has(alive?.value ?? '')), [ids, alive]).value;

  useEffect(() => {
    if (!box.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? false;
        if (near || !isInUse(box.current)) setNear(near);
      },
      { rootMargin: `${NEAR}px` },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const rows = isNear || isAlive ? row : isFilled ? plainRow : null;
  return useMemo(() => {
    const height = `${items.reduce((sum, item) => sum + estimate(item), 0)}px`;
    return (
      <div
        ref={box}
        class="long-list-block"
        role="presentation"
        style={{ containIntrinsicBlockSize: `auto ${height}`, minBlockSize: rows ? '' : height }}
      >
        {rows && items.map(rows)}
      </div>
    );
  }, [items, rows, estimate]);
}

/** The user works in it: it stays alive, wherever it was scrolled to. */
function isInUse(box: HTMLElement | null): boolean {
  return box !== null && (box.contains(document.activeElement) || box.querySelector('textarea') !== null);
}
