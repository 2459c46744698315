import type { Id } from '@/lib/model';
import type { LibraryDatabase } from '../database';
import { BlockWriter } from './blocks';
import { SegmentStream } from './segment-stream';
import { createBreath } from './slices';
import {
  NAMES,
  readState,
  SLOTS,
  type IndexTables,
  type NamePart,
  type Segment,
  type SlotPart,
} from './tables';

/** So many neighbouring segments of about one size become one; at most `LONGEST_RUN` at once. */
const RUN = 8;
const LONGEST_RUN = 16;

/** Documents up to which all segments count as equally small; each level above holds `RUN` times as many. */
const SMALLEST_LEVEL = 64;

/** From this part of dead documents on, a segment is written anew. */
const MOSTLY_DEAD = 0.5;

/** Blocks written in one go: some 60 KB, so that nobody waits long for the table. */
const BLOCKS_PER_WRITE = 4;

/**
 * Joins one run of segments and leaves the dead out. What is written stays unseen until the last step, one transaction, which
 * puts the new segment in the place of the old ones: killed before, nothing has happened but that some rows belong to no segment.
 * Called by one window at a time (`tendIndex`).
 * @returns false when there is nothing to join
 */
export async function mergeSegments(db: LibraryDatabase, signal?: AbortSignal): Promise<boolean> {
  const segments = await db.textSegments.orderBy('id').toArray();
  segments.sort((a, b) => a.from - b.from);
  const dead = await deadDocuments(db);
  const run = chooseRun(segments, dead);
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return false;

  const id = await newSegmentId(db);
  const firstTerms = await writeTerms(db, id, run, dead, signal);
  const count = await writeDocuments(db, id, run, dead, signal);
  await publish(
    db,
    run,
    { id, from: first.from, to: last.to, count, firstTerms: firstTerms.join('\n') },
    dead,
  );
  return true;
}

/** The segments to join next, neighbours in the order of their documents; none when all is well. */
export function chooseRun(segments: readonly Segment[], dead: ReadonlySet<number>): Segment[] {
  const levels = segments.map(({ count }) =>
    Math.max(0, Math.floor(Math.log(Math.max(count, 1) / SMALLEST_LEVEL) / Math.log(RUN)) + 1),
  );
  for (let level = 0; level <= Math.max(0, ...levels); level++) {
    let run: Segment[] = [];
    for (const [i, segment] of segments.entries()) {
      run = (levels[i] ?? 0) <= level ? [...run, segment] : [];
      const next = levels[i + 1];
      const ends = next === undefined || next > level || run.length === LONGEST_RUN;
      if (ends && run.length >= RUN) return run;
    }
  }
  const rotten = segments.find((segment) => {
    let gone = 0;
    for (const document of dead) if (document >= segment.from && document < segment.to) gone++;
    return gone > 0 && gone >= segment.count * MOSTLY_DEAD;
  });
  return rotten ? [rotten] : [];
}

export async function deadDocuments(db: IndexTables): Promise<Set<number>> {
  const rows = await db.textDead.toArray();
  return new Set(rows.flatMap((row) => [...row.documents]));
}

async function newSegmentId(db: LibraryDatabase): Promise<number> {
  return db.transaction('rw', db.textState, async () => {
    const state = await readState(db);
    const id = state.nextSegment++;
    await db.textState.put(state);
    return id;
  });
}

async function writeTerms(
  db: IndexTables,
  id: number,
  run: readonly Segment[],
  dead: ReadonlySet<number>,
  signal?: AbortSignal,
): Promise<string[]> {
  const breathe = createBreath(signal);
  const from = run[0]?.from ?? 0;
  const writer = new BlockWriter();
  const flush = async (most: number) => {
    while (writer.full.length > most) {
      const blocks = writer.full.splice(0, BLOCKS_PER_WRITE);
      await db.textBlocks.bulkPut(blocks.map((block) => ({ ...block, segment: id })));
    }
  };

  const streams = await Promise.all(run.map((segment) => SegmentStream.open(db, segment)));
  for (let terms = 0; ; terms++) {
    let term: string | null = null;
    for (const stream of streams) {
      if (stream.term !== null && (term === null || stream.term < term)) term = stream.term;
    }
    if (term === null) break;
    const documents: number[] = [];
    const weights: number[] = [];
    for (const stream of streams) {
      while (stream.term === term) {
        stream.read((document, weight) => {
          if (dead.has(document)) return;
          documents.push(document - from);
          weights.push(weight);
        });
        if (!stream.advance()) await stream.load();
      }
    }
    writer.add(term, documents, weights);
    if (writer.full.length >= BLOCKS_PER_WRITE) await flush(BLOCKS_PER_WRITE - 1);
    if (terms % 32 === 0) await breathe();
  }
  writer.close();
  await flush(0);
  return writer.firstTerms;
}

