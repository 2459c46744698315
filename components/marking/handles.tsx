import { i18n } from '#i18n';

export type End = 'start' | 'end';

interface HandlesProps {
  range: Range;
  /** To the words at a point of the viewport (CSS pixels). */
  onDrag: (end: End, x: number, y: number) => void;
  /** By one word. */
  onStep: (end: End, direction: 'backward' | 'forward') => void;
}

/** How far below its line a handle is held, in CSS pixels: what is below the pointer are the words, not the handle. */
const DROP = 14;

/** The two ends of a passage, to be dragged or moved by the arrow keys. */
export function Handles({ range, onDrag, onStep }: HandlesProps) {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return null;
  return (
    <>
      <Handle end="start" x={first.left} y={first.bottom} onDrag={onDrag} onStep={onStep} />
      <Handle end="end" x={last.right} y={last.bottom} onDrag={onDrag} onStep={onStep} />
    </>
  );
}

interface HandleProps extends Omit<HandlesProps, 'range'> {
  end: End;
  x: number;
  y: number;
}

function Handle({ end, x, y, onDrag, onStep }: HandleProps) {
  return (
    <button
      type="button"
      class="handle"
      style={{ left: `${x}px`, top: `${y}px` }}
      aria-label={i18n.t(`marking.${end}`)}
      title={i18n.t(`marking.${end}`)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onDrag(end, event.clientX, event.clientY - DROP);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        onStep(end, event.key === 'ArrowLeft' ? 'backward' : 'forward');
      }}
    />
  );
}
