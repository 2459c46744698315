import type { ExtractedPage } from '@/lib/model';
import { BOLD_STEPS, readArticle } from './article';
import { copyWithout, dropComments } from './article/copy';
import type { ReadingContext } from './context';
import { type Discussion, readDiscussion } from './discussion';
import { readMetadata } from './metadata';
import { comparable } from './metadata/title-parts';
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

  const nodes = articleNodes(document, metadata.title, discussion);
  await breathe();
  const html = sanitizeFragment(nodes, base);
  onProgress?.(STEPS, STEPS);

  return {
    ...metadata,
    html,
    text: textOf(nodes),
    comments: discussion.comments,
    claimedCommentCount: discussion.claimedCommentCount,
    discussionSystem: discussion.system,
  };
}

/** A shorter article is looked for once more, with less courage in leaving out. */
const SHORT = 250;

function articleNodes(document: Document, title: string, { regions, comments }: Discussion): Node[] {
  const trusted = regions.filter((region) => !holdsTitle(region, title));
  const copy = (): Document => {
    const made = copyWithout(document, trusted);
    if (trusted.length < regions.length) dropComments(made, comments);
    return made;
  };
  const found = readArticle(copy(), title);
  if (found.length >= SHORT) return found.nodes;
  const gentle = readArticle(copy(), title, BOLD_STEPS);
  const better = gentle.length > 2 * found.length ? gentle : found;
  if (better.length >= SHORT || !trusted.length) return better.nodes;
  // a region that left nothing was more than the discussion
  const whole = document.cloneNode(true) as Document;
  dropComments(whole, comments);
  const rest = readArticle(whole, title);
  return rest.length > 2 * better.length ? rest.nodes : better.nodes;
}

/** Whether a region holds the page's title as a heading: then it is more than a discussion. */
function holdsTitle(region: Element, title: string): boolean {
  const wanted = comparable(title);
  return [...region.querySelectorAll('h1, h2')].some((heading) => comparable(heading.textContent) === wanted);
}
