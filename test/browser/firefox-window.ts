/**
 * What of Firefox is no web page: the toolbar, the sidebar, the extension's event page. WebDriver BiDi reaches them
 * by scripts in the browser's own window ("chrome scope"), which `--remote-allow-system-access` opens.
 * The functions handed to `run` are sent as text: they may use nothing but their arguments and the window's globals.
 */

import type { Browser, Page } from 'puppeteer-core';
import type { Json, Key, SurfaceControl } from './surface.ts';

/** Runs functions in the browser's own scope. */
export interface BrowserWindow {
  run<A extends Json[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** The function's first argument is the window that shows the tab (given by its BiDi id). */
  runIn<A extends Json[], R>(
    tab: string,
    fn: (window: FirefoxWindow, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
}

/** The parts of WebDriver BiDi's answers that are used here. */
interface ContextTree {
  contexts: { context: string; url: string }[];
}
type ScriptResult =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** puppeteer has no public way to send a BiDi command of one's own; this is its connection. */
export function bidi(browser: Browser): <R>(method: string, params: object) => Promise<R> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return async <R>(method: string, params: object) => (await connection.send(method, params)).result as R;
}

/** The BiDi id of the tab: puppeteer keeps it as the id of the page's main frame. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

export async function browserWindow(browser: Browser): Promise<BrowserWindow> {
  const send = bidi(browser);
  const { contexts } = await send<ContextTree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const own = contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  if (!own)
    throw new Error(
      `${await browser.version()} does not let its toolbar be used by a program. Please install a newer Firefox.`,
    );
  const evaluate = async <R>(call: string): Promise<R> => {
    const answer = await send<ScriptResult>('script.evaluate', {
      target: { context: own.context },
      awaitPromise: true,
      expression: `(async () => JSON.stringify((await ${call}) ?? null))()`,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? 'null') as R;
  };
  const list = (args: Json[]) => args.map((arg) => JSON.stringify(arg)).join(', ');
  return {
    run: (fn, ...args) => evaluate(`(${String(fn)})(${list(args)})`),
    runIn: (tab, fn, ...args) =>
      evaluate(
        `(${String(fn)})((${String(windowOf)})(${JSON.stringify(tab)})${args.length > 0 ? ', ' : ''}${list(args)})`,
      ),
  };
}

/** The parts of the browser's window that are used here. */
interface FirefoxWindow extends Window {
  SidebarController: { isOpen: boolean; currentID: string; browser: { contentDocument: Document } };
}
/** What a script in the sidebar tells: that it runs, then what came of it. */
type FrameMessage = 'begun' | { value: string } | { error: string };
interface ExtensionFrame extends HTMLElement {
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: FrameMessage }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: FrameMessage }) => void): void;
    loadFrameScript(url: string, delayed: boolean): void;
  };
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rectangle: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}
interface ContextMenu extends Element {
  state: 'open' | 'showing' | 'closed' | 'hiding';
  activateItem(item: Element): void;
}
declare const ChromeUtils: {
  importESModule(url: string): {
    CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
    NavigableManager: {
      getBrowserById(id: string): {
        ownerDocument: { defaultView: FirefoxWindow };
        browsingContext: { mediumOverride: string };
      } | null;
    };
  };
};
declare const Services: { prefs: { setIntPref(name: string, value: number): void } };
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: {
      backgroundState: string;
      terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};

function windowOf(tab: string): FirefoxWindow {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = NavigableManager.getBrowserById(tab);
  if (!browser) throw new Error('The tab is closed.');
  return browser.ownerDocument.defaultView;
}

/** Firefox's name for the extension's button and sidebar. */
const widgetOf = (id: string) => id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');

/** The host of the extension's own addresses (moz-extension://HOST/). */
export function hostOf(window: BrowserWindow, id: string): Promise<string> {
  return window.run((id) => WebExtensionPolicy.getByID(id).mozExtensionHostname, id);
}

/** Takes the button out of the extensions menu, so that it can be clicked. */
export async function pinAction(window: BrowserWindow, id: string): Promise<void> {
  await window.run((widget) => {
    ChromeUtils.importESModule(
      'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
    ).CustomizableUI.addWidgetToArea(`${widget}-browser-action`, 'nav-bar');
  }, widgetOf(id));
}

/** Clicks the toolbar button of the window that shows the tab. */
export async function clickAction(window: BrowserWindow, id: string, tab: string): Promise<void> {
  await window.runIn(
    tab,
    ({ document }, widget) => {
      const button = document.getElementById(`${widget}-BAP`);
      if (!button) throw new Error('The toolbar button is not there.');
      button.click();
    },
    widgetOf(id),
  );
}

/** The extension's shortcut with this letter beside Alt+Shift. */
export async function pressShortcut(
  window: BrowserWindow,
  id: string,
  tab: string,
  letter: string,
): Promise<void> {
  await window.runIn(
    tab,
    ({ document }, widget, letter) => {
      const key = document.querySelector(`#ext-keyset-id-${widget} key[key="${letter}"]`);
      if (!key) throw new Error('The extension has no such shortcut.');
      (key as Element & { doCommand(): void }).doCommand();
    },
    widgetOf(id),
    letter,
  );
}

