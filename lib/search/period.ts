/** A span of days since 1970, `to` exclusive. */
export interface Period {
  from: number;
  to: number;
}

export const DAY_MS = 86_400_000;

/** ISO (`2014`, `2014-05`, `2014-05-03`) and German (`05.2014`, `3.5.2014`) dates as the period they name; null for others. */
export function periodOf(text: string): Period | null {
  const [, y, m, d] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (y !== undefined) return period(Number(y), m, d);
  const german = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text);
  return german ? period(Number(german[3]), german[2], german[1]) : null;
}

function period(year: number, month: string | undefined, day: string | undefined): Period | null {
  const m = month === undefined ? 1 : Number(month);
  const d = day === undefined ? 1 : Number(day);
  const first = new Date(Date.UTC(year, m - 1, d));
  // the 31st of a shorter month
  if (first.getUTCMonth() !== m - 1 || first.getUTCDate() !== d) return null;
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, m, 1)
        : Date.UTC(year, m - 1, d + 1);
  return { from: first.getTime() / DAY_MS, to: next / DAY_MS };
}
