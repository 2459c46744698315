import type { Id } from '@/lib/model';
import { DOCUMENT_KINDS, type TextDocument } from './documents';
import { preparedFor, type PreparedDocuments, type SegmentContent } from './prepare';
import {
  NAMES,
  readState,
  SLOTS,
  type IndexEntry,
  type IndexState,
  type IndexTables,
  type NamePart,
  type SlotPart,
} from './tables';

/*
 * All of this runs within the transaction that writes the data, so that data and index cannot differ. The
 * transaction names `indexTables`, and nothing is awaited here but the database.
 */

/**
 * Puts documents into the index, in place of what it has of them. A note whose article is not in the index yet is left to
 * `completeIndex`.
 * @param prepared `prepareDocuments` of the same documents; null to work it out here, for a few short ones
 */
export async function indexDocuments(
  db: IndexTables,
  documents: readonly TextDocument[],
  prepared: PreparedDocuments | null,
): Promise<void> {
  if (documents.length === 0) return;
  const state = await readState(db);
  const entries = await entriesFor(db, documents, state);
  const known = documents.filter((document) => entries.has(ownerOf(document)));
  const dead: number[] = [];

  for (const content of preparedFor(known, prepared)) {
    await addSegment(db, state, content, (document) => entries.get(ownerOf(document))?.article ?? 0);
    content.documents.forEach((document, place) => {
      const entry = entries.get(ownerOf(document));
      if (!entry) return;
      const before = entry.documents[document.id];
      if (before !== undefined) dead.push(before);
      entry.documents[document.id] = state.nextDocument - content.documents.length + place;
    });
  }
  await db.textEntries.bulkPut([...entries.values()]);
  await bury(db, dead);
  await grow(db, state);
}

/** Takes articles with their comments, and notes, out of the index for good. */
export async function forgetRecords(
  db: IndexTables,
  gone: { articles?: readonly Id[]; notes?: readonly Id[] },
): Promise<void> {
  const articles = await entriesOf(db, gone.articles ?? []);
  const entries = [...articles, ...(await entriesOf(db, gone.notes ?? []))];
  if (entries.length === 0) return;
  const state = await readState(db);
  const numbers = new Set(articles.map((entry) => entry.article));
  state.hidden = state.hidden.filter((article) => !numbers.has(article));
  await bury(
    db,
    entries.flatMap((entry) => Object.values(entry.documents)),
  );
  await db.textEntries.bulkDelete(entries.map((entry) => entry.id));
  await grow(db, state);
}

/** Takes some of an article's comments out of the index for good. */
export async function forgetComments(db: IndexTables, articleId: Id, comments: readonly Id[]): Promise<void> {
  const [entry] = await entriesOf(db, [articleId]);
  if (!entry) return;
  const gone = new Set(comments);
  const documents = Object.entries(entry.documents);
  const state = await readState(db);
  entry.documents = Object.fromEntries(documents.filter(([id]) => !gone.has(id)));
  await db.textEntries.put(entry);
  await bury(
    db,
    documents.flatMap(([id, document]) => (gone.has(id) ? document : [])),
  );
  await grow(db, state);
}

/** Leaves articles out of all results, or brings them back: what the bin is for. */
export async function hideArticles(db: IndexTables, articles: readonly Id[], hidden: boolean): Promise<void> {
  const state = await readState(db);
  const numbers = new Set((await entriesOf(db, articles)).map((entry) => entry.article));
  state.hidden = state.hidden.filter((article) => !numbers.has(article));
  if (hidden) state.hidden.push(...numbers);
  await grow(db, state);
}

/** The record whose entry tells where a document is. */
function ownerOf(document: TextDocument): Id {
  return document.kind === 'note' ? document.id : document.articleId;
}

async function entriesOf(db: IndexTables, owners: readonly Id[]): Promise<IndexEntry[]> {
  return (await db.textEntries.bulkGet([...owners])).filter((entry) => entry !== undefined);
}

/** The entries to change, new ones among them, by owner. */
async function entriesFor(
  db: IndexTables,
  documents: readonly TextDocument[],
  state: IndexState,
): Promise<Map<Id, IndexEntry>> {
  const ids = new Set(documents.flatMap((document) => [ownerOf(document), document.articleId]));
  const known = new Map((await entriesOf(db, [...ids])).map((entry) => [entry.id, entry]));
  for (const { kind, id } of documents) {
    if (kind === 'article' && !known.has(id)) {
      known.set(id, { id, article: state.nextArticle++, documents: {} });
    }
  }
  const entries = new Map<Id, IndexEntry>();
  for (const document of documents) {
    const article = known.get(document.articleId)?.article;
    if (article === undefined) continue;
    const owner = ownerOf(document);
    entries.set(owner, entries.get(owner) ?? known.get(owner) ?? { id: owner, article, documents: {} });
  }
  return entries;
}

async function addSegment(
  db: IndexTables,
  state: IndexState,
  content: SegmentContent,
  articleOf: (document: TextDocument) => number,
): Promise<void> {
  const { documents } = content;
  const segment = state.nextSegment++;
  const from = state.nextDocument;
  state.nextDocument += documents.length;

  const slots: SlotPart[] = [];
  for (let at = 0; at < documents.length; at += SLOTS) {
    const some = documents.slice(at, at + SLOTS);
    slots.push({
      segment,
      part: at / SLOTS,
      articles: Uint32Array.from(some, articleOf),
      kinds: Uint8Array.from(some, (document) => DOCUMENT_KINDS.indexOf(document.kind)),
      days: Int32Array.from(some, (document) => document.day),
    });
  }
  const names: NamePart[] = [];
  for (let at = 0; at < documents.length; at += NAMES) {
    const ids = documents.slice(at, at + NAMES).map((document) => document.id);
    names.push({ segment, part: at / NAMES, ids });
  }
  // put, not added: a full disk may have left rows of a transaction that failed (`dropRemnants`)
  await Promise.all([
    db.textBlocks.bulkPut(content.blocks.map((block) => ({ ...block, segment }))),
    db.textSlots.bulkPut(slots),
    db.textNames.bulkPut(names),
  ]);
  await db.textSegments.put({
    id: segment,
    from,
    to: state.nextDocument,
    count: documents.length,
    firstTerms: content.firstTerms.join('\n'),
  });
}

async function bury(db: IndexTables, documents: number[]): Promise<void> {
  if (documents.length > 0) await db.textDead.add({ documents: Uint32Array.from(documents) });
}

async function grow(db: IndexTables, state: IndexState): Promise<void> {
  state.generation++;
  await db.textState.put(state);
}
