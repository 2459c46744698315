/** One line of the table. */
export interface Figure {
  what: string;
  goal: string;
  /** By size of the library, as shown. */
  values: string[];
}

/** The value below which the given part of the times lies. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

export const ms = (time: number) => `${time < 100 ? time.toFixed(1) : time.toFixed(0)} ms`;

/** Median, 95th percentile and slowest, and of how many. */
export function spread(times: readonly number[]): string {
  if (times.length === 0) return 'none';
  const [median, high, most] = [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(1));
  return `${median} / ${high} / ${most} ms (${times.length})`;
}

export function table(heads: readonly string[], figures: readonly Figure[]): string {
  const rows = [['', 'goal', ...heads], ...figures.map(({ what, goal, values }) => [what, goal, ...values])];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width)).join(' | ')} |`;
  const [head, ...rest] = rows;
  return [
    line(head ?? []),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...rest.map(line),
  ].join('\n');
}
