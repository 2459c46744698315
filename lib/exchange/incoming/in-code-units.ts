import type { Annotation, ArticleEntry, Comment, EntryDraft, Selector } from '@/lib/model';
import { sameWords, TargetTexts, type CountedText } from '../annotations/targets';
import type { ImportItem } from '../import-item';

type Position = Extract<Selector, { type: 'TextPositionSelector' }>;

/**
 * Turns positions in Unicode characters, as the W3C standard has them, into those of strings, as the library has them, by
 * the text that it keeps of the page. Where other words stand there, the position goes: the quotation finds the passage. So
 * it does where the page is not kept; the position stays as a hint then, and as long as no emoji stands before it, it is
 * right. An annotation that is a position only gets the words that stand there.
 * @param saved the kept article at an address; null: there is none
 */
export async function* inCodeUnits(
  items: Iterable<ImportItem>,
  saved: (url: string) => Promise<ArticleEntry | null>,
): AsyncGenerator<ImportItem> {
  for (const item of items) {
    const positioned = item.kind === 'entry' && item.entry.annotations.some((note) => positionOf(note));
    if (!positioned) yield item;
    else yield { kind: 'entry', entry: converted(item.entry, await saved(item.entry.article.url)) };
  }
}

function converted(entry: EntryDraft, saved: ArticleEntry | null): EntryDraft {
  const texts = saved && new TargetTexts(saved);
  const annotations = entry.annotations.map((note): Annotation => {
    const position = positionOf(note);
    if (!position) return note;
    const others = note.selectors.filter((selector) => selector !== position);
    if (!saved || !texts) return note.quote === '' ? { ...note, selectors: others } : note;
    for (const target of targetsOf(note, saved)) {
      const { words, ...inUnits } = read(position, texts.of(target));
      if (note.quote !== '' && sameWords(words, note.quote))
        return { ...note, selectors: note.selectors.map((one) => (one === position ? inUnits : one)) };
      if (note.quote === '' && words.trim() !== '')
        return {
          ...note,
          quote: words,
          selectors: [{ type: 'TextQuoteSelector', exact: words }, inUnits, ...others],
        };
    }
    return { ...note, selectors: others };
  });
  return { ...entry, annotations };
}

function positionOf({ selectors }: Annotation): Position | undefined {
  return selectors.find((selector) => selector.type === 'TextPositionSelector');
}

/** Where the words can stand: on the comment, or in a version of the text, the newest first. */
function targetsOf(
  { commentId }: Annotation,
  { comments, bodies }: ArticleEntry,
): Pick<Annotation, 'commentId' | 'bodyId'>[] {
  if (commentId === null) return bodies.toReversed().map(({ id }) => ({ commentId: null, bodyId: id }));
  const isIt = ({ id, url }: Comment) => id === commentId || url === commentId;
  return comments.filter(isIt).map(({ id }) => ({ commentId: id, bodyId: null }));
}

function read({ start, end }: Position, { text, offsets }: CountedText): Position & { words: string } {
  const from = offsets.unitAfter(start);
  const to = offsets.unitAfter(end);
  return { type: 'TextPositionSelector', start: from, end: to, words: text.slice(from, to) };
}
