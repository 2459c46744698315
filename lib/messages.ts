import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ExtractedPage, Id, Reading } from '@/lib/model';

/** How a save ended. Nothing is kept by halves: all or an error in `why`. */
export type SaveOutcome =
  | { ok: true; articleId: Id; created: boolean; newComments: number; missingComments: number }
  | { ok: false; why: 'page-gone' | 'disk-full' | 'not-understood' | 'failed'; detail: string };

/** What page, background and extension pages say to each other. */
interface Protocol {
  /** Sidebar to background: read this tab's page (again). */
  readTab(data: { tabId: number }): Reading;
  /** Sidebar to background: keep what was read in this tab. */
  savePage(data: { tabId: number }): SaveOutcome;
  /** Background to sidebars, while a save goes on; counts are comments. */
  saveProgress(data: { tabId: number; done: number; total: number }): void;
  /** Page to background, while it is read. */
  readingProgress(data: { done: number; total: number | null }): void;
  /** Page to background: it shows something else now without having been loaded anew. */
  pageChanged(): void;
  /** Background to the page: read yourself (again). */
  read(): Reading;
  /** Anybody to the page: what was read; null before that. */
  page(): ExtractedPage | null;
  /** Sidebar to the page: bring the element with this id (a comment) into view. */
  reveal(data: { elementId: string }): boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
