import type { Id } from '@/lib/model';
import { database } from '../connection';
import { weighTerms } from './analysis';
import { articleDocument, commentDocument, noteDocument, type TextDocument } from './documents';
import { deadDocuments } from './merge';
import { SegmentStream } from './segment-stream';
import { createBreath } from './slices';

export interface IndexCheck {
  /** Documents that were looked at. */
  documents: number;
  /** Records that the index does not have, or has otherwise than they are. */
  wrong: Id[];
  /** Documents in the index that no record stands for. */
  superfluous: number;
}

/**
 * Compares every record's words with what the index says of them. Slow, for a doubt and for tests; writes meanwhile may show
 * as differences.
 */
export async function checkIndex(signal?: AbortSignal): Promise<IndexCheck> {
  const db = database();
  const breathe = createBreath(signal);
  const sums = await sumsInIndex(signal);
  const check: IndexCheck = { documents: 0, wrong: [], superfluous: 0 };

  const numbers = new Map<Id, number>();
  await db.textEntries.each((entry) => {
    for (const [id, document] of Object.entries(entry.documents)) numbers.set(id, document);
  });
  const compare = (document: TextDocument) => {
    check.documents++;
    const number = numbers.get(document.id);
    const sum = number === undefined ? undefined : sums.get(number);
    if (sum !== sumOf(weighTerms(document))) check.wrong.push(document.id);
    if (number !== undefined) sums.delete(number);
  };

  for (const article of await db.articles.toArray()) {
    const all = [[article.id, -Infinity] as const, [article.id, Infinity] as const] as const;
    const body = await db.bodies
      .where('[articleId+readAt]')
      .between(...all)
      .last();
    compare(articleDocument(article, body?.text ?? ''));
    const comments = await db.comments
      .where('[articleId+position]')
      .between(...all)
      .toArray();
    for (const comment of comments) compare(commentDocument(comment, article.language));
    await breathe();
  }
  for (const note of await db.annotations.toArray()) {
    if (note.deletedAt === null) compare(noteDocument(note));
  }
  check.superfluous = sums.size;
  return check;
}

/** Of every living document in the index a sum over its terms and weights, whatever their order. */
async function sumsInIndex(signal?: AbortSignal): Promise<Map<number, number>> {
  const db = database();
  const breathe = createBreath(signal);
  const dead = await deadDocuments(db);
  const sums = new Map<number, number>();
  for (const segment of await db.textSegments.toArray()) {
    const stream = await SegmentStream.open(db, segment);
    while (stream.term !== null) {
      const hash = hashOf(stream.term);
      stream.read((document, weight) => {
        if (!dead.has(document)) sums.set(document, ((sums.get(document) ?? 0) + mix(hash, weight)) >>> 0);
      });
      if (!stream.advance()) await stream.load();
      await breathe();
    }
  }
  return sums;
}

/** Undefined for a document without a term, as one that the index has nothing of. */
function sumOf(weights: ReadonlyMap<string, number>): number | undefined {
  if (weights.size === 0) return undefined;
  let sum = 0;
  for (const [term, weight] of weights) sum = (sum + mix(hashOf(term), weight)) >>> 0;
  return sum;
}

/** FNV-1a. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash;
}

function mix(hash: number, weight: number): number {
  return Math.imul(hash ^ (weight * 0x9e3779b1), 0x85ebca6b) >>> 0;
}
