import { i18n } from '#i18n';
import type { MarkKeeper } from '@/components/marking/keeper';
import { quotation } from '@/components/marking/quotation';
import { onMessage, sendMessage, type SaveOutcome } from '@/lib/messages';
import type { ExtractedPage, Id, PageMarks as KnownMarks } from '@/lib/model';
import { MarkedPart } from './marked-part';
import { PageComments } from './page-comments';
import { documentIn, findParts } from './page-parts';

/** How long after something was loaded the page is looked through for new parts, in milliseconds. */
const LOAD_REST = 1000;

/** The marks of the page this stands in: shown, made and changed. What is kept is kept by the background. */
export class PageMarks {
  readonly #comments = new PageComments(document);
  readonly #top: MarkedPart;
  /** What stands in frames, by their documents, in the order they are looked through. */
  readonly #frames = new Map<Document, MarkedPart>();
  #known: KnownMarks = { marks: [], categories: [], tags: [] };
  /** Counts the rounds through the frames. */
  #round = 0;
  /** The part in which the keyboard went to a mark last, as a place in `#parts`. */
  #at = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #stops: (() => void)[];

  /** @param page what was read of the page, when that has been done */
  constructor(private readonly page: () => ExtractedPage | null) {
    this.#top = this.#part(document, this.#comments, () => void this.#showInFrames());
    this.#stops = [
      onMessage('marksChanged', ({ data }) => this.#show(data)),
      onMessage('goToMark', ({ data }) => this.#parts.some(({ marking }) => marking.goTo(data.id))),
      onMessage('hintMark', ({ data }) => {
        for (const { marking } of this.#parts) marking.hint(data.id);
      }),
      onMessage('moveMark', ({ data }) => this.#move(data.id)),
      onMessage('markSelection', () => {
        if (this.page() === null) return false;
        this.#offer();
        return true;
      }),
      onMessage('nextMark', () => this.#goToNext()),
    ];
  }

  /** Shows what is kept for this page; called when it was opened, read or has become another one. */
  async refresh(): Promise<void> {
    const page = this.page();
    if (page) this.#comments.learn(page);
    // without an answer there is nothing to show: the background is being updated
    const known = await sendMessage('marks').catch(() => null);
    if (known) await this.#show(known);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const part of this.#parts) part.stop();
  }

  get #parts(): MarkedPart[] {
    return [this.#top, ...this.#frames.values()];
  }

  #part(document: Document, comments: PageComments, onPlaces: () => void): MarkedPart {
    return new MarkedPart(
      document,
      comments,
      this.#keeper(),
      onPlaces,
      () => this.#lookForParts(),
      (frame) => {
        const inside = documentIn(frame);
        if (inside && !this.#frames.has(inside) && this.#findParts()) void this.#top.marking.lookAgain();
      },
    );
  }

  /** A mark is moved in the part that has it; one that no part has may get its place in any. */
  #move(id: Id): void {
    this.#endMove();
    const part = this.#parts.find(({ places }) => places.found.includes(id));
    for (const one of part ? [part] : this.#parts) one.marking.move(id, one === this.#top);
  }

  #endMove(): void {
    for (const { marking } of this.#parts) marking.endMove();
  }

  /** The toolbar for what is selected, else the card of the mark one is at: where the keyboard went last comes first. */
  #offer(): void {
    const parts = this.#parts;
    if (parts.some(({ marking }) => marking.offer())) return;
    const at = this.#at % parts.length;
    for (const { marking } of [...parts.slice(at), ...parts.slice(0, at)]) if (marking.openHere()) return;
  }

  async #show(known: KnownMarks): Promise<void> {
    this.#known = known;
    this.#findParts();
    await this.#top.marking.show(known);
  }

  /** After the page itself was looked through: what it does not have is looked for in the frames, one by one. */
  async #showInFrames(): Promise<void> {
    const round = ++this.#round;
    let missing = new Set(this.#top.places.missing);
    for (const frame of this.#frames.values()) {
      const marks = this.#known.marks.filter(({ id }) => missing.has(id));
      await frame.marking.show({ ...this.#known, marks });
      if (round !== this.#round) return;
      missing = new Set(frame.places.missing);
    }
    this.#tell();
  }

  #tell(): void {
    const found = new Set(this.#parts.flatMap(({ places }) => places.found));
    const missing = this.#top.places.missing.filter((id) => !found.has(id));
    sendMessage('marksPlaced', { found: [...found], missing }).catch(() => undefined);
  }

  #goToNext(): void {
    const parts = this.#parts;
    // once more for the part it began in, from its first mark
    for (let turn = 0; turn <= parts.length; turn++) {
      if (parts[this.#at % parts.length]?.marking.goToNext()) return;
      this.#at = (this.#at + 1) % parts.length;
    }
  }

  /** Many things are loaded at once; they are one occasion. */
  #lookForParts(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#findParts()) void this.#top.marking.lookAgain();
    }, LOAD_REST);
  }

  /** Follows the shadow roots and frames that the page has now; true when one is new. */
  #findParts(): boolean {
    let isNew = false;
    const documents = [document];
    for (const one of documents) {
      const { shadowRoots, frames } = findParts(one);
      documents.push(...frames);
      let part = one === document ? this.#top : this.#frames.get(one);
      if (!part) {
        part = this.#part(one, new PageComments(one), () => this.#tell());
        this.#frames.set(one, part);
        // one can mark in it at once
        void part.marking.show({ ...this.#known, marks: [] });
        isNew = true;
      }
      if (part.learn(shadowRoots)) isNew = true;
    }
    for (const [one, part] of this.#frames) {
      if (documents.includes(one)) continue;
      this.#frames.delete(one);
      stopGone(part);
    }
    return isNew;
  }

  #keeper(): Omit<MarkKeeper, 'report'> {
    return {
      add: async (mark) => {
        const outcome = await inPlainWords(sendMessage('addMark', mark));
        if (!outcome.ok) throw new Error(reasonText(outcome));
        return outcome.id;
      },
      change: (id, changes) => inPlainWords(sendMessage('changeMark', { id, changes })),
      remove: (id) => inPlainWords(sendMessage('removeMark', { id })),
      restore: (id) => inPlainWords(sendMessage('restoreMark', { id })),
      open: (id) => void sendMessage('openMark', { id }).catch(() => undefined),
      quotation: (quote, commentSourceId) => this.#quotation(quote, commentSourceId),
      moveEnded: () => this.#endMove(),
    };
  }

  #quotation(quote: string, commentSourceId: string | null): string {
    const page = this.page();
    const comment = page?.comments.find(({ id }) => id === commentSourceId);
    const source = {
      authors: comment ? [comment.author ?? ''].filter(Boolean) : (page?.authors ?? []),
      title: page?.title ?? document.title,
      siteName: page?.siteName ?? null,
      publishedAt: comment ? comment.publishedAt : (page?.publishedAt ?? null),
      url: comment?.url ?? page?.url ?? location.href,
    };
    return quotation(quote, source, page?.language ?? i18n.t('language'));
  }
}

/** The frame shows another page, and what was drawn in it is gone. */
function stopGone(part: MarkedPart): void {
  try {
    part.stop();
  } catch {
    // Firefox throws at every touch of a document that is no more: nothing is left to be stopped in it
  }
}

/** @throws {Error} with a text for the user instead of the browser's words */
async function inPlainWords<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new Error(i18n.t('marking.notKept'), { cause: error });
  }
}

function reasonText({ why }: Extract<SaveOutcome, { ok: false }>): string {
  return why === 'disk-full' ? i18n.t('marking.diskFull') : i18n.t('marking.notKept');
}
