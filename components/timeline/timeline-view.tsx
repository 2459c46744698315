import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { DrawingActions } from '@/components/drawing/drawing-actions';
import { useWidth } from '@/components/drawing/use-width';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { countInBars, timelineOf } from '@/lib/discussion';
import { periodOfBar } from './period';
import { TimelineBars } from './timeline-bars';
import './timeline.css';

interface TimelineViewProps {
  /** Of the article, for the picture. */
  title: string;
  /** Of all comments, as the page gives them. */
  dates: readonly (string | null)[];
  /** Of those that pass the other filters; null: all do. */
  chosenDates: readonly (string | null)[] | null;
  /** The days that are shown, both among them. */
  from: string | null;
  to: string | null;
  onPeriod: (from: string | null, to: string | null) => void;
}

/** When the discussion went on, as bars, as a table, and as two days to choose. */
export function TimelineView({ title, dates, chosenDates, from, to, onPeriod }: TimelineViewProps) {
  const { language } = useHost();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawing = useRef<SVGSVGElement>(null);
  const timeline = useMemo(() => timelineOf(dates), [dates]);
  const { step, bars, undated } = timeline;
  const chosenCounts = useMemo(() => chosenDates && countInBars(bars, chosenDates), [bars, chosenDates]);
  const [first, last] = [bars[0]?.from, bars.at(-1)?.to];

  return (
    <div class="timeline" data-testid="timeline" ref={box}>
      {bars.length === 0 ? (
        <p class="quiet">{i18n.t('timeline.none')}</p>
      ) : (
        <>
          <TimelineBars
            drawing={drawing}
            timeline={timeline}
            width={width}
            chosenCounts={chosenCounts}
            from={from}
            to={to}
            onPeriod={onPeriod}
          />
          <div class="timeline-days">
            <DayField
              label={i18n.t('timeline.from')}
              day={from}
              onDay={(day) => onPeriod(day, to)}
              min={first}
              max={to ?? last}
            />
            <DayField
              label={i18n.t('timeline.to')}
              day={to}
              onDay={(day) => onPeriod(from, day)}
              min={from ?? first}
              max={last}
            />
          </div>
          <details class="small">
            <summary>{i18n.t('drawing.table')}</summary>
            <table class="drawing-table">
              <thead>
                <tr>
                  <th scope="col">{i18n.t(`timeline.steps.${step}`)}</th>
                  <th scope="col">{i18n.t('people.columns.comments')}</th>
                </tr>
              </thead>
              <tbody>
                {bars
                  .filter(({ count }) => count > 0)
                  .map((bar) => (
                    <tr key={bar.from}>
                      <th scope="row">{periodOfBar(bar, step, language)}</th>
                      <td>{numberInWords(bar.count, language)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </details>
          <DrawingActions drawing={drawing} name={`${title} – ${i18n.t('discussion.overviews.time')}`} />
        </>
      )}
      {undated > 0 && (
        <p class="small quiet">{i18n.t('timeline.undated', undated, [numberInWords(undated, language)])}</p>
      )}
    </div>
  );
}

interface DayFieldProps {
  label: string;
  day: string | null;
  onDay: (day: string | null) => void;
  min: string | undefined;
  max: string | undefined;
}

function DayField({ label, day, onDay, min, max }: DayFieldProps) {
  return (
    <label>
      <span class="small quiet">{label}</span>
      <input
        type="date"
        class="field"
        value={day ?? ''}
        min={min}
        max={max}
        onChange={(event) => onDay(event.currentTarget.value || null)}
      />
    </label>
  );
}
