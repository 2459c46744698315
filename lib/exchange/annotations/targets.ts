import type { Annotation, ArticleEntry, Selector } from '@/lib/model';
import { commentAddress } from '../addresses';
import { CharacterOffsets } from './character-offsets';

export type SharedSelector = Extract<
  Selector,
  { type: 'TextQuoteSelector' | 'TextPositionSelector' | 'RangeSelector' }
>;

/**
 * The address of what an annotation stands on: the article, or the comment. A comment whose page gives it no address of its
 * own, or that of others, has a name that is the same in every export.
 */
export function targetAddress({ article, comments }: ArticleEntry, { commentId }: Annotation): string {
  const comment = comments.find(({ id }) => id === commentId);
  if (!comment) return article.url;
  const shared =
    comment.url === article.url || comments.some(({ id, url }) => id !== commentId && url === comment.url);
  return commentAddress(shared ? { ...comment, url: null } : comment);
}

/** The plain text that positions count in, and how standards count in it. */
export interface CountedText {
  text: string;
  offsets: CharacterOffsets;
}

/** The texts that annotations stand on; each made once. */
export class TargetTexts {
  private readonly texts = new Map<string, CountedText>();

  constructor(private readonly entry: ArticleEntry) {}

  of({ commentId, bodyId }: Pick<Annotation, 'commentId' | 'bodyId'>): CountedText {
    const key = `${commentId ?? ''}/${bodyId ?? ''}`;
    let counted = this.texts.get(key);
    if (!counted) {
      const { bodies, comments } = this.entry;
      const html =
        commentId === null
          ? (bodies.find(({ id }) => id === bodyId) ?? bodies.at(-1))?.html
          : comments.find(({ id }) => id === commentId)?.html;
      const text = new DOMParser().parseFromString(html ?? '', 'text/html').body.textContent;
      counted = { text, offsets: new CharacterOffsets(text) };
      this.texts.set(key, counted);
    }
    return counted;
  }
}

/** Whether words are the same but for white space, which markup makes and takes. */
export function sameWords(one: string, other: string): boolean {
  const bare = (words: string) => words.replace(/\s+/g, '');
  return bare(one) === bare(other);
}

/**
 * The selectors that other programs know. A position whose words do not stand there, as when it was taken from a page that
 * has changed, is left out: it would mislead.
 */
export function sharedSelectors(annotation: Annotation, texts: TargetTexts): SharedSelector[] {
  const { quote, selectors } = annotation;
  // one that has lost its place has its words still
  const words = { type: 'TextQuoteSelector' as const, exact: quote };
  const hasWords = quote === '' || selectors.some(({ type }) => type === words.type);
  return (hasWords ? selectors : [words, ...selectors]).flatMap((selector): SharedSelector[] => {
    if (selector.type === 'PassageSelector') return [];
    if (selector.type !== 'TextPositionSelector') return [selector];
    const there = texts.of(annotation).text.slice(selector.start, selector.end);
    return sameWords(there, quote) ? [selector] : [];
  });
}

/** Those of them that the W3C standard has, positions in Unicode characters. */
export function standardSelectors(annotation: Annotation, texts: TargetTexts): SharedSelector[] {
  return sharedSelectors(annotation, texts).flatMap((selector): SharedSelector[] => {
    if (selector.type === 'RangeSelector') return [];
    if (selector.type === 'TextQuoteSelector') return [selector];
    const { offsets } = texts.of(annotation);
    return [
      {
        type: 'TextPositionSelector',
        start: offsets.charactersBefore(selector.start),
        end: offsets.charactersBefore(selector.end),
      },
    ];
  });
}
