import type { Id } from '@/lib/model';
import { database } from '../connection';
import { BlockCache, type OpenBlock } from './block-cache';
import { indexProgress, type IndexProgress } from './complete';
import { withPrecedence } from './precedence';
import { readSnapshot, type Snapshot, type SnapshotSegment } from './snapshot';
import { indexTables, NAMES, type IndexTables } from './tables';
import { lowerBound, type TermRange } from './terms';

/** Postings of one term in one segment: for `readPostings` and `raiseScores`. */
export interface TermPostings {
  term: string;
  bytes: Uint8Array;
  start: number;
  end: number;
  /** First document number of the segment. */
  first: number;
}

/** Blocks that were read for some terms. */
export interface TermLookup {
  /** Calls `visit` for each term in a range that was among those looked up, in every segment. */
  visit(range: TermRange, visit: (postings: TermPostings) => void): void;
}

/** The index as a query sees it: one moment of it, whatever is written meanwhile. */
export interface IndexView extends Snapshot {
  lookUp(ranges: readonly TermRange[]): Promise<TermLookup>;
  /** Record ids of documents, in their order. */
  idsOf(documents: readonly number[]): Promise<Id[]>;
  /** How far the index is; null when it is complete. */
  progress(): Promise<IndexProgress | null>;
}

/** What is kept in memory between queries. */
let last: { snapshot: Snapshot; cache: BlockCache } | null = null;

/**
 * Asks the index, and within `query` the records, in one transaction: both are of the same moment. `query` awaits
 * nothing but the store.
 */
export async function readIndex<T>(query: (view: IndexView) => Promise<T>): Promise<T> {
  const db = database();
  const records = [db.articles, db.bodies, db.comments, db.annotations, db.categories];
  const answer = async () => {
    const before = last;
    const snapshot = await readSnapshot(db, before?.snapshot ?? null);
    const cache = before?.snapshot.epoch === snapshot.epoch ? before.cache : new BlockCache();
    last = { snapshot, cache };
    return query({
      ...snapshot,
      lookUp: (ranges) => lookUp(db, snapshot, cache, ranges),
      idsOf: (documents) => idsOf(db, snapshot, documents),
      progress: async () => (snapshot.complete ? null : indexProgress(db)),
    });
  };
  return withPrecedence(() => db.transaction('r', [...records, ...indexTables(db)], answer));
}

/** Drops what is kept in memory: as after opening the page. */
export function forgetIndexMemory(): void {
  last = null;
}

async function lookUp(
  db: IndexTables,
  snapshot: Snapshot,
  cache: BlockCache,
  ranges: readonly TermRange[],
): Promise<TermLookup> {
  const open = new Map<string, OpenBlock>();
  const wanted = new Map<string, [number, number]>();
  for (const segment of snapshot.segments) {
    for (const range of ranges) {
      const { from, to } = blocksOf(segment, range);
      for (let block = from; block < to; block++) {
        const key = `${segment.id}:${block}`;
        if (open.has(key)) continue;
        const kept = cache.get(segment.id, block);
        if (kept) open.set(key, kept);
        else wanted.set(key, [segment.id, block]);
      }
    }
  }
  for (const block of await db.textBlocks.bulkGet([...wanted.values()])) {
    if (block) open.set(`${block.segment}:${block.block}`, cache.add(block));
  }

  return {
    visit(range, visit) {
      for (const segment of snapshot.segments) {
        const { from, to } = blocksOf(segment, range);
        for (let block = from; block < to; block++) {
          const found = open.get(`${segment.id}:${block}`);
          if (found) visitTerms(found, range, segment.from, visit);
        }
      }
    },
  };
}

function visitTerms(
  { terms, offsets, postings }: OpenBlock,
  range: TermRange,
  first: number,
  visit: (postings: TermPostings) => void,
): void {
  for (let i = lowerBound(terms, range.from); i < terms.length; i++) {
    const term = terms[i];
    if (term === undefined || term >= range.to) return;
    visit({ term, bytes: postings, start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0, first });
  }
}

/** The blocks that may hold terms of the range; `to` exclusive. */
function blocksOf({ firstTerms }: SnapshotSegment, range: TermRange): { from: number; to: number } {
  const at = lowerBound(firstTerms, range.from);
  const inside = firstTerms[at] === range.from || at === 0;
  return { from: inside ? at : at - 1, to: lowerBound(firstTerms, range.to) };
}

async function idsOf(db: IndexTables, snapshot: Snapshot, documents: readonly number[]): Promise<Id[]> {
  const places = documents.map((document) => {
    const segment = snapshot.segments.find(({ from, to }) => document >= from && document < to);
    const place = document - (segment?.from ?? 0);
    return { segment: segment?.id ?? 0, part: Math.floor(place / NAMES), at: place % NAMES };
  });
  const keys = new Map(
    places.map(({ segment, part }): [string, [number, number]] => [`${segment}:${part}`, [segment, part]]),
  );
  const rows = await db.textNames.bulkGet([...keys.values()]);
  const ids = new Map([...keys.keys()].map((key, i) => [key, rows[i]?.ids ?? []]));
  return places.map(({ segment, part, at }) => ids.get(`${segment}:${part}`)?.[at] ?? '');
}
