import { i18n } from '#i18n';
import type { MarkKeeper } from '@/components/marking/keeper';
import { Marking } from '@/components/marking/marking';
import { quotation } from '@/components/marking/quotation';
import { Painter } from '@/lib/annotation/painting';
import { watchText } from '@/lib/annotation/watching';
import { onMessage, sendMessage, type SaveOutcome } from '@/lib/messages';
import type { ExtractedPage } from '@/lib/model';
import { PageComments } from './page-comments';

/** The marks of the page this stands in: shown, made and changed. What is kept is kept by the background. */
export class PageMarks {
  readonly #comments = new PageComments(document);
  readonly #marking: Marking;
  readonly #stops: (() => void)[];

  /** @param page what was read of the page, when that has been done */
  constructor(private readonly page: () => ExtractedPage | null) {
    this.#marking = new Marking(document, this.#comments, this.#keeper(), new Painter(document));
    this.#stops = [
      watchText(document.body, () => void this.#marking.lookAgain()),
      onMessage('marksChanged', ({ data }) => this.#marking.show(data)),
      onMessage('goToMark', ({ data }) => this.#marking.goTo(data.id)),
      onMessage('hintMark', ({ data }) => this.#marking.hint(data.id)),
      onMessage('moveMark', ({ data }) => this.#marking.move(data.id)),
      onMessage('markSelection', () => this.#marking.offer()),
      onMessage('nextMark', () => this.#marking.goToNext()),
    ];
  }

  /** Shows what is kept for this page; called when it was opened, read or has become another one. */
  async refresh(): Promise<void> {
    const page = this.page();
    if (page) this.#comments.learn(page);
    // without an answer there is nothing to show: the background is being updated
    const known = await sendMessage('marks').catch(() => null);
    if (known) await this.#marking.show(known);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#marking.stop();
  }

  #keeper(): MarkKeeper {
    return {
      add: async (mark) => {
        const outcome = await sendMessage('addMark', mark);
        if (!outcome.ok) throw new Error(reasonText(outcome));
        return outcome.id;
      },
      change: (id, changes) => sendMessage('changeMark', { id, changes }),
      remove: (id) => sendMessage('removeMark', { id }),
      restore: (id) => sendMessage('restoreMark', { id }),
      open: (id) => void sendMessage('openMark', { id }).catch(() => undefined),
      quotation: (quote, commentSourceId) => this.#quotation(quote, commentSourceId),
      report: (found, missing) => void sendMessage('marksPlaced', { found, missing }).catch(() => undefined),
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

function reasonText({ why }: Extract<SaveOutcome, { ok: false }>): string {
  return why === 'disk-full' ? i18n.t('marking.diskFull') : i18n.t('marking.notKept');
}
