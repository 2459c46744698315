import { JSDOM } from 'jsdom';
import { askBy, completeDiscussion, type CompletionOptions, type CompletionResult } from '@/lib/completion';
import { readDiscussion } from '@/lib/extraction/discussion';
import type { ExtractedComment, ExtractedPage } from '@/lib/model';

export interface OpenPage {
  document: Document;
  page: ExtractedPage;
}

/** A page as a reader has it open, with what was read from it. */
export async function openPage(html: string, url: string): Promise<OpenPage> {
  const { document } = new JSDOM(html, { url }).window;
  const discussion = await readDiscussion(document, {
    url: new URL(url),
    language: 'de',
    authors: [],
    readAt: new Date('2024-06-12T18:30:00Z'),
    breathe: () => undefined,
  });
  const page: ExtractedPage = {
    url,
    title: 'Beruf',
    authors: [],
    authorUrls: [],
    authorBio: null,
    publishedAt: null,
    modifiedAt: null,
    siteName: null,
    language: 'de',
    excerpt: null,
    leadImageUrl: null,
    section: null,
    tags: [],
    html: '',
    text: '',
    comments: discussion.comments,
    claimedCommentCount: discussion.claimedCommentCount,
    discussionSystem: discussion.system,
  };
  return { document, page };
}

export interface Completed extends CompletionResult {
  /** Milliseconds that were waited for, in order. */
  waits: number[];
  progress: [done: number, total: number | null][];
}

/** Completes without waiting: the waits are written down. */
export async function complete(
  { document, page }: OpenPage,
  options: Partial<CompletionOptions> = {},
): Promise<Completed> {
  const waits: number[] = [];
  const progress: Completed['progress'] = [];
  const result = await completeDiscussion(document, page, {
    ask: askBy(fetch, {}),
    signal: new AbortController().signal,
    onProgress: (done, total) => progress.push([done, total]),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  return { ...result, waits, progress };
}

export const ids = (comments: ExtractedComment[]) => comments.map(({ id }) => id);
export const parents = (comments: ExtractedComment[]) =>
  Object.fromEntries(comments.map(({ id, parentId }) => [id, parentId]));
