import { PostingsWriter } from './postings';
import type { Block } from './tables';

/** Postings and terms in a block before a new one begins, in bytes: small enough to read a few, far below 64 KB. */
const BLOCK_SIZE = 16 * 1024;

/** Postings of one term in a block: two bytes and more each. */
const MOST_POSTINGS = 8000;

/** From so many postings on a term has blocks of its own. */
const MANY_POSTINGS = 4000;

export type BlockContent = Omit<Block, 'segment'>;

/** Cuts terms and their postings, given in order, into blocks. */
export class BlockWriter {
  /** What is complete; who writes them away empties the list. */
  readonly full: BlockContent[] = [];
  /** First term of every block so far. */
  readonly firstTerms: string[] = [];

  private terms: string[] = [];
  private offsets: number[] = [];
  private termsLength = 0;
  private readonly postings = new PostingsWriter();

  /**
   * @param documents relative to the segment's first number, growing
   * @param weights of the same length
   */
  add(term: string, documents: ArrayLike<number>, weights: ArrayLike<number>): void {
    if (documents.length === 0) return;
    const many = documents.length > MANY_POSTINGS;
    if (many || this.postings.length + this.termsLength + term.length > BLOCK_SIZE) this.close();
    for (let at = 0; at < documents.length; at += MOST_POSTINGS) {
      if (at > 0) this.close();
      this.terms.push(term);
      this.termsLength += term.length + 1;
      this.offsets.push(this.postings.length);
      // each block's postings are counted from the segment's first number: blocks are read one by one
      let before = 0;
      for (let i = at; i < Math.min(at + MOST_POSTINGS, documents.length); i++) {
        const document = documents[i] ?? 0;
        this.postings.add(document - before, weights[i] ?? 0);
        before = document;
      }
    }
    if (many) this.close();
  }

  close(): void {
    const first = this.terms[0];
    if (first === undefined) return;
    this.full.push({
      block: this.firstTerms.length,
      terms: this.terms.join('\n'),
      offsets: Uint32Array.from([...this.offsets, this.postings.length]),
      postings: this.postings.take(),
    });
    this.firstTerms.push(first);
    this.terms = [];
    this.offsets = [];
    this.termsLength = 0;
  }
}
