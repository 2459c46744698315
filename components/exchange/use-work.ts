import { useEffect, useRef, useState } from 'preact/hooks';
import { isDiskFull } from '@/lib/store';

/** How a long piece of work stands. */
export type WorkState<Result> =
  | { state: 'rest' }
  /** `total` null: not known before. */
  | { state: 'running'; done: number; total: number | null }
  | { state: 'done'; result: Result }
  | { state: 'cancelled' }
  | { state: 'failed'; error: unknown; isDiskFull: boolean };

export interface Work<Result> {
  at: WorkState<Result>;
  start: (work: (report: Report, signal: AbortSignal) => Promise<Result>) => void;
  cancel: () => void;
  reset: () => void;
}

export type Report = (done: number, total?: number | null) => void;

/** Reports that are shown, at most so often: more would slow down the work. */
const SHOWN_MS = 100;

/** One piece of work at a time, with progress; it ends with the component. */
export function useWork<Result>(): Work<Result> {
  const [at, setAt] = useState<WorkState<Result>>({ state: 'rest' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start: Work<Result>['start'] = (work) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const show = (state: WorkState<Result>) => running.current === controller && setAt(state);
    let shown = 0;
    show({ state: 'running', done: 0, total: null });
    const report: Report = (done, total = null) => {
      const now = performance.now();
      if (now - shown < SHOWN_MS) return;
      shown = now;
      show({ state: 'running', done, total });
    };
    work(report, controller.signal).then(
      (result) => show({ state: 'done', result }),
      async (error: unknown) => {
        if (controller.signal.aborted) return show({ state: 'cancelled' });
        console.error(error);
        return show({ state: 'failed', error, isDiskFull: await isDiskFull(error) });
      },
    );
  };
  return {
    at,
    start,
    cancel: () => running.current?.abort(),
    reset: () => {
      running.current?.abort();
      running.current = null;
      setAt({ state: 'rest' });
    },
  };
}
