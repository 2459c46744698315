import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { onMessage, sendMessage } from '@/lib/messages';
import { SCHEMES } from '@/lib/model';
import {
  addCategories,
  articleByAddress,
  categoriesInOrder,
  dropLeftImports,
  emptyBin,
  requestUpkeep,
} from '@/lib/store';
import { readingOf, setPlaces, setReading } from '@/lib/tab-readings';
import { askSite } from './ask-site';
import { followBackups } from './backups';
import { keepPictures } from './keep-pictures';
import {
  addMark,
  changeMark,
  goToNextMark,
  markSelection,
  marksOfTab,
  removeMark,
  restoreMark,
  tellAllPages,
  tellPages,
} from './marks';
import { readFrames } from './read-frames';
import { noteProgress, readTab } from './read-tab';
import { followPermissions, revisit } from './revisits';
import { savePage } from './save-page';
import { openSidebar } from './sidebar';

const READ_ITEM = 'read-page';
const MARK_ITEM = 'mark-selection';
const BIN_MS = 30 * 24 * 60 * 60 * 1000;

export default defineBackground(() => {
  // Both browsers open the sidebar only synchronously within the gesture, so that comes first.
  const begin = async (tab: Browser.tabs.Tab | undefined) => {
    if (tab?.id === undefined) return;
    openSidebar(tab);
    await readTab(tab.id, { clicked: true });
  };
  const mark = async (tab: Browser.tabs.Tab | undefined) => {
    if (tab?.id === undefined) return;
    if (await markSelection(tab.id)) return;
    await readTab(tab.id, { clicked: true });
    await markSelection(tab.id);
  };

  browser.action.onClicked.addListener((tab) => void begin(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MARK_ITEM) void mark(tab);
    if (command === 'next-mark' && tab?.id !== undefined) void goToNextMark(tab.id);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === READ_ITEM) void begin(tab);
    if (info.menuItemId === MARK_ITEM) void mark(tab);
  });

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({
        id: READ_ITEM,
        title: i18n.t('actionTitle'),
        contexts: ['page', 'link', 'image'],
      });
      browser.contextMenus.create({ id: MARK_ITEM, title: i18n.t('markSelection'), contexts: ['selection'] });
    });
    void beginScheme();
    void followPermissions();
  });
  browser.permissions.onAdded.addListener(() => void followPermissions());
  browser.permissions.onRemoved.addListener(() => void followPermissions());
  browser.runtime.onStartup.addListener(() => void emptyBin(Date.now() - BIN_MS));
  browser.runtime.onStartup.addListener(() => void dropLeftImports());
  // after an update the search index may have to be built
  browser.runtime.onInstalled.addListener(requestUpkeep);
  browser.runtime.onStartup.addListener(requestUpkeep);

  followBackups();

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined) void forgetIfGone(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));

  onMessage('readTab', ({ data, sender }) => {
    mustBeOurs(sender);
    return readTab(data.tabId, { clicked: false });
  });
  onMessage('readFrames', ({ data, sender }) => {
    mustBeOurs(sender);
    return readFrames(data.tabId);
  });
  onMessage('savePage', async ({ data, sender }) => {
    mustBeOurs(sender);
    const outcome = await savePage(data.tabId);
    if (outcome.ok) await tellPages(outcome.articleId);
    return outcome;
  });
  onMessage('keepPictures', async ({ data, sender }) => {
    mustBeOurs(sender);
    const reading = await readingOf(data.tabId);
    const article = reading?.state === 'found' ? await articleByAddress(reading.url) : null;
    return article && keepPictures(data.tabId, article.id);
  });
  onMessage('marksEdited', ({ data, sender }) => {
    mustBeOurs(sender);
    return data.articleId === null ? tellAllPages() : tellPages(data.articleId);
  });

  onMessage('pageChanged', ({ sender }) => forget(tabOf(sender).id));
  onMessage('readingProgress', ({ data, sender }) => noteProgress(tabOf(sender).id, data.done, data.total));
  onMessage('pageCompleted', async ({ data, sender }) => {
    const { id } = tabOf(sender);
    const reading = await readingOf(id);
    if (reading?.state === 'found')
      await setReading(id, { ...reading, commentCount: data.commentCount, readAt: data.readAt });
  });
  onMessage('askSite', ({ data, sender }) => askSite(data, tabOf(sender).address));
  onMessage('revisit', ({ data, sender }) => {
    const { id, address } = tabOf(sender);
    return revisit(id, address, data.canonical);
  });
  onMessage('marks', ({ sender }) => marksOfTab(tabOf(sender)));
  onMessage('marksPlaced', ({ data, sender }) => setPlaces(tabOf(sender).id, data));
  onMessage('addMark', ({ data, sender }) => addMark(tabOf(sender).id, data));
  onMessage('changeMark', ({ data, sender }) => changeMark(tabOf(sender), data.id, data.changes));
  onMessage('removeMark', ({ data, sender }) => removeMark(tabOf(sender), data.id));
  onMessage('restoreMark', ({ data, sender }) => restoreMark(tabOf(sender), data.id));
});

/** The tab whose page says something, as the browser names it: a page cannot speak for another one. */
function tabOf(sender: Browser.runtime.MessageSender): { id: number; address: string | null } {
  if (sender.tab?.id === undefined) throw new Error('Only a page may say this.');
  return { id: sender.tab.id, address: sender.url ?? null };
}

/** Only sidebar and library may ask for other tabs and articles. */
function mustBeOurs(sender: Browser.runtime.MessageSender): void {
  if (!sender.url?.startsWith(browser.runtime.getURL('/')))
    throw new Error('Only the extension may say this.');
}

/** What was read belongs to its page. Browsers tell of frames that load as they tell of the page: so it is asked. */
async function forgetIfGone(tabId: number): Promise<void> {
  const reading = await readingOf(tabId);
  // a reading that goes on ends by itself
  if (!reading || reading.state === 'reading') return;
  const asked = reading.state === 'found' && sendMessage('isRead', undefined, { tabId, frameId: 0 });
  const still = await Promise.resolve(asked).catch(() => false);
  if (!still) await forget(tabId);
}

async function forget(tabId: number): Promise<void> {
  await setReading(tabId, null);
  await setPlaces(tabId, null);
}

/** A first coding scheme in the user's language; nothing when there is one already. */
async function beginScheme(): Promise<void> {
  if ((await categoriesInOrder()).length > 0) return;
  await addCategories(SCHEMES.profile.map((name) => i18n.t(`schemes.${name}`)));
}
