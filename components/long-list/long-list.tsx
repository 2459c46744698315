import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import './long-list.css';

interface LongListProps<T> {
  label: string;
  /** As `cutIntoBlocks` cuts them. */
  blocks: readonly (readonly T[])[];
  /** One row, with `role="listitem"` and a key. Must be the same function as long as it gives the same. */
  row: (item: T) => ComponentChild;
  /** Height of a row in pixels, as near as can be told without a look at it. */
  estimate: (item: T) => number;
}

/**
 * A list of thousands. What is near the view is rendered at once, the rest bit by bit while nothing else is to do, so
 * that finding in the page, printing and screen readers have all of it; layout skips what is out of view.
 */
export function LongList<T>({ label, blocks, row, estimate }: LongListProps<T>) {
  const rendered = useSignal(2);

  useEffect(() => {
    const later = new AbortController();
    let idle = 0;
    const sweep = () => {
      rendered.value += 1;
      if (rendered.value < blocks.length) idle = requestIdleCallback(sweep, { timeout: 200 });
    };
    if (rendered.value < blocks.length) idle = requestIdleCallback(sweep, { timeout: 200 });
    const beforePrint = () => (rendered.value = blocks.length);
    addEventListener('beforeprint', beforePrint, { signal: later.signal });
    return () => {
      cancelIdleCallback(idle);
      later.abort();
    };
  }, [blocks.length]);

  return (
    <div class="long-list" role="list" aria-label={label}>
      {blocks.map((items, i) =>
        items.length === 0 ? null : (
          <Block key={i} index={i} items={items} row={row} estimate={estimate} rendered={rendered} />
        ),
      )}
    </div>
  );
}

interface BlockProps<T> extends Pick<LongListProps<T>, 'row' | 'estimate'> {
  index: number;
  items: readonly T[];
  /** Blocks before this one are to be rendered, wherever they are. */
  rendered: Signal<number>;
}

function Block<T>({ index, items, row, estimate, rendered }: BlockProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(index < rendered.peek());

  useEffect(() => {
    if (shown || !box.current) return;
    const stop = rendered.subscribe((count) => {
      if (index < count) setShown(true);
    });
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setShown(true);
      },
      { rootMargin: '1000px' },
    );
    observer.observe(box.current);
    return () => {
      stop();
      observer.disconnect();
    };
  }, [shown]);

  return useMemo(() => {
    const height = `${items.reduce((sum, item) => sum + estimate(item), 0)}px`;
    return (
      <div
        ref={box}
        class="long-list-block"
        role="presentation"
        style={{ containIntrinsicBlockSize: `auto ${height}`, minBlockSize: shown ? '' : height }}
      >
        {shown && items.map(row)}
      </div>
    );
  }, [items, row, estimate, shown]);
}
