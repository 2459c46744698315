import type { Table } from 'dexie';
import { newId, type Id } from '@/lib/model';

/*
 * The index is a list of segments that are never changed: every save writes a small one, merges join small ones
 * into larger ones. A document has a number that is never used again; a changed text gets a new number, and the
 * old one is noted as dead. Rows stay below 64 KB, above which Chromium keeps a value in a file of its own.
 */

/** The single row of `textState`. */
export interface IndexState {
  key: 'state';
  /** Another one when the index is built anew: what other windows keep in memory is then void. */
  epoch: Id;
  /** Grows with every write. */
  generation: number;
  nextSegment: number;
  nextDocument: number;
  /** Article numbers start at 1. */
  nextArticle: number;
  /** Numbers of the articles in the bin. */
  hidden: number[];
  /** False: documents saved before the index existed may be missing in it. */
  complete: boolean;
}

export interface Segment {
  id: number;
  /** First document number, and the one behind the last. */
  from: number;
  to: number;
  /** Documents in it that were alive when it was written. */
  count: number;
  /** First term of every block, in order, separated by newlines. */
  firstTerms: string;
}

/** A run of terms and where they occur. */
export interface Block {
  segment: number;
  block: number;
  /** In order of code units, separated by newlines. */
  terms: string;
  /** Where each term's postings begin in `postings`; one more at the end. */
  offsets: Uint32Array;
  /** See `postings.ts`. */
  postings: Uint8Array;
}

/** What queries must know of all documents: one entry for each number from `segment.from + part * SLOTS`. */
export interface SlotPart {
  segment: number;
  part: number;
  /** Number of the article it belongs to; 0 where there is no document. */
  articles: Uint32Array;
  /** Places in `DOCUMENT_KINDS`. */
  kinds: Uint8Array;
  /** Days since 1970 of its date; `NO_DAY` when it has none. */
  days: Int32Array;
}

/** Record ids of documents, one for each number from `segment.from + part * NAMES`; empty where there is none. */
export interface NamePart {
  segment: number;
  part: number;
  ids: Id[];
}

/** What is in the index of an article with its comments, or of a note. */
export interface IndexEntry {
  /** Of the article or the note. */
  id: Id;
  article: number;
  /** Document number by record id. */
  documents: Record<Id, number>;
}

export interface DeadDocuments {
  id: number;
  documents: Uint32Array;
}

/** Documents in a row of `textSlots`, and of `textNames`. */
export const SLOTS = 4096;
export const NAMES = 128;

export const INDEX_STORES = {
  textState: 'key',
  textSegments: 'id',
  textBlocks: '[segment+block]',
  textSlots: '[segment+part]',
  textNames: '[segment+part]',
  textEntries: 'id',
  textDead: '++id',
};

export interface IndexTables {
  textState: Table<IndexState, 'state'>;
  textSegments: Table<Segment, number>;
  textBlocks: Table<Block, [number, number]>;
  textSlots: Table<SlotPart, [number, number]>;
  textNames: Table<NamePart, [number, number]>;
  textEntries: Table<IndexEntry, Id>;
  textDead: Table<DeadDocuments, number, Omit<DeadDocuments, 'id'>>;
}

/** What a transaction that reads or writes the index has to name. */
export function indexTables(db: IndexTables): Table[] {
  return [
    db.textState,
    db.textSegments,
    db.textBlocks,
    db.textSlots,
    db.textNames,
    db.textEntries,
    db.textDead,
  ];
}

/** An index with nothing in it. */
export function emptyState(complete: boolean): IndexState {
  return {
    key: 'state',
    epoch: newId(),
    generation: 1,
    nextSegment: 1,
    nextDocument: 0,
    nextArticle: 1,
    hidden: [],
    complete,
  };
}

/** The state, whatever happened to its row. */
export async function readState(db: IndexTables): Promise<IndexState> {
  return (await db.textState.get('state')) ?? emptyState(false);
}
