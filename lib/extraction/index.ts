import type { ExtractedPage } from '@/lib/model';
import { type ArticleBody, articleOf, BOLD_STEPS } from './article';
import type { ReadingContext } from './context';
import { type Discussion, readDiscussionOf } from './discussion';
import { placesOf } from './discussion/places';
import { metadataOf } from './metadata';
import { Page } from './page';
import { readStatedText } from './metadata/json-ld';
import { comparable } from './metadata/title-parts';
import { sanitizeFragment } from './sanitize';
import { createBreathing, inSlices, type Sliced } from './slices';
import { textOf } from './text';

export interface ReadingOptions {
  /** When the page is read: base of relative dates. */
  readAt?: Date;
  /** Cancels the reading. */
  signal?: AbortSignal;
  /** Told between pieces of work, ever more: how many parts of how many are done. */
  onProgress?: (done: number, total: number) => void;
}

/** Parts of the work that are done after metadata and discussion, of all. A long discussion is nearly all of it. */
const PARTS = { metadata: 10, discussion: 90, all: 100 };

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

  const page = new Page(document);

  let told = 0;
  const tell = (done: number): void => {
    if (done <= told) return;
    told = done;
    onProgress?.(done, PARTS.all);
  };

  const metadata = await inSlices(metadataOf(page, url, readAt), breathe);
  const context: ReadingContext = {
    url: base,
    language: metadata.language,
    authors: metadata.authors,
    readAt,
    breathe,
    progress: (share) => {
      tell(Math.floor(PARTS.metadata + share * (PARTS.discussion - PARTS.metadata)));
    },
  };
  tell(PARTS.metadata);
  await breathe();

  const discussion = await readDiscussionOf(page, context);
  tell(PARTS.discussion);
  await breathe();

  const found = await inSlices(readArticleOf(page, metadata.title, discussion), breathe);
  await breathe();
  const nodes = found.length < FEW ? fuller(found, readStatedText(document, url)) : found.nodes;
  const html = sanitizeFragment(nodes, base);
  await breathe();
  const text = textOf(nodes);
  tell(PARTS.all);

  return {
    ...metadata,
    html,
    text,
    comments: discussion.comments,
    claimedCommentCount: discussion.claimedCommentCount,
    discussionSystem: discussion.system,
  };
}

/** A shorter article is looked for once more, with less courage in leaving out. */
const SHORT = 250;

/** A text as short as this may be all that a page shows before its scripts have run. */
const FEW = 800;

/** The nodes found, or the text that the page's linked data holds where that is much more. */
function fuller(found: ArticleBody, stated: readonly string[]): Node[] {
  const length = stated.reduce((sum, part) => sum + part.length, 0);
  if (length < SHORT || length < 2 * found.length) return found.nodes;
  return stated.flatMap((part) => {
    // not connected to the page: nothing in it runs or loads
    const { body } = new DOMParser().parseFromString(part, 'text/html');
    if (body.querySelector('p, div, br')) return [...body.childNodes];
    return body.textContent.split(/\s*\n\s*/).map((text) => {
      const paragraph = body.ownerDocument.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    });
  });
}

function* readArticleOf(page: Page, title: string, { regions, comments }: Discussion): Sliced<ArticleBody> {
  const trusted = regions.filter((region) => !holdsTitle(region, title));
  const without = trusted.length < regions.length ? [...trusted, ...placesOf(page.root, comments)] : trusted;
  const found = yield* articleOf(page, title, { without });
  if (found.length >= SHORT) return found;
  const gentle = yield* articleOf(page, title, { without, left: BOLD_STEPS });
  const better = gentle.length > 2 * found.length ? gentle : found;
  if (better.length >= SHORT || !trusted.length) return better;
  // a region that left nothing was more than the discussion
  const rest = yield* articleOf(page, title, { without: placesOf(page.root, comments) });
  return rest.length > 2 * better.length ? rest : better;
}

/** Whether a region holds the page's title as a heading: then it is more than a discussion. */
function holdsTitle(region: Element, title: string): boolean {
  const wanted = comparable(title);
  return [...region.querySelectorAll('h1, h2')].some((heading) => comparable(heading.textContent) === wanted);
}
