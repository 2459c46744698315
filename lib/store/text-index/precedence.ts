/** Queries of this page that are being answered. */
let queries = 0;

/** How long work in the background waits for them at most, in ms: somebody who types all the time must not stop it. */
const LONGEST_WAIT = 400;

const STEP_MS = 4;

/** Answers a query; work in the background of the same page rests meanwhile. */
export async function withPrecedence<T>(answer: () => Promise<T>): Promise<T> {
  queries++;
  try {
    return await answer();
  } finally {
    queries--;
  }
}

/** Lets the page have a turn, and the queries that are being answered. */
export async function giveWay(): Promise<void> {
  const began = performance.now();
  do await new Promise((resolve) => setTimeout(resolve, queries > 0 ? STEP_MS : 0));
  while (queries > 0 && performance.now() - began < LONGEST_WAIT);
}
