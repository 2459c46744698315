import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { onMessage, sendMessage, type CompletionOutcome, type SaveOutcome } from '@/lib/messages';
import { deniedSite } from '@/components/thread/get-whole';
import { hostsOf, type FrameStand } from '@/components/thread/frame-offer';
import type { CommentFrame, ExtractedPage, Reading } from '@/lib/model';
import { readingOf, watchReadings } from '@/lib/tab-readings';

/** The tab that the sidebar stands beside, as far as the sidebar is concerned. */
export interface TabView {
  tabId: number | null;
  /** Null: nothing was read there. */
  reading: Reading | null;
  /** What was read. While the page is read again, what was read before. */
  page: ExtractedPage | null;
  /** When `page` was read. */
  readAt: number | null;
  /** Comments written so far, while the page is being saved. */
  saving: { done: number; total: number } | null;
  /** How the last saving ended. */
  outcome: SaveOutcome | null;
  /** More of the discussion can be got from the site. */
  canComplete: boolean;
  /** How far that is. */
  completing: { done: number; total: number | null } | null;
  /** How the last attempt ended. */
  completed: CompletionOutcome | null;
  /** Discussions of the page that stand in frames of other sites. */
  frames: readonly CommentFrame[];
  /** How far reading them is; null: nobody has asked for it. */
  frameStand: FrameStand | null;
}

const NOTHING: TabView = {
  tabId: null,
  reading: null,
  page: null,
  readAt: null,
  saving: null,
  outcome: null,
  canComplete: false,
  completing: null,
  completed: null,
  frames: [],
  frameStand: null,
};

export interface ActiveTab {
  view: ReadonlySignal<TabView>;
  read: () => Promise<void>;
  /** Null where no tab has anything to be saved. */
  save: () => Promise<SaveOutcome | null>;
  /** Brings an element of the page into view; false when it is not there. */
  reveal: (elementId: string) => Promise<boolean>;
  /** Gets what the page does not show of its discussion; what came of it is in the view. */
  complete: () => Promise<void>;
  /** The same after asking for access to the site that does not answer without it. */
  completeWithAccess: () => Promise<void>;
  cancelCompletion: () => void;
  /** Looks whether the page has opened frames with comments since it was read. */
  lookForFrames: () => Promise<void>;
  /** Reads the frames with comments after asking for access to their sites; what came of it is in the view. */
  readFrames: () => Promise<void>;
}

