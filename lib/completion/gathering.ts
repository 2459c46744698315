import { createBreathing } from '@/lib/extraction/slices';
import type { ExtractedComment } from '@/lib/model';
import type { Limits, Requests } from './requests';
import { CompletionFailure, type CompletionProblem } from './result';
import type { Batch, CompletionSource, GivenComment, Inquiry } from './source';

export interface Gathered {
  comments: ExtractedComment[];
  /** What the source says; null when it does not. */
  total: number | null;
  /** How many of the total say nothing: deleted, hidden. */
  gone: number;
  problem: CompletionProblem | null;
}

export interface GatheringSurroundings {
  requests: Requests;
  write: (given: GivenComment) => ExtractedComment;
  signal: AbortSignal;
  limits: Limits;
  /** Told after every answer. */
  onProgress(done: number, total: number | null): void;
}

/** So many answers in a row without anything new: the site turns in circles. */
const BARREN = 3;

/** Asks one source until it has given all, or something stands in the way; what came before that is kept. */
export async function gather(
  source: CompletionSource,
  inquiry: Inquiry,
  surroundings: GatheringSurroundings,
): Promise<Gathered> {
  const { requests, signal, limits } = surroundings;
  const pile = new Pile(surroundings.write, createBreathing(signal));
  const open = [...inquiry.urls];
  const asked = new Set(open.map(({ href }) => href));
  let problem: CompletionProblem | null = null;
  let barren = 0;
  const ask = async (url: URL): Promise<Batch> => {
    const answer = await requests.get(url, source.name);
    return readAnswer(() => inquiry.read(answer, signal), source.name, signal);
  };
  try {
    if (inquiry.given) await pile.add(inquiry.given, 0);
    for (let url = open.shift(), answers = 1; url && barren < BARREN; url = open.shift(), answers++) {
      const batch = await ask(url).catch((error: unknown): Batch => {
        // one page fewer than the numbers say
        if (source.kind !== 'pages' || !(error instanceof CompletionFailure)) throw error;
        if (error.problem.kind !== 'gone') throw error;
        problem = error.problem;
        return { comments: [] };
      });
      barren = (await pile.add(batch, answers)) > 0 ? 0 : barren + 1;
      surroundings.onProgress(pile.size, pile.total);
      if (pile.size >= limits.comments) {
        throw new CompletionFailure({ kind: 'too-many', source: source.name, limit: 'comments' });
      }
      for (const next of batch.next ?? []) {
        if (asked.has(next.href)) continue;
        asked.add(next.href);
        open.push(next);
      }
    }
  } catch (error) {
    if (!(error instanceof CompletionFailure) && !signal.aborted) throw error;
    problem = error instanceof CompletionFailure ? error.problem : { kind: 'cancelled' };
  }
  return { comments: pile.inOrder(source.kind), total: pile.total, gone: pile.gone, problem };
}

/** Whatever goes wrong with an answer is the answer's fault: nothing in it can be trusted to be as documented. */
async function readAnswer(
  read: () => Batch | Promise<Batch>,
  source: string,
  signal: AbortSignal,
): Promise<Batch> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CompletionFailure) throw error;
    if (signal.aborted) throw new CompletionFailure({ kind: 'cancelled' }, { cause: error });
    throw new CompletionFailure({ kind: 'malformed', source }, { cause: error });
  }
}

/** The comments gathered so far, each once. */
class Pile {
  total: number | null = null;
  gone = 0;
  private readonly batches: { place: number; comments: ExtractedComment[] }[] = [];
  private readonly ids = new Set<string>();
  private readonly write: (given: GivenComment) => ExtractedComment;
  private readonly breathe: () => Promise<void> | undefined;

  constructor(write: (given: GivenComment) => ExtractedComment, breathe: () => Promise<void> | undefined) {
    this.write = write;
    this.breathe = breathe;
  }

  get size(): number {
    return this.ids.size;
  }

  /** How many the batch has that were not known, the deleted ones included. */
  async add(batch: Batch, place: number): Promise<number> {
    this.total = batch.total ?? this.total;
    this.gone += batch.gone ?? 0;
    const comments: ExtractedComment[] = [];
    for (const comment of batch.comments) {
      await this.breathe();
      if (this.ids.has(comment.id)) continue;
      const written = 'body' in comment ? this.write(comment) : comment;
      this.ids.add(comment.id);
      if (written.text === '' && !written.html.includes('<img')) {
        this.gone++;
        continue;
      }
      comments.push(written);
    }
    this.batches.push({ place: batch.place ?? place, comments });
    return comments.length + (batch.gone ?? 0);
  }

  inOrder(kind: CompletionSource['kind']): ExtractedComment[] {
    const comments = this.batches.sort((a, b) => a.place - b.place).flatMap((batch) => batch.comments);
    const times = comments.map(({ publishedAt }) => publishedAt ?? '');
    // days alone would shuffle what was said on one day
    if (kind === 'pages' || times.some((time) => time.length < 'yyyy-mm-ddThh:mm'.length)) return comments;
    return comments.sort((a, b) => Date.parse(a.publishedAt ?? '') - Date.parse(b.publishedAt ?? ''));
  }
}
