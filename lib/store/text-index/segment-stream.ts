import { readPostings } from './postings';
import type { Block, IndexTables, Segment } from './tables';

/** Blocks read ahead. */
const AHEAD = 4;

/** The terms of a segment in order, with a few blocks in memory at a time. */
export class SegmentStream {
  /** The term it stands at; null behind the last one. */
  term: string | null = null;

  private blocks: Block[] = [];
  private nextBlock = 0;
  private terms: string[] = [];
  private place = 0;

  private constructor(
    private readonly db: IndexTables,
    private readonly segment: Segment,
  ) {}

  static async open(db: IndexTables, segment: Segment): Promise<SegmentStream> {
    const stream = new SegmentStream(db, segment);
    await stream.load();
    return stream;
  }

  /** Calls `visit` with the postings of the term it stands at. */
  read(visit: (document: number, weight: number) => void): void {
    const block = this.blocks[0];
    if (!block) return;
    const { offsets, postings } = block;
    readPostings(postings, offsets[this.place] ?? 0, offsets[this.place + 1] ?? 0, this.segment.from, visit);
  }

  /** To the next term; false when `load` has to be awaited first. */
  advance(): boolean {
    this.place++;
    this.term = this.terms[this.place] ?? null;
    return this.term !== null;
  }

  /** To the first term of the next block, or to the end. */
  async load(): Promise<void> {
    this.blocks.shift();
    if (this.blocks.length === 0) {
      const { id } = this.segment;
      const keys = Array.from({ length: AHEAD }, (_, i): [number, number] => [id, this.nextBlock + i]);
      this.nextBlock += AHEAD;
      this.blocks = (await this.db.textBlocks.bulkGet(keys)).filter((block) => block !== undefined);
    }
    this.terms = this.blocks[0]?.terms.split('\n') ?? [];
    this.place = 0;
    this.term = this.terms[0] ?? null;
  }
}