/** Follows the active tab of this sidebar's own window, for as long as the sidebar is open. */
export function followActiveTab(): ActiveTab {
  const view = signal<TabView>(NOTHING);

  const change = (tabId: number, changes: Partial<TabView>) => {
    if (view.value.tabId === tabId) view.value = { ...view.value, ...changes };
  };

  const lookForFrames = async (tabId: number) => {
    const frames = await sendMessage('commentFrames', undefined, { tabId, frameId: 0 }).catch(() => []);
    // a list that is the same is nothing to draw anew
    if (JSON.stringify(frames) !== JSON.stringify(view.value.frames)) change(tabId, { frames });
  };

  const readFrames = async (tabId: number) => {
    change(tabId, { frameStand: 'reading' });
    const frameStand = await sendMessage('readFrames', { tabId }).catch(() => 'failed' as const);
    change(tabId, { frameStand });
  };

  let latest = 0;
  const show = async (tabId: number, reading: Reading | null) => {
    if (view.value.tabId !== tabId) return;
    const turn = ++latest;
    if (reading?.state !== 'found') {
      const keepsPage = reading?.state === 'reading';
      change(
        tabId,
        keepsPage ? { reading, completed: null, frameStand: null } : { ...NOTHING, tabId, reading },
      );
      return;
    }
    const page = await sendMessage('page', undefined, { tabId, frameId: 0 }).catch(() => null);
    if (turn !== latest) return;
    // navigated, or the extension was updated under the page
    if (page === null) {
      change(tabId, { ...NOTHING, tabId });
      return;
    }
    change(tabId, { reading, page, readAt: reading.readAt, outcome: null });
    await lookForFrames(tabId);
    if (turn !== latest) return;
    const plan = await sendMessage('completionPlan', undefined, { tabId, frameId: 0 }).catch(() => []);
    if (turn === latest) change(tabId, { canComplete: plan.length > 0 });
  };

  const turnTo = async (tabId: number) => {
    if (view.value.tabId === tabId) return;
    view.value = { ...NOTHING, tabId };
    await show(tabId, await readingOf(tabId));
  };

  watchReadings((tabId, reading) => void show(tabId, reading));
  onMessage('saveProgress', ({ data: { tabId, done, total } }) => {
    if (view.value.saving) change(tabId, { saving: { done, total } });
  });

  onMessage('completionProgress', ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined && view.value.completing) change(tabId, { completing: data });
  });

  void browser.windows.getCurrent().then(async ({ id: windowId }) => {
    browser.tabs.onActivated.addListener((active) => {
      if (active.windowId === windowId) void turnTo(active.tabId);
    });
    // a tab moved here from another window, or put in another's place
    browser.tabs.onReplaced.addListener((added, removed) => {
      if (view.value.tabId === removed) void turnTo(added);
    });
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (tab?.id !== undefined) await turnTo(tab.id);
  });

  const complete = async () => {
    const { tabId, page } = view.value;
    if (tabId === null || page === null) return;
    change(tabId, { completing: { done: page.comments.length, total: null }, completed: null });
    // the page has gone: so has what is shown of it
    const outcome = await sendMessage('completeDiscussion', undefined, { tabId, frameId: 0 }).catch(
      () => null,
    );
    change(tabId, { completing: null, completed: outcome });
  };

  return {
    view,

    async read() {
      const { tabId } = view.value;
      if (tabId === null) return;
      // what comes of it is told by `watchReadings`
      await sendMessage('readTab', { tabId });
    },

    async save() {
      const { tabId, page } = view.value;
      if (tabId === null || page === null) return null;
      change(tabId, { saving: { done: 0, total: 0 }, outcome: null });
      const outcome = await sendMessage('savePage', { tabId }).catch((error: unknown): SaveOutcome => ({
        ok: false,
        why: 'failed',
        detail: String(error),
      }));
      change(tabId, { saving: null, outcome });
      return outcome;
    },

    async reveal(elementId) {
      const { tabId } = view.value;
      if (tabId === null) return false;
      return sendMessage('reveal', { elementId }, { tabId, frameId: 0 }).catch(() => false);
    },

    complete,

    async completeWithAccess() {
      const { completed } = view.value;
      const denied = completed && deniedSite(completed);
      if (!denied) return;
      // asked within the click, as both browsers demand
      if (await browser.permissions.request({ origins: [`*://${denied.hostname}/*`] })) await complete();
    },

    async lookForFrames() {
      const { tabId } = view.value;
      if (tabId === null) return;
      await lookForFrames(tabId);
      const origins = originsOf(view.value.frames);
      // allowed before
      const allowed = origins.length > 0 && (await browser.permissions.contains({ origins }));
      if (allowed && view.value.frameStand === null) await readFrames(tabId);
    },

    async readFrames() {
      const { tabId, frames } = view.value;
      if (tabId === null) return;
      // asked within the click, as both browsers demand
      const allowed = await browser.permissions.request({ origins: originsOf(frames) });
      if (allowed) await readFrames(tabId);
      else change(tabId, { frameStand: 'refused' });
    },

    cancelCompletion() {
      const { tabId } = view.value;
      if (tabId === null) return;
      sendMessage('cancelCompletion', undefined, { tabId, frameId: 0 }).catch(() => undefined);
    },
  };
}

/** Match patterns for the sites of the frames that were not read. */
function originsOf(frames: readonly CommentFrame[]): string[] {
  return hostsOf(frames.filter(({ read }) => read === null)).map((host) => `*://${host}/*`);
}
