/** Firefox, driven over WebDriver BiDi; what lies outside of web pages through the browser's own window. */

import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from './find.ts';
import {
  downloadsOf,
  PATIENCE_MS,
  profileFolder,
  ROOT,
  SHORTCUTS,
  type Driver,
  type StartOptions,
} from './driver.ts';
import {
  bidi,
  browserWindow,
  chooseInMenu,
  clickAction,
  contextOf,
  hostOf,
  pinAction,
  pressShortcut,
  setDark,
  setPrinted,
  sidebarControl,
  sidebarIsOpen,
  stopEventPage,
} from './firefox-window.ts';
import { speaking } from './language.ts';
import { pageSurface } from './page-surface.ts';
import { surface } from './surface.ts';

export async function startFirefox(options: StartOptions = {}): Promise<Driver> {
  const path = options.path ?? findBrowser('firefox')?.path;
  if (path === undefined) throw new Error(`No Firefox here. ${howToGet('firefox')}`);
  const { profile, remove } = profileFolder(options.profile);
  const built = speaking(options.extension ?? join(ROOT, '.output/firefox-mv3'), options.locale ?? null);

  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: null,
    timeout: PATIENCE_MS,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      // an optional permission is granted without the browser's own question
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsOf(profile),
      ...(options.dark !== undefined && { 'ui.systemUsesDarkTheme': options.dark ? 1 : 0 }),
    },
  });
  const id = await browser.installExtension(built.folder);
  const window = await browserWindow(browser);
  const host = await hostOf(window, id);
  await pinAction(window, id);

  const closed = new Promise<unknown>((ended) => browser.once('disconnected', ended)).then(() => {
    built.remove();
    remove();
  });
  const kill = async () => {
    const process = browser.process();
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const exit = once(process, 'exit');
    process.kill('SIGKILL');
    await exit;
  };

  const openPage: Driver['openPage'] = async (url, where = 'tab') => {
    const page = await browser.newPage({ type: where });
    page.setDefaultTimeout(PATIENCE_MS);
    if (/^https?:/.test(url)) {
      await page.goto(url, { waitUntil: 'load' });
      return page;
    }
    // puppeteer's goto never ends for an extension's address, though the page loads
    await bidi(browser)('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
    await pageSurface(page).until(
      `${url} to load`,
      ({ location, document }) => location.href !== 'about:blank' && document.readyState === 'complete',
    );
    // without the focus a document hears nothing of where its own has gone
    await page.bringToFront();
    return page;
  };
  const extensionAddress = (path: string) => `moz-extension://${host}/${path}`;

  return {
    engine: 'firefox',
    profile,
    closed,
    openPage,
    extensionAddress,
    openExtensionPage: async (path) => pageSurface(await openPage(extensionAddress(path))),
    clickAction: async (page) => {
      await page.bringToFront();
      await clickAction(window, id, contextOf(page));
    },
    sidebar: async (page) => {
      const tab = contextOf(page);
      while (!(await sidebarIsOpen(window, id, tab))) await sleep(50);
      const sidebar = surface(sidebarControl(window, tab));
      const isLoaded = () =>
        sidebar
          .evaluate(
            ({ location, document }) => location.href !== 'about:blank' && document.readyState === 'complete',
          )
          .catch(() => false); // it went to another process as it was asked
      while (!(await isLoaded())) await sleep(50);
      return sidebar;
    },
    // the profile's preferences leave the question out from the start
    grantSites: () => Promise.resolve(),
    setDark: (dark) => setDark(window, dark),
    pressShortcut: async (page, shortcut) => {
      await page.bringToFront();
      await pressShortcut(window, id, contextOf(page), shortcut);
    },
    chooseMarkInMenu: async (page, at) => {
      await page.bringToFront();
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await chooseInMenu(window, id, contextOf(page), SHORTCUTS.H);
    },
    setPrinted: (page, printed) => setPrinted(window, contextOf(page), printed),
    stopBackground: () => stopEventPage(window, id),
    kill,
    close: async () => {
      // Firefox sometimes does not end when it is asked to
      await Promise.race([browser.close(), sleep(15_000, undefined, { ref: false })]);
      await kill();
      await closed;
    },
  };
}
