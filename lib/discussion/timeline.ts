import { dayOf } from '@/lib/model';

export type TimelineStep = 'day' | 'week' | 'month' | 'year';

/** One step of a timeline; days as `YYYY-MM-DD`, `to` among them. */
export interface TimelineBar {
  from: string;
  to: string;
  count: number;
}

export interface Timeline {
  step: TimelineStep;
  /** Without a gap from the first to the last. */
  bars: TimelineBar[];
  /** Without a date, or with one that names no day. */
  undated: number;
}

/** Nobody wrote on the web before; a page that says so is mistaken, and its bars would have no end. */
const EARLIEST = '1991-01-01';
const LATEST = '2100-01-01';

const DAY = 24 * 60 * 60 * 1000;

/** Steps from fine to coarse, with the days that a timeline of each may have: some 50 bars fill a reader's column. */
const STEPS: readonly [TimelineStep, number][] = [
  ['day', 45],
  ['week', 50 * 7],
  ['month', 60 * 30.5],
  ['year', Infinity],
];

/**
 * How many comments came when: as fine as the time between the first and the last allows.
 * @param dates as the page gives them; null: it gives none
 */
export function timelineOf(dates: readonly (string | null)[]): Timeline {
  const days = daysOf(dates);
  const undated = dates.length - days.length;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { step: 'day', bars: [], undated };

  const span = (timeOf(last) - timeOf(first)) / DAY;
  const step = STEPS.find(([, most]) => span <= most)?.[0] ?? 'year';
  const bars = barsBetween(first, last, step);
  const counts = countDays(bars, days);
  return { step, bars: bars.map((bar, i) => ({ ...bar, count: counts[i] ?? 0 })), undated };
}

/** How many of these dates fall on each bar. */
export function countInBars(bars: readonly TimelineBar[], dates: readonly (string | null)[]): number[] {
  return countDays(bars, daysOf(dates));
}

/** @param days in order, none before the first bar */
function countDays(bars: readonly TimelineBar[], days: readonly string[]): number[] {
  const counts = bars.map(() => 0);
  let at = 0;
  for (const day of days) {
    while (at < bars.length - 1 && day > (bars[at]?.to ?? '')) at++;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The days that dates name, in order; those that name none, or one that cannot be, are left out. */
function daysOf(dates: readonly (string | null)[]): string[] {
  return dates
    .flatMap((date) => {
      const day = date === null ? null : dayOf(date);
      return day === null || day < EARLIEST || day > LATEST ? [] : [day];
    })
    .sort();
}

function barsBetween(first: string, last: string, step: TimelineStep): TimelineBar[] {
  const bars: TimelineBar[] = [];
  for (let from = beginOf(first, step); from <= last;) {
    const next = nextOf(from, step);
    bars.push({ from, to: dayAt(timeOf(next) - DAY), count: 0 });
    from = next;
  }
  return bars;
}

function beginOf(day: string, step: TimelineStep): string {
  if (step === 'year') return `${day.slice(0, 4)}-01-01`;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  if (step === 'day') return day;
  const time = timeOf(day);
  // weeks begin on Monday, as ISO 8601 has them
  return dayAt(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}

function nextOf(begin: string, step: TimelineStep): string {
  const date = new Date(timeOf(begin));
  if (step === 'day') date.setUTCDate(date.getUTCDate() + 1);
  if (step === 'week') date.setUTCDate(date.getUTCDate() + 7);
  if (step === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  if (step === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  return dayAt(date.getTime());
}

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
