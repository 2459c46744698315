import type { Id } from '@/lib/model';
import { database } from '../connection';
import { alone } from './alone';
import { weighTerms } from './analysis';
import {
  articleDocument,
  commentDocument,
  DOCUMENT_KINDS,
  noteDocument,
  type TextDocument,
} from './documents';
import { deadDocuments } from './merge';
import { readIndex } from './read';
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
 * Compares every record's words with what the index says of them. Slow, for a doubt and for tests; saves meanwhile may show
 * as differences.
 */
export async function checkIndex(signal?: AbortSignal): Promise<IndexCheck> {
  const check: IndexCheck = { documents: 0, wrong: [], superfluous: 0 };
  // a merge would take the segments away that are being read
  await alone({ ifAvailable: false }, () => compareAll(check, signal));
  return check;
}

async function compareAll(check: IndexCheck, signal?: AbortSignal): Promise<void> {
  const db = database();
  const breathe = createBreath(signal);
  const sums = await sumsInIndex(signal);

  const places = await placesInIndex();

  const compare = (document: TextDocument, inBin: boolean) => {
    check.documents++;
    const place = places.get(document.id);
    const sum = place && sums.get(place.document);
    const right =
      sum === sumOf(weighTerms(document)) &&
      place?.kind === DOCUMENT_KINDS.indexOf(document.kind) &&
      place.visible === !inBin;
    if (!right) check.wrong.push(document.id);
    if (place) sums.delete(place.document);
  };

  const bin = new Set<Id>();
  for (const article of await db.articles.toArray()) {
    const all = [[article.id, -Infinity] as const, [article.id, Infinity] as const] as const;
    const body = await db.bodies
      .where('[articleId+readAt]')
      .between(...all)
      .last();
    const inBin = article.deletedAt !== null;
    if (inBin) bin.add(article.id);
    compare(articleDocument(article, body?.text ?? ''), inBin);
    const comments = await db.comments
      .where('[articleId+position]')
      .between(...all)
      .toArray();
    for (const comment of comments) compare(commentDocument(comment, article.language), inBin);
    await breathe();
  }
  for (const note of await db.annotations.toArray()) {
    if (note.deletedAt === null) compare(noteDocument(note), bin.has(note.articleId));
  }
  check.superfluous = sums.size;
}

interface Place {
  document: number;
  kind: number;
  visible: boolean;
}

/** Where the index has each record, as queries and as saves see it; without those on which the two differ. */
async function placesInIndex(): Promise<Map<Id, Place>> {
  const numbers = new Map<Id, number>();
  await database().textEntries.each((entry) => {
    for (const [id, document] of Object.entries(entry.documents)) numbers.set(id, document);
  });
  return readIndex(async (view) => {
    const { kinds, visible } = view;
    const ids = await view.idsOf(Array.from(kinds, (_, document) => document));
    const places = new Map<Id, Place>();
    ids.forEach((id, document) => {
      if (numbers.get(id) !== document) return;
      places.set(id, { document, kind: kinds[document] ?? 0, visible: visible[document] === 1 });
    });
    return places;
  });
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
