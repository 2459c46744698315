import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { onMessage } from '@/lib/messages';
import { emptyBin } from '@/lib/store';
import { readingOf, setReading } from '@/lib/tab-readings';
import { readTab } from './read-tab';
import { savePage } from './save-page';
import { openSidebar } from './sidebar';

const MENU_ITEM = 'read-page';
const BIN_DAYS = 30;

export default defineBackground(() => {
  // Both browsers open the sidebar only synchronously within the gesture, so that comes first.
  const begin = (tab: Browser.tabs.Tab | undefined) => {
    if (tab?.id === undefined) return;
    openSidebar(tab);
    void readTab(tab.id, { clicked: true });
  };

  browser.action.onClicked.addListener(begin);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ITEM) begin(tab);
  });

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU_ITEM,
      title: i18n.t('actionTitle'),
      contexts: ['page', 'selection', 'link', 'image'],
    });
  });

  browser.tabs.onUpdated.addListener((tabId, change) => {
    // what was read belongs to the page that has gone
    if (change.status === 'loading') void setReading(tabId, null);
  });
  browser.tabs.onRemoved.addListener((tabId) => void setReading(tabId, null));

  onMessage('readTab', ({ data }) => readTab(data.tabId, { clicked: false }));
  onMessage('savePage', ({ data }) => savePage(data.tabId));
  onMessage('pageChanged', async ({ sender }) => {
    if (sender.tab?.id !== undefined) await setReading(sender.tab.id, null);
  });
  onMessage('readingProgress', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    // one that comes late must not cover the result
    if (tabId !== undefined && (await readingOf(tabId))?.state === 'reading') {
      await setReading(tabId, { state: 'reading', done: data.done, total: data.total });
    }
  });

  browser.runtime.onStartup.addListener(() => void emptyBin(Date.now() - BIN_DAYS * 24 * 60 * 60 * 1000));
});
