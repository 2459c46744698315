import type { Block } from './tables';

/** A block with its terms apart. */
export interface OpenBlock {
  terms: string[];
  offsets: Uint32Array;
  postings: Uint8Array;
  size: number;
}

/** What is kept, in bytes; the terms are estimated. */
const MOST_BYTES = 24 * 1024 * 1024;
const BYTES_PER_TERM = 48;

/** The blocks last used. They never change, so nothing in here is ever out of date. */
export class BlockCache {
  private readonly blocks = new Map<string, OpenBlock>();
  private size = 0;

  get(segment: number, block: number): OpenBlock | undefined {
    const key = `${segment}:${block}`;
    const found = this.blocks.get(key);
    if (found) {
      // to the end of the map's order: last used
      this.blocks.delete(key);
      this.blocks.set(key, found);
    }
    return found;
  }

  add({ segment, block, terms, offsets, postings }: Block): OpenBlock {
    const apart = terms.split('\n');
    const size = postings.byteLength + offsets.byteLength + apart.length * BYTES_PER_TERM;
    const open = { terms: apart, offsets, postings, size };
    this.blocks.set(`${segment}:${block}`, open);
    this.size += size;
    for (const [key, oldest] of this.blocks) {
      if (this.size <= MOST_BYTES || oldest === open) break;
      this.blocks.delete(key);
      this.size -= oldest.size;
    }
    return open;
  }
}
