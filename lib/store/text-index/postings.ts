/*
 * Postings of a term: for every document that has it, the distance to the document before (to the segment's first
 * number for the first one) as a varint, and one byte of weight.
 */

/** Where a term occurs, document by document, in the order of their numbers. */
export class PostingsWriter {
  bytes = new Uint8Array(1 << 14);
  length = 0;

  /** @param distance to the document before */
  add(distance: number, weight: number): void {
    if (this.length + 6 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = distance;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
    this.bytes[this.length++] = weight;
  }

  /** What has been added, and begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Calls `visit` with every posting in `bytes` from `start` to `end`. */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  end: number,
  first: number,
  visit: (document: number, weight: number) => void,
): void {
  let document = first;
  for (let at = start; at < end;) {
    let byte = bytes[at++] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 127) << shift;
    }
    document += distance;
    visit(document, bytes[at++] ?? 0);
  }
}

/**
 * Raises the score of every document in the postings to `weight * factor`, where it is lower: the hot loop of a query.
 * @returns how many of them had none before
 */
export function raiseScores(
  bytes: Uint8Array,
  start: number,
  end: number,
  first: number,
  factor: number,
  scores: Uint16Array,
): number {
  let document = first;
  let fresh = 0;
  for (let at = start; at < end;) {
    let byte = bytes[at++] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 127) << shift;
    }
    document += distance;
    const score = (bytes[at++] ?? 0) * factor;
    const before = scores[document] ?? 0;
    if (score <= before) continue;
    scores[document] = score;
    if (before === 0) fresh++;
  }
  return fresh;
}
