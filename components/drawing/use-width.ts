import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Drawings are not made for less, nor for more. */
const NARROWEST = 260;
const WIDEST = 800;

/** Width in CSS pixels that a drawing has: its letters stay as large as those around it. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver((entries) => {
      const measured = entries.at(-1)?.contentRect.width ?? 0;
      if (measured > 0) setWidth(Math.round(Math.min(Math.max(measured, NARROWEST), WIDEST)));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return width;
}
