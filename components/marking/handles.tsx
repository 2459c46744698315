import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Direction } from './ends';

export type End = 'start' | 'end';

interface HandlesProps {
  range: Range;
  /** The keyboard moves the mark: the end takes the focus. */
  focus: boolean;
  /** To the words at a point of the viewport (CSS pixels). */
  onDrag: (end: End, x: number, y: number) => void;
  /** By one word. */
  onStep: (end: End, direction: Direction) => void;
  /** The passage is as it should be. */
  onDone: () => void;
  /** It stays as it was. */
  onCancel: () => void;
}

/** How far below its line a handle is held, in CSS pixels: what is below the pointer are the words, not the handle. */
const DROP = 14;

const STEPS: Partial<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right' };

/** The two ends of a passage, to be dragged or moved by the arrow keys; Enter ends it, Escape takes it back. */
export function Handles({ range, focus, ...does }: HandlesProps) {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return null;
  const around = range.startContainer.parentElement;
  const isRightToLeft = around !== null && getComputedStyle(around).direction === 'rtl';
  const [startX, endX] = isRightToLeft ? [first.right, last.left] : [first.left, last.right];
  return (
    <>
      <Handle end="start" x={startX} y={first.bottom} focus={false} {...does} />
      <Handle end="end" x={endX} y={last.bottom} focus={focus} {...does} />
    </>
  );
}

interface HandleProps extends Omit<HandlesProps, 'range'> {
  end: End;
  x: number;
  y: number;
}

function Handle({ end, x, y, focus, onDrag, onStep, onDone, onCancel }: HandleProps) {
  const button = useRef<HTMLButtonElement>(null);
  // at once: a key pressed before would go to the page
  useLayoutEffect(() => {
    if (focus) button.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <button
      ref={button}
      type="button"
      class="handle"
      style={{ left: `${x}px`, top: `${y}px` }}
      aria-label={i18n.t(`marking.${end}`)}
      title={i18n.t(`marking.${end}`)}
      aria-keyshortcuts="ArrowLeft ArrowRight Enter Escape"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onDrag(end, event.clientX, event.clientY - DROP);
      }}
      onKeyDown={(event) => {
        const direction = STEPS[event.key];
        if (event.key === 'Enter') onDone();
        else if (event.key === 'Escape') onCancel();
        else if (direction) onStep(end, direction);
        else return;
        event.preventDefault();
      }}
    />
  );
}
