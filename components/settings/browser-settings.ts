import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A key of the extension's that works on every page. */
export interface Shortcut {
  name: string;
  /** What it does, in the user's language; empty where the browser does not say. */
  description: string;
  /** As the browser writes them, such as `Alt+Shift+K`; empty: none. */
  keys: string;
}

/** What the settings ask of the browser itself. */
export interface BrowserSettings {
  engine: 'chromium' | 'firefox';
  shortcuts: () => Promise<Shortcut[]>;
  /** Opens the browser's own page for them. */
  changeShortcuts: () => Promise<void>;
  /** Match patterns of the sites that the user has granted. */
  grantedSites: () => Promise<string[]>;
  /** Within a click, as browsers demand; whether it was granted. */
  grantSite: (pattern: string) => Promise<boolean>;
  withdrawSite: (pattern: string) => Promise<void>;
  /** Whether pictures are kept with what is saved; null: the user was not asked yet. */
  keepsPictures: () => Promise<boolean | null>;
  setKeepsPictures: (keeps: boolean) => Promise<void>;
  /** Told when sites were granted or withdrawn; gives what ends it. */
  watchSites: (changed: () => void) => () => void;
}

const BrowserSettingsContext = createContext<BrowserSettings | null>(null);

export const BrowserSettingsProvider = BrowserSettingsContext.Provider;

export function useBrowserSettings(): BrowserSettings {
  const settings = useContext(BrowserSettingsContext);
  if (!settings) throw new Error('Settings stand outside of BrowserSettingsProvider.');
  return settings;
}
