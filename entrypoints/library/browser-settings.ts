import { browser } from 'wxt/browser';
import { keepsPictures, setKeepsPictures } from '@/lib/keep-pictures';
import type { BrowserSettings } from '@/components/settings/browser-settings';

/** Firefox has a way of its own to the keys, which WXT's types do not know. */
interface FirefoxCommands {
  openShortcutSettings: () => Promise<void>;
}

export const browserSettings: BrowserSettings = {
  engine: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
  shortcuts: async () =>
    (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description,
      keys: shortcut,
    })),
  changeShortcuts: async () => {
    if (import.meta.env.FIREFOX)
      await (browser.commands as unknown as FirefoxCommands).openShortcutSettings();
    // relatives of Chromium lead this address to their own
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  },
  grantedSites: async () => (await browser.permissions.getAll()).origins ?? [],
  grantSite: (pattern) => browser.permissions.request({ origins: [pattern] }),
  withdrawSite: async (pattern) => {
    await browser.permissions.remove({ origins: [pattern] });
  },
  keepsPictures,
  setKeepsPictures,
  watchSites: (changed) => {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  },
};
