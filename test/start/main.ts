/**
 * Builds the extension and shows it at work: in a browser window at a page with a discussion, or, where there is no
 * display, by doing the main job headless and telling what came of it.
 * Arguments: an address or HTML file (without: the sample article); --headless.
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT, type Driver } from '../browser/driver.ts';
import { findBrowser, findOrInstallBrowser, howToGet, type InstalledBrowser } from '../browser/find.ts';
import { startBrowser } from '../browser/start.ts';
import { doTheJob } from './headless.ts';
import { pageToOpen, whyNotOpened } from './page-to-open.ts';
import { PlainError } from './plain-error.ts';

const SCREENSHOTS = join(ROOT, '.output', 'screenshots');

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
  process.exitCode = 1;
}
// a browser that does not end must not keep the terminal
process.exit();

async function main(args: string[]): Promise<void> {
  const { named, headless } = readArguments(args);
  const browser = findBrowser('chromium') ?? findBrowser('firefox') ?? findOrInstallBrowser('chromium');
  if (!browser) throw new PlainError(`There is no browser here. ${howToGet('chromium', 'firefox')}`);
  const page = await pageToOpen(named);
  try {
    build(browser);
    console.log(`Starting ${browser.version ?? browser.path} …`);
    const driver = await startBrowser(browser.engine, { path: browser.path, headless });
    process.once('SIGINT', () => void driver.kill());
    process.once('SIGTERM', () => void driver.kill());
    try {
      const tab = await open(driver, page.url);
      if (headless) await doTheJob(driver, tab, SCREENSHOTS);
      else await letUserTry(driver, page.url);
    } finally {
      await driver.close();
    }
  } finally {
    await page.close();
  }
}

function readArguments(args: string[]): { named: string | null; headless: boolean } {
  const options = args.filter((arg) => arg.startsWith('--'));
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = options.find((option) => option !== '--headless');
  if (unknown !== undefined || names.length > 1)
    throw new PlainError('Usage: npm start [-- [--headless] [address or HTML file]]');
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return { named: names[0] ?? null, headless: options.length > 0 || noDisplay };
}

function build({ engine }: InstalledBrowser): void {
  console.log('Building the extension …');
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', engine === 'chromium' ? 'build' : 'build:firefox'],
    { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new PlainError(`The extension could not be built:\n${stdout}${stderr}`);
}

async function open(driver: Driver, url: string): Promise<Page> {
  try {
    return await driver.openPage(url);
  } catch (error) {
    throw whyNotOpened(url, error);
  }
}

async function letUserTry(driver: Driver, url: string): Promise<void> {
  console.log(`
${url} is open in a browser with a fresh profile.

Click the Randnotiz button in the toolbar (it may be behind the puzzle piece), or press Alt+Shift+K:
the sidebar shows what was found on the page. "Save" keeps it.

This ends when you close the browser, or with Ctrl+C.`);
  await driver.closed;
}
