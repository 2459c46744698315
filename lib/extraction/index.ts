import type { ExtractedPage } from '@/lib/model';
import { readArticle } from './article';
import { copyWithout } from './article/copy';
import type { ReadingContext } from './context';
import { readDiscussion } from './discussion';
import { readMetadata } from './metadata';
import { sanitizeFragment } from './sanitize';
import { createBreathing } from './slices';
import { textOf } from './text';

export interface ReadingOptions {
  /** When the page is read: base of relative dates. */
  readAt?: Date;
  /** Cancels the reading. */
  signal?: AbortSignal;
  /** Told between pieces of work: how many steps of how many are done. */
  onProgress?: (done: number, total: number) => void;
}

const STEPS = 3;

/**
 * Reads the document without changing it. Works in slices, so that the page stays alive.
 * @param pageUrl the address the document was loaded from
 * @throws the signal's reason when the reading was cancelled
 */
export async function extractPage(
  document: Document,
  pageUrl: string,
  { readAt = new Date(), signal, onProgress }: ReadingOptions = {},
): Promise<ExtractedPage> {
  const breathe = createBreathing(signal);
  const url = new URL(pageUrl);
  const base = URL.parse(document.baseURI) ?? url;

  const metadata = readMetadata(document, url, readAt);
  const context: ReadingContext = {
    url: base,
    language: metadata.language,
    authors: metadata.authors,
    readAt,
    breathe,
  };
  onProgress?.(1, STEPS);
  await breathe();

  const discussion = await readDiscussion(document, context);
  onProgress?.(2, STEPS);
  await breathe();

  const article = readArticle(copyWithout(document, discussion.regions), metadata.title);
  await breathe();
  const html = sanitizeFragment(article.nodes, base);
  onProgress?.(STEPS, STEPS);

  return {
    ...metadata,
    html,
    text: textOf(article.nodes),
    comments: discussion.comments,
    claimedCommentCount: discussion.claimedCommentCount,
    discussionSystem: discussion.system,
  };
}
