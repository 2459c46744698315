import type { Id } from '@/lib/model';
import { readState, SLOTS, type IndexState, type IndexTables, type Segment, type SlotPart } from './tables';

export interface SnapshotSegment extends Omit<Segment, 'firstTerms'> {
  firstTerms: string[];
}

/** What a page keeps in memory of the index at one moment; some ten bytes a document. Never changed. */
export interface Snapshot {
  epoch: Id;
  generation: number;
  complete: boolean;
  segments: readonly SnapshotSegment[];
  /** One entry for each document number, as in `SlotPart`. */
  articles: Uint32Array;
  kinds: Uint8Array;
  days: Int32Array;
  /** 1 for documents that are neither dead nor in the bin. */
  visible: Uint8Array;
  visibleCount: number;
  /** One more than the highest article number. */
  articleCount: number;
}

/**
 * The index as it is in the running transaction.
 * @param before what was read last: only what is new is read then
 */
export async function readSnapshot(db: IndexTables, before: Snapshot | null): Promise<Snapshot> {
  const state = await readState(db);
  if (before?.epoch === state.epoch && before.generation === state.generation) return before;
  const known = before?.epoch === state.epoch ? before : null;
  const [rows, dead, allSlots] = await Promise.all([
    db.textSegments.toArray(),
    db.textDead.toArray(),
    // cold, one request for all is faster than one for each segment
    known ? [] : db.textSlots.toArray(),
  ]);
  const segments = rows
    .sort((a, b) => a.from - b.from)
    .map((segment) => ({ ...segment, firstTerms: segment.firstTerms.split('\n') }));

  const snapshot = emptySnapshot(state, segments);
  const knownIds = new Set(known?.segments.map((segment) => segment.id));
  const slots = known ? await slotsOf(db, segments, knownIds) : groupBySegment(allSlots);
  for (const { id, from, to } of segments) {
    if (known && knownIds.has(id)) {
      snapshot.articles.set(known.articles.subarray(from, to), from);
      snapshot.kinds.set(known.kinds.subarray(from, to), from);
      snapshot.days.set(known.days.subarray(from, to), from);
    } else {
      for (const part of slots.get(id) ?? []) {
        const at = from + part.part * SLOTS;
        snapshot.articles.set(part.articles, at);
        snapshot.kinds.set(part.kinds, at);
        snapshot.days.set(part.days, at);
      }
    }
  }
  markVisible(
    snapshot,
    state,
    dead.map((row) => row.documents),
  );
  return snapshot;
}

function emptySnapshot(state: IndexState, segments: SnapshotSegment[]): Snapshot {
  const size = state.nextDocument;
  return {
    epoch: state.epoch,
    generation: state.generation,
    complete: state.complete,
    segments,
    articles: new Uint32Array(size),
    kinds: new Uint8Array(size),
    days: new Int32Array(size),
    visible: new Uint8Array(size),
    visibleCount: 0,
    articleCount: state.nextArticle,
  };
}

function markVisible(snapshot: Snapshot, state: IndexState, dead: readonly Uint32Array[]): void {
  const { articles, visible } = snapshot;
  const hidden = new Uint8Array(state.nextArticle);
  hidden[0] = 1;
  for (const article of state.hidden) hidden[article] = 1;
  for (let document = 0; document < visible.length; document++) {
    if (hidden[articles[document] ?? 0] === 0) visible[document] = 1;
  }
  for (const some of dead) for (const document of some) visible[document] = 0;
  let count = 0;
  for (let document = 0; document < visible.length; document++) count += visible[document] ?? 0;
  snapshot.visibleCount = count;
}

async function slotsOf(
  db: IndexTables,
  segments: readonly SnapshotSegment[],
  known: ReadonlySet<number>,
): Promise<Map<number, SlotPart[]>> {
  const fresh = segments.filter((segment) => !known.has(segment.id));
  const keys = fresh.flatMap(({ id, from, to }) =>
    Array.from({ length: Math.ceil((to - from) / SLOTS) }, (_, part): [number, number] => [id, part]),
  );
  const parts = await db.textSlots.bulkGet(keys);
  return groupBySegment(parts.filter((part) => part !== undefined));
}

function groupBySegment(parts: readonly SlotPart[]): Map<number, SlotPart[]> {
  return Map.groupBy(parts, (part) => part.segment);
}
