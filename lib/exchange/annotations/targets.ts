import type { Annotation, ArticleEntry, Selector } from '@/lib/model';
import { commentAddress } from '../addresses';
import { codePointsBefore } from './code-points';

export type SharedSelector = Extract<
  Selector,
  { type: 'TextQuoteSelector' | 'TextPositionSelector' | 'RangeSelector' }
>;

/** The address of what an annotation stands on: the article, or the comment. */
export function targetAddress({ article, comments }: ArticleEntry, { commentId }: Annotation): string {
  const comment = comments.find(({ id }) => id === commentId);
  return comment ? commentAddress(comment) : article.url;
}

/** The plain text that positions count in, by annotation; made once for each text. */
export class TargetTexts {
  private readonly texts = new Map<string, string>();

  constructor(private readonly entry: ArticleEntry) {}

  of({ commentId, bodyId }: Annotation): string {
    const { bodies, comments } = this.entry;
    const html =
      commentId === null
        ? (bodies.find(({ id }) => id === bodyId) ?? bodies.at(-1))?.html
        : comments.find(({ id }) => id === commentId)?.html;
    const key = `${commentId ?? ''}/${bodyId ?? ''}`;
    let text = this.texts.get(key);
    if (text === undefined) {
      text = new DOMParser().parseFromString(html ?? '', 'text/html').body.textContent;
      this.texts.set(key, text);
    }
    return text;
  }
}

/**
 * The selectors that the standard knows, positions in Unicode characters. A position whose words do not stand there, as
 * when it was taken from a page that has changed, is left out: it would mislead.
 */
export function standardSelectors(annotation: Annotation, texts: TargetTexts): SharedSelector[] {
  return annotation.selectors.flatMap((selector): SharedSelector[] => {
    if (selector.type === 'TextQuoteSelector') return [selector];
    if (selector.type !== 'TextPositionSelector') return [];
    const text = texts.of(annotation);
    const words = text.slice(selector.start, selector.end);
    const bare = (words: string) => words.replace(/\s+/g, '');
    if (bare(words) !== bare(annotation.quote)) return [];
    const start = codePointsBefore(text, selector.start);
    return [{ ...selector, start, end: start + codePointsBefore(words, words.length) }];
  });
}

/** As `standardSelectors`, with the path into the page, which other programs understand without its being of the standard. */
export function allSelectors(annotation: Annotation, texts: TargetTexts): SharedSelector[] {
  const paths = annotation.selectors.filter((selector) => selector.type === 'RangeSelector');
  return [...paths, ...standardSelectors(annotation, texts)];
}
