import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CompletionPlan, CompletionResult, Question, Reply } from '@/lib/completion';
import type {
  CommentFrame,
  ExtractedPage,
  FrameReading,
  Id,
  MarkChanges,
  MarkPlaces,
  NewMark,
  PageMarks,
  Reading,
} from '@/lib/model';
import type { FetchedPicture, PictureProblem } from '@/lib/pictures';

/** How a save ended. Nothing is kept by halves: all or an error in `why`. */
export type SaveOutcome =
  | { ok: true; articleId: Id; created: boolean; newComments: number; missingComments: number }
  | { ok: false; why: 'page-gone' | 'disk-full' | 'not-understood' | 'failed'; detail: string };

/** How adding a mark ended; the first one on a page saves the page. */
export type MarkOutcome = { ok: true; id: Id } | Extract<SaveOutcome, { ok: false }>;

/** How getting the whole discussion ended; the comments are in the page's `page`. */
export type CompletionOutcome = Omit<CompletionResult, 'comments'> & { commentCount: number };

/**
 * How reading the page's frames with comments ended. `not-open`: none of an allowed site is there, or it has not loaded; `empty`: there are
 * no comments in it; `failed`: the browser let nobody in.
 */
export type FrameOutcome = 'read' | 'not-open' | 'empty' | 'failed';

/** How keeping the pictures of an article ended. */
export interface PictureOutcome {
  articleId: Id;
  kept: number;
  /** That the page shows and that were not kept before. */
  total: number;
  /** Why some were not kept, each reason once. */
  problems: PictureProblem[];
}

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
  /** Background to the page: whether it still is what was read. */
  isRead(): boolean;
  /** Anybody to the page: what was read; null before that. */
  page(): ExtractedPage | null;
  /** Background to the page: addresses of the pictures in what was read. */
  pictureAddresses(): string[];
  /** Background to the page: get one of these pictures. */
  picture(data: { address: string }): FetchedPicture;
  /** Sidebar to background: keep the pictures of this tab's saved page. */
  keepPictures(data: { tabId: number }): PictureOutcome | null;
  /** Background to sidebars, while it goes on and when it has ended. */
  pictureProgress(data: { tabId: number; done: number; total: number }): void;
  picturesKept(data: { tabId: number; outcome: PictureOutcome }): void;
  /** Sidebar to the page: bring the element with this id (a comment) into view. */
  reveal(data: { elementId: string }): boolean;

  /** Sidebar to the page: what could complete its discussion, best first. */
  completionPlan(): CompletionPlan[];
  /** Sidebar to the page: get the rest of the discussion; `page` and the tab's reading are then the whole one. */
  completeDiscussion(): CompletionOutcome;
  /** Sidebar to the page: end it; what was gathered so far is kept. */
  cancelCompletion(): void;
  /** Page to sidebars, while it goes on. */
  completionProgress(data: { done: number; total: number | null }): void;
  /** Page to background: ask your own site for me, with the access that the user has granted. */
  askSite(data: Question): Reply;
  /** Page to background: it has more comments now. */
  pageCompleted(data: { commentCount: number; readAt: number }): void;

  /** Anybody to the page: its discussions that stand in frames of other sites. */
  commentFrames(): CommentFrame[];
  /** Sidebar to background: read those of this tab's page whose sites the user has allowed; `page` has them then, too. */
  readFrames(data: { tabId: number }): FrameOutcome;
  /** Background to the page: what was read in its frames. */
  joinFrames(data: FrameReading[]): void;

  /** Page on a granted site to background: I have been opened; `canonical` is what I call my address. */
  revisit(data: { canonical: string | null }): void;
  /** Page to background: what is marked on it. */
  marks(): PageMarks;
  /** Background to the page: ask anew what is marked. */
  refreshMarks(): void;
  addMark(data: NewMark): MarkOutcome;
  changeMark(data: { id: Id; changes: MarkChanges }): void;
  removeMark(data: { id: Id }): void;
  restoreMark(data: { id: Id }): void;
  /** Page to background: which marks it still has and which not. */
  marksPlaced(data: MarkPlaces): void;
  /** Page to sidebar: show this mark. */
  openMark(data: { id: Id }): void;
  /** Sidebar or library to background: something was marked, noted or undone there; null: the categories were changed. */
  marksEdited(data: { articleId: Id | null }): void;
  /** Background to the page: what is marked on it now. */
  marksChanged(data: PageMarks): void;
  /** Sidebar to the page: go to this mark; false when the page does not have it. */
  goToMark(data: { id: Id }): boolean;
  /** Sidebar to the page: show for a moment where this mark is; null: no more. */
  hintMark(data: { id: Id | null }): void;
  /** Sidebar to the page: the next selection is the new place of this mark. */
  moveMark(data: { id: Id }): void;
  /** Background to page or reader: the keyboard asks to mark what is selected; false when it was not read yet. */
  markSelection(): boolean;
  /** Background to page or reader: the keyboard asks for the next mark. */
  nextMark(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
