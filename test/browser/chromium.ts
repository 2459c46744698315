/** Chromium and its relatives, driven over the DevTools protocol. */

import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { TargetType, type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { findBrowser, howToGet } from './find.ts';
import { PATIENCE_MS, profileFolder, ROOT, SHORTCUTS, type Driver, type StartOptions } from './driver.ts';
import { speaking } from './language.ts';
import { pageSurface } from './page-surface.ts';

const PANEL = '/sidepanel.html';

export async function startChromium(options: StartOptions = {}): Promise<Driver> {
  const path = options.path ?? findBrowser('chromium')?.path;
  if (path === undefined) throw new Error(`No Chromium-family browser here. ${howToGet('chromium')}`);
  const { profile, remove } = profileFolder(options.profile);
  const built = speaking(options.extension ?? join(ROOT, '.output/chrome-mv3'), options.locale ?? null);

  const browser = await puppeteer.launch({
    executablePath: path,
    headless: options.headless ?? true,
    // Chrome itself ignores --load-extension since 137; the protocol's way needs the pipe
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    timeout: PATIENCE_MS,
    args: ['--window-size=1280,900', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ignoreDefaultArgs: ['--enable-automation'],
  });
  const id = await browser.installExtension(built.folder);
  const extension = await installed(browser, id);
  await untilListening(browser, id);

  let dark = options.dark;
  const opened = new Set<Page>();
  const paint = async (page: Page) => {
    if (dark !== undefined)
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  };
  const known = async (page: Page) => {
    opened.add(page);
    page.setDefaultTimeout(PATIENCE_MS);
    await paint(page);
    return page;
  };
  const panels = new PanelsByWindow(browser, id);

  const closed = new Promise<unknown>((ended) => browser.once('disconnected', ended)).then(() => {
    built.remove();
    remove();
  });

  const openPage: Driver['openPage'] = async (url, where = 'tab') => {
    const page = await known(await browser.newPage({ type: where }));
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  const extensionAddress = (path: string) => `chrome-extension://${id}/${path}`;

  return {
    engine: 'chromium',
    profile,
    closed,
    openPage,
    extensionAddress,
    openExtensionPage: async (path) => pageSurface(await openPage(extensionAddress(path))),
    clickAction: async (page) => {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    sidebar: async (page) => {
      const panel = await known(await panels.of(page));
      const isThere = () =>
        panel.evaluate(() => location.protocol === 'chrome-extension:' && document.readyState === 'complete');
      // the empty document it begins with may go while it is asked
      while (!(await isThere().catch(() => false))) await sleep(20);
      return pageSurface(panel);
    },
    grantSites: async () => {
      const settings = await browser.newPage();
      await settings.goto(`chrome://extensions/?id=${id}`, { timeout: PATIENCE_MS });
      await settings.evaluate(
        (id) =>
          (window as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(id, '*://*/*'),
        id,
      );
      await settings.close();
    },
    setDark: async (to) => {
      dark = to;
      for (const page of opened) if (!page.isClosed()) await paint(page);
    },
    pressShortcut: async (page, shortcut) => {
      await page.bringToFront();
      await tellWorker(browser, id, 'commands.onCommand', SHORTCUTS[shortcut]);
    },
    chooseMarkInMenu: async (page, at) => {
      await page.bringToFront();
      await page.mouse.move(at.x, at.y);
      await tellWorker(browser, id, 'contextMenus.onClicked', { menuItemId: SHORTCUTS.H });
    },
    setPrinted: (page, printed) => page.emulateMediaType(printed ? 'print' : undefined),
    stopBackground: async () => {
      const old = workers(browser, id);
      for (const target of old) await (await target.worker())?.close();
      while (workers(browser, id).some((one) => old.includes(one))) await sleep(20);
    },
    kill: async () => {
      const process = browser.process();
      if (!process || process.exitCode !== null || process.signalCode !== null) return;
      const exit = once(process, 'exit');
      process.kill('SIGKILL');
      await exit;
    },
    close: async () => {
      await browser.close();
      await closed;
    },
  };
}

/** What the browser's own page for extensions can do. */
interface ExtensionsPage {
  chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
}

/** The side panel of each window: Chromium does not say whose a panel is, so the first new one after a click is it. */
class PanelsByWindow {
  readonly #known = new Map<string, Target>();
  readonly #browser: Browser;
  readonly #address: string;

  constructor(browser: Browser, id: string) {
    this.#browser = browser;
    this.#address = `chrome-extension://${id}${PANEL}`;
  }

  async of(page: Page): Promise<Page> {
    const window = await page.windowId();
    const open = () => this.#browser.targets().filter((target) => target.url().startsWith(this.#address));
    const known = this.#known.get(window);
    const target =
      known && open().includes(known)
        ? known
        : await this.#browser.waitForTarget((one) => open().includes(one) && !this.#isKnown(one), {
            timeout: PATIENCE_MS,
          });
    this.#known.set(window, target);
    return target.asPage();
  }

  #isKnown(target: Target): boolean {
    return [...this.#known.values()].includes(target);
  }
}

async function installed(browser: Browser, id: string): Promise<Extension> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The browser took the extension and does not list it.');
  return extension;
}

function workers(browser: Browser, id: string): Target[] {
  return browser
    .targets()
    .filter((target) => target.type() === TargetType.SERVICE_WORKER && target.url().includes(id));
}

/** Has the listeners of an event run, with the tab that is shown as the last argument. */
async function tellWorker(browser: Browser, id: string, event: string, what: unknown): Promise<void> {
  const target = await browser.waitForTarget((one) => workers(browser, id).includes(one), {
    timeout: PATIENCE_MS,
  });
  const worker = await target.worker();
  await worker?.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => void chrome.${event}.dispatch(${JSON.stringify(what)}, tab))`,
  );
}

/** A click before the worker has registered its listener is lost. */
async function untilListening(browser: Browser, id: string): Promise<void> {
  for (;;) {
    await browser.waitForTarget((one) => workers(browser, id).includes(one), { timeout: PATIENCE_MS });
    // one of an earlier start may end while it is asked: the last is the newest
    const worker = await workers(browser, id)
      .at(-1)
      ?.worker()
      .catch(() => null);
    if (await worker?.evaluate('chrome.action.onClicked.hasListeners()').catch(() => false)) return;
    await sleep(20);
  }
}
