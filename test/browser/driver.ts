/** What the tests, `npm start` and the benchmarks ask of a browser with the extension in it. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Engine } from './find.ts';
import type { Surface } from './surface.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** For a start, a page or an element: a slow machine takes its time, and the library's own limits are shorter. */
export const PATIENCE_MS = 180_000;

export interface StartOptions {
  /** Folder of the profile, made when it is not there; without one a fresh profile that goes with the browser. */
  profile?: string;
  /** Language of the interface; English when not given. */
  locale?: 'en' | 'de';
  dark?: boolean;
  /** True when not given. */
  headless?: boolean;
  /** Folder of the built extension; the one that `npm run build` makes when not given. */
  extension?: string;
  /** The program to start; the one that is found on this machine when not given. */
  path?: string;
}

/** Letter of a shortcut beside Alt+Shift, and the command that it calls. */
export const SHORTCUTS = { H: 'mark-selection', J: 'next-mark' } as const;

export type Shortcut = keyof typeof SHORTCUTS;

/** A started browser with the extension. Where the two engines differ, it says so. */
export interface Driver {
  engine: Engine;
  profile: string;
  /** Opens an address in a tab of its own, or in a window of its own. */
  openPage(url: string, where?: 'tab' | 'window'): Promise<Page>;
  /** A real click on the toolbar button while this page is shown: gives the extension the page. */
  clickAction(page: Page): Promise<void>;
  /** The extension's sidebar in the window of this page; waits until it is open. */
  sidebar(page: Page): Promise<Surface>;
  /** Address of a page of the extension, such as `library.html`; `openPage` opens it, too. */
  extensionAddress(path: string): string;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Surface>;
  /**
   * The browser will not ask when the extension next requests access to sites, and grants it. Only the question is
   * left out: the request itself must still come from a click.
   */
  grantSites(): Promise<void>;
  /** Dark or light from now on, in all that is open. */
  setDark(dark: boolean): Promise<void>;
  /** The extension's own shortcut with this letter, while the page is shown. Chromium: its command, past the keys. */
  pressShortcut(page: Page, shortcut: Shortcut): Promise<void>;
  /**
   * "Mark the selection" in the context menu, opened at a point of the page (CSS pixels). Chromium without a window has
   * no menu: there the extension is told what the menu would tell it.
   */
  chooseMarkInMenu(page: Page, at: { x: number; y: number }): Promise<void>;
  /** Shows a page as it would be printed, or as it is. */
  setPrinted(page: Page, printed: boolean): Promise<void>;
  /** Ends the service worker or event page, as the browser does when it is idle. The next message starts it. */
  stopBackground(): Promise<void>;
  /** Ends the browser at once (SIGKILL), as a crash would; the profile stays. */
  kill(): Promise<void>;
  /** Ends the browser in good order; a fresh profile goes with it. */
  close(): Promise<void>;
  /** Resolves when the browser was ended by whoever. */
  closed: Promise<void>;
}

/** Where Firefox puts what it downloads. */
export function downloadsOf(profile: string): string {
  return join(profile, 'downloads');
}

/** The folder of the profile, and what removes it when it was made for this one start. */
export function profileFolder(given: string | undefined): { profile: string; remove: () => void } {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return { profile: given, remove: () => undefined };
  }
  const profile = mkdtempSync(join(tmpdir(), 'randnotiz-profile-'));
  // the browser's last children may still be writing
  return { profile, remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 20 }) };
}