/** Waits for the context menu of the page and chooses the extension's item with this id. */
export async function chooseInMenu(
  window: BrowserWindow,
  id: string,
  tab: string,
  item: string,
): Promise<void> {
  await window.runIn(
    tab,
    async (view, id) => {
      const { document } = view;
      const menu = document.getElementById('contentAreaContextMenu') as ContextMenu | null;
      while (menu?.state !== 'open') await new Promise((rested) => view.setTimeout(rested, 20));
      const item = document.getElementById(id);
      if (!item) throw new Error('The menu does not have it.');
      menu.activateItem(item);
    },
    `${widgetOf(id)}-menuitem-_${item}`,
  );
}

/** What Firefox takes for the system's appearance. */
export async function setDark(window: BrowserWindow, dark: boolean): Promise<void> {
  await window.run((dark) => Services.prefs.setIntPref('ui.systemUsesDarkTheme', dark ? 1 : 0), dark);
}

/** Has the tab's page styled for paper. */
export async function setPrinted(window: BrowserWindow, tab: string, printed: boolean): Promise<void> {
  await window.run(
    (tab, printed) => {
      const { NavigableManager } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const browser = NavigableManager.getBrowserById(tab);
      if (browser) browser.browsingContext.mediumOverride = printed ? 'print' : '';
    },
    tab,
    printed,
  );
}

export async function stopEventPage(window: BrowserWindow, id: string): Promise<void> {
  await window.run(async (id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.terminateBackground({ disableResetIdleForTest: true });
  }, id);
}

/** Whether the window of the tab shows the extension's sidebar, loaded as far as its frame. */
export function sidebarIsOpen(window: BrowserWindow, id: string, tab: string): Promise<boolean> {
  return window.runIn(
    tab,
    ({ SidebarController: sidebar }, widget) =>
      sidebar.isOpen &&
      sidebar.currentID === `${widget}-sidebar-action` &&
      Boolean(sidebar.browser.contentDocument.getElementById('webext-panels-browser')),
    widgetOf(id),
  );
}

/** The sidebar in the window of the tab. */
export function sidebarControl(window: BrowserWindow, tab: string): SurfaceControl {
  /** Runs a script in the sidebar's process; `content` is the sidebar's window. */
  const inFrame = async (script: string): Promise<string> => {
    const answer = await window.runIn(
      tab,
      ({ SidebarController }, script) =>
        new Promise<{ value: string } | { error: string }>((resolve, reject) => {
          const { contentDocument } = SidebarController.browser;
          const name = `randnotiz-test:${Math.random()}`;
          const code = `(async () => {
            sendAsyncMessage(${JSON.stringify(name)}, 'begun');
            let answer;
            try { answer = { value: String(await (${script})) }; } catch (error) { answer = { error: String(error) }; }
            sendAsyncMessage(${JSON.stringify(name)}, answer);
          })()`;
          let manager: ExtensionFrame['messageManager'] | null = null;
          let hasBegun = false;
          const listener = ({ data }: { data: FrameMessage }) => {
            if (data === 'begun') {
              hasBegun = true;
              return;
            }
            stop();
            resolve(data);
          };
          // a frame that goes to another process as it loads loses what was sent to it
          const send = () => {
            const frame = contentDocument.getElementById('webext-panels-browser') as ExtensionFrame | null;
            if (frame && frame.messageManager === manager) return;
            if (!frame || hasBegun) {
              stop();
              reject(new Error('The sidebar is closed.'));
              return;
            }
            manager?.removeMessageListener(name, listener);
            manager = frame.messageManager;
            manager.addMessageListener(name, listener);
            manager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`, false);
          };
          const look = setInterval(send, 200);
          const stop = () => {
            clearInterval(look);
            manager?.removeMessageListener(name, listener);
          };
          send();
        }),
      script,
    );
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  };

  const keys = (...pressed: string[]) =>
    inFrame(`(() => {
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!input.beginInputTransactionForTests(content)) throw new Error('no text input');
      for (const key of ${JSON.stringify(pressed)}) {
        const event = new content.KeyboardEvent('', { key });
        input.keydown(event);
        input.keyup(event);
      }
    })()`);

  return {
    run: (expression) => inFrame(`((window, document) => ${expression})(content, content.document)`),
    clickAt: async (x, y) => {
      // counts as a gesture of the user
      await inFrame(`(() => {
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          content.synthesizeMouseEvent(type, ${x}, ${y}, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 }, { isDOMEventSynthesized: true });
      })()`);
    },
    typeText: async (text) => {
      await keys(...Array.from(text));
    },
    press: async (key: Key) => {
      // a document shows its focus only where the browser has put the focus
      await window.runIn(tab, ({ SidebarController }) => {
        SidebarController.browser.contentDocument.getElementById('webext-panels-browser')?.focus();
      });
      await keys(key);
    },
    picture: async () =>
      Buffer.from(
        await window.runIn(tab, async ({ SidebarController, document }) => {
          const frame = SidebarController.browser.contentDocument.getElementById(
            'webext-panels-browser',
          ) as ExtensionFrame;
          const bitmap = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
          const canvas = document.createElementNS(
            'http://www.w3.org/1999/xhtml',
            'canvas',
          ) as HTMLCanvasElement;
          canvas.width = bitmap.width;
          canvas.height = bitmap.height;
          canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
          return canvas.toDataURL('image/png').split(',')[1] ?? '';
        }),
        'base64',
      ),
    resize: async (width) => {
      await window.runIn(
        tab,
        ({ document }, width) => {
          const box = document.getElementById('sidebar-box');
          // the browser's own limits for a sidebar would stand above a width
          for (const property of ['width', 'min-width', 'max-width'])
            box?.style.setProperty(property, `${width}px`, 'important');
        },
        width,
      );
    },
  };
}
