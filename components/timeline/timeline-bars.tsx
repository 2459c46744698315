import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import type { Timeline, TimelineBar } from '@/lib/discussion';
import { periodOfBar } from './period';

interface TimelineBarsProps {
  drawing: RefObject<SVGSVGElement | null>;
  timeline: Timeline;
  /** Of the drawing, in CSS pixels. */
  width: number;
  /** By bar, of those that pass the other filters; null: all do. */
  chosenCounts: readonly number[] | null;
  from: string | null;
  to: string | null;
  onPeriod: (from: string | null, to: string | null) => void;
}

const HEIGHT = 120;
const FOOT = 20;
/** Wider bars would look like a floor plan. */
const WIDEST = 40;

/** One stop for the Tab key; arrows go from bar to bar, Enter shows its comments alone. */
export function TimelineBars(props: TimelineBarsProps) {
  const { drawing, timeline, width, chosenCounts, from, to, onPeriod } = props;
  const { language } = useHost();
  const { step, bars } = timeline;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      bars.findIndex(({ count }) => count > 0),
    ),
  );
  const most = Math.max(...bars.map(({ count }) => count), 1);
  const room = Math.min(width / bars.length, WIDEST);
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 16)));

  const isChosen = (bar: TimelineBar) => bar.from === from && bar.to === to;
  const isWithin = (bar: TimelineBar) => (from === null || bar.to >= from) && (to === null || bar.from <= to);
  const choose = (bar: TimelineBar) => (isChosen(bar) ? onPeriod(null, null) : onPeriod(bar.from, bar.to));
  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key];
    const next = to === undefined ? undefined : Math.min(Math.max(to, 0), bars.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    drawing.current?.querySelectorAll<SVGElement>('.bar')[next]?.focus();
  };

  const [firstBar, lastBar] = [bars[0], bars.at(-1)];
  return (
    <svg
      ref={drawing}
      class="timeline-bars"
      viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}
      role="group"
      aria-label={i18n.t('timeline.label')}
      onKeyDown={move}
    >
      <line class="axis" x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} />
      {bars.map((bar, i) => {
        const label = i18n.t('timeline.bar', bar.count, [
          periodOfBar(bar, step, language),
          numberInWords(bar.count, language),
        ]);
        const count = chosenCounts?.[i] ?? bar.count;
        return (
          <g
            key={bar.from}
            class="bar"
            role="button"
            tabindex={i === at ? 0 : -1}
            aria-label={label}
            aria-pressed={isChosen(bar)}
            data-within={isWithin(bar)}
            onClick={() => {
              setAt(i);
              choose(bar);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose(bar);
            }}
          >
            <title>{label}</title>
            <rect class="bar-reach" x={i * room} y={0} width={room} height={HEIGHT} />
            <rect
              class="bar-all"
              x={i * room + 1}
              y={HEIGHT - height(bar.count)}
              width={Math.max(room - 2, 1)}
              height={height(bar.count)}
            />
            <rect
              class="bar-chosen"
              x={i * room + 1}
              y={HEIGHT - height(count)}
              width={Math.max(room - 2, 1)}
              height={height(count)}
            />
          </g>
        );
      })}
      {firstBar && (
        <text class="tick" x="0" y={HEIGHT + 14}>
          {periodOfBar(firstBar, step, language)}
        </text>
      )}
      {lastBar && bars.length > 1 && (
        <text class="tick" x={Math.max(bars.length * room, 240)} y={HEIGHT + 14} text-anchor="end">
          {periodOfBar(lastBar, step, language)}
        </text>
      )}
      <text class="tick" x={Math.min(bars.length * room, width)} y="11" text-anchor="end">
        {i18n.t('timeline.most', [numberInWords(most, language)])}
      </text>
    </svg>
  );
}
