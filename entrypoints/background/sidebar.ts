import { browser, type Browser } from 'wxt/browser';

/** Firefox's sidebar, which the types, made from Chrome's, do not have. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the sidebar in the tab's window. Must be called within the user's gesture, before anything is awaited. */
export function openSidebar(tab: Browser.tabs.Tab): void {
  const opened = import.meta.env.FIREFOX
    ? (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open()
    : browser.sidePanel.open({ windowId: tab.windowId });
  opened.catch((error: unknown) => console.warn('The sidebar did not open:', error));
}
