import { search } from '@/lib/search';
import {
  checkIndex,
  rebuildIndex,
  saveArticle,
  tendIndex,
  type IndexCheck,
  type IndexProgress,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { churn } from './churn';
import { backUpAndRestore, cancelRestore, type ExchangeTimes } from './exchange';
import { fill, type LibrarySize } from './fill';
import { generatePage } from './generate';
import { findKnownItems, type KnownItems } from './known-items';
import { measureTyping, typedQueries } from './typing';

/** What the benchmark asks of the page; all times in ms. */
export interface LibraryBench {
  fill(size: LibrarySize): Promise<number>;
  /** Brings everything into the index and joins its segments. */
  tend(): Promise<number>;
  /** From the navigation, and from the call on. */
  firstResult(query: string): Promise<{ sinceNavigation: number; search: number }>;
  type(articles: number, searches: number, seed: number): Promise<number[]>;
  /** Typed while the index is built anew. */
  typeWhileBuilding(articles: number, seed: number): Promise<number[]>;
  /** Typed while the small segments of 100 new articles are joined with the others. */
  typeWhileMerging(articles: number, seed: number): Promise<number[]>;
  /** Saves of new articles with 50 comments. */
  save(count: number): Promise<number[]>;
  /** One article with 5,000 comments, and the longest task meanwhile (0: none over 50 ms). */
  saveLong(): Promise<{ time: number; longestTask: number }>;
  known(count: number): Promise<KnownItems>;
  exchange(): Promise<ExchangeTimes>;
  cancelRestore(at: number): Promise<{ same: boolean; time: number }>;
  churn(seed: number): void;
  steps: number;
  check(): Promise<IndexCheck>;
  counts(): Promise<{ segments: number; blocks: number; bytes: number }>;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The number of a page that no run before has saved: a library may be kept. */
async function unsaved(): Promise<number> {
  return 900_000 + (await database().articles.count());
}

const tellProgress = ({ done, total }: IndexProgress) => {
  document.title = `${done} of ${total} indexed`;
};

async function typeDuring(work: () => Promise<void>, articles: number, seed: number): Promise<number[]> {
  let working = true;
  const worked = work().finally(() => (working = false));
  const times = await measureTyping(typedQueries(articles, 400, seed), true, () => !working);
  await worked;
  return times;
}

const bench: LibraryBench = {
  steps: 0,
  fill: (size) => timed(() => fill(size, (done) => (document.title = `${done} articles written`))),
  tend: () => timed(() => tendIndex(tellProgress)),
  async firstResult(query) {
    const found = await timed(() => search(query, { limit: 10 }));
    return { sinceNavigation: performance.now(), search: found };
  },
  type: (articles, searches, seed) => measureTyping(typedQueries(articles, searches, seed), false),
  typeWhileBuilding: (articles, seed) => typeDuring(() => rebuildIndex(tellProgress), articles, seed),
  async typeWhileMerging(articles, seed) {
    const from = await unsaved();
    for (let i = from; i < from + 100; i++) {
      await saveArticle({ ...generatePage(i, 20), url: `https://neu.example/${i}` }, i);
    }
    return typeDuring(() => tendIndex(), articles, seed);
  },
  async save(count) {
    const times: number[] = [];
    const from = await unsaved();
    for (let i = 0; i < count; i++) {
      const page = generatePage(from + i, 50);
      times.push(
        await timed(() => saveArticle({ ...page, url: `https://neu.example/${from + i}` }, from + i)),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return times;
  },
  async saveLong() {
    const number = await unsaved();
    const page = { ...generatePage(number, 5000), url: `https://neu.example/${number}` };
    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: 'longtask' });
    const time = await timed(() => saveArticle(page, number));
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { time, longestTask };
  },
  known: findKnownItems,
  exchange: backUpAndRestore,
  cancelRestore,
  churn: (seed) => void churn(seed, () => bench.steps++),
  check: checkIndex,
  async counts() {
    const { usage } = await navigator.storage.estimate();
    const [segments, blocks] = await Promise.all([
      database().textSegments.count(),
      database().textBlocks.count(),
    ]);
    return { segments, blocks, bytes: usage ?? 0 };
  },
};

declare global {
  interface Window {
    bench: LibraryBench;
  }
}

window.bench = bench;