/** Copies kinds, dates and ids, with gaps where documents are dead; how many live ones there are. */
async function writeDocuments(
  db: IndexTables,
  id: number,
  run: readonly Segment[],
  dead: ReadonlySet<number>,
  signal?: AbortSignal,
): Promise<number> {
  const breathe = createBreath(signal);
  const from = run[0]?.from ?? 0;
  const length = (run.at(-1)?.to ?? 0) - from;
  let count = 0;

  const slots: SlotPart[] = [];
  for (let at = 0; at < length; at += SLOTS) {
    const size = Math.min(SLOTS, length - at);
    slots.push({
      segment: id,
      part: at / SLOTS,
      articles: new Uint32Array(size),
      kinds: new Uint8Array(size),
      days: new Int32Array(size),
    });
  }
  let names: Id[] = [];
  const flushNames = async (place: number) => {
    const part: NamePart = { segment: id, part: Math.floor((place - 1) / NAMES), ids: names };
    await db.textNames.put(part);
    names = [];
  };

  for (const segment of run) {
    const parts = await db.textSlots
      .where('[segment+part]')
      .between([segment.id, 0], [segment.id, Infinity])
      .toArray();
    const ids = await db.textNames
      .where('[segment+part]')
      .between([segment.id, 0], [segment.id, Infinity])
      .toArray();
    for (let document = segment.from; document < segment.to; document++) {
      const place = document - segment.from;
      const to = document - from;
      const source = parts[Math.floor(place / SLOTS)];
      const target = slots[Math.floor(to / SLOTS)];
      const article = dead.has(document) ? 0 : (source?.articles[place % SLOTS] ?? 0);
      if (target && source && article !== 0) {
        target.articles[to % SLOTS] = article;
        target.kinds[to % SLOTS] = source.kinds[place % SLOTS] ?? 0;
        target.days[to % SLOTS] = source.days[place % SLOTS] ?? 0;
        count++;
      }
      names.push(article === 0 ? '' : (ids[Math.floor(place / NAMES)]?.ids[place % NAMES] ?? ''));
      if (names.length === NAMES) await flushNames(to + 1);
    }
    await breathe();
  }
  if (names.length > 0) await flushNames(length);
  for (const part of slots) await db.textSlots.put(part);
  return count;
}

/** The moment from which on queries see the new segment. */
async function publish(
  db: LibraryDatabase,
  run: readonly Segment[],
  merged: Segment,
  dead: ReadonlySet<number>,
): Promise<void> {
  await db.transaction('rw', [db.textState, db.textSegments, db.textDead], async () => {
    const ids = run.map((segment) => segment.id);
    // built anew meanwhile: what was written belongs to nothing and is swept away
    if ((await db.textSegments.bulkGet(ids)).includes(undefined)) return;
    const state = await readState(db);
    await db.textSegments.bulkDelete(ids);
    if (merged.count > 0) await db.textSegments.add(merged);
    await settleDead(db, (document) => dead.has(document) && document >= merged.from && document < merged.to);
    state.generation++;
    await db.textState.put(state);
  });
}

/** Forgets dead documents that stand in no segment any more. */
async function settleDead(db: IndexTables, settled: (document: number) => boolean): Promise<void> {
  const rows = await db.textDead.toArray();
  const left = rows.flatMap((row) => [...row.documents]).filter((document) => !settled(document));
  await db.textDead.clear();
  if (left.length > 0) await db.textDead.add({ documents: Uint32Array.from(left) });
}

/**
 * Deletes rows of no segment, in small steps: what a merge has replaced, or what one that was killed has left.
 * Called by one window at a time, when no merge runs.
 */
export async function sweep(db: IndexTables, signal?: AbortSignal): Promise<void> {
  const breathe = createBreath(signal);
  for (const table of [db.textBlocks, db.textSlots, db.textNames]) {
    for (let after = -Infinity; ;) {
      const [key] = await table.where(':id').above([after, Infinity]).limit(1).primaryKeys();
      if (key === undefined) break;
      const [next] = key;
      after = next;
      if (await db.textSegments.get(next)) continue;
      for (;;) {
        const rows = table.where(':id').between([next, -Infinity], [next, Infinity]);
        const keys = await rows.limit(ROWS_PER_DELETE).primaryKeys();
        if (keys.length === 0) break;
        await table.bulkDelete(keys);
        await breathe();
      }
    }
  }
}

const ROWS_PER_DELETE = 32;
