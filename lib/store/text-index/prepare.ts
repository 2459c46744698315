import { weighTerms } from './analysis';
import { BlockWriter, type BlockContent } from './blocks';
import { sameDocument, type TextDocument } from './documents';
import { createBreath } from './slices';

/** Documents in the segment of one write; more make several. */
const MOST_DOCUMENTS = 1000;

/** A segment that waits for its numbers. */
export interface SegmentContent {
  documents: readonly TextDocument[];
  blocks: BlockContent[];
  firstTerms: string[];
}

export type PreparedDocuments = SegmentContent[];

/** Works out in slices, before the transaction, what the index has to keep of documents. */
export async function prepareDocuments(
  documents: readonly TextDocument[],
  signal?: AbortSignal,
): Promise<PreparedDocuments> {
  const breathe = createBreath(signal);
  const prepared: PreparedDocuments = [];
  for (const part of partsOf(documents)) {
    const terms = new Map<string, Occurrences>();
    for (const [place, document] of part.entries()) {
      collect(terms, place, document);
      await breathe();
    }
    prepared.push(toSegment(part, terms));
    await breathe();
  }
  return prepared;
}

/**
 * What was prepared, where it is for just these documents; otherwise, when another window was faster, worked out now.
 */
export function preparedFor(
  documents: readonly TextDocument[],
  prepared: PreparedDocuments | null,
): PreparedDocuments {
  const parts = partsOf(documents);
  const same =
    prepared?.length === parts.length &&
    parts.every((part, p) => {
      const before = prepared[p]?.documents ?? [];
      return (
        part.length === before.length &&
        part.every((document, d) => {
          const other = before[d];
          return other !== undefined && sameDocument(document, other);
        })
      );
    });
  return parts.map((part, p) => {
    const before = same ? prepared[p] : undefined;
    if (before) return { ...before, documents: part };
    const terms = new Map<string, Occurrences>();
    for (const [place, document] of part.entries()) collect(terms, place, document);
    return toSegment(part, terms);
  });
}

/** Where a term occurs: places in the segment, growing, and weights. */
interface Occurrences {
  places: number[];
  weights: number[];
}

function collect(terms: Map<string, Occurrences>, place: number, document: TextDocument): void {
  for (const [term, weight] of weighTerms(document)) {
    const found = terms.get(term);
    if (found) {
      found.places.push(place);
      found.weights.push(weight);
    } else {
      terms.set(term, { places: [place], weights: [weight] });
    }
  }
}

function toSegment(documents: readonly TextDocument[], terms: Map<string, Occurrences>): SegmentContent {
  const writer = new BlockWriter();
  for (const term of [...terms.keys()].sort()) {
    const { places, weights } = terms.get(term) ?? { places: [], weights: [] };
    writer.add(term, places, weights);
  }
  writer.close();
  return { documents, blocks: writer.full, firstTerms: writer.firstTerms };
}

function partsOf(documents: readonly TextDocument[]): (readonly TextDocument[])[] {
  const parts = [];
  for (let at = 0; at < documents.length; at += MOST_DOCUMENTS) {
    parts.push(documents.slice(at, at + MOST_DOCUMENTS));
  }
  return parts;
}
