/**
 * Pictures of every view of the library and the sidebar: light and dark, three widths, German and English. Those that
 * the README shows go to `.github/pictures`, with a sheet of each view; all others to `.output/pictures`. Needs
 * `npm run build`; Chromium.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Driver } from '../browser/driver.ts';
import { readLibrary } from '../browser/library.ts';
import { startBrowser } from '../browser/start.ts';
import type { Surface } from '../browser/surface.ts';
import { PROFILES, putProfiles } from '../e2e/profiles.ts';
import { pageToOpen } from '../start/page-to-open.ts';
import { writeSheet, type Picture } from './sheet.ts';

const WIDTHS = [360, 768, 1440];
const HEIGHT = 900;
/** Views that the README shows, as they are at the greatest width in English. */
const SHOWN = ['list', 'reader', 'discussion', 'compare'];

const README = join(ROOT, '.github', 'pictures');
const OUTPUT = join(ROOT, '.output', 'pictures');
const SHEETS = join(README, 'sheets');
mkdirSync(SHEETS, { recursive: true });
mkdirSync(OUTPUT, { recursive: true });

/** By view. */
const taken = new Map<string, Picture[]>();
for (const locale of ['en', 'de'] as const) {
  const driver = await startBrowser('chromium', { locale });
  try {
    await takeAll(driver, locale);
    if (locale === 'de') await writeSheets(driver);
  } finally {
    await driver.close();
  }
}

async function takeAll(driver: Driver, locale: 'en' | 'de'): Promise<void> {
  const start = await driver.openExtensionPage('library.html');
  await start.waitFor('[data-testid=first-steps]');
  await take(driver, start, 'start', locale, WIDTHS);
  const sample = await pageToOpen(null);
  const page = await driver.openPage(sample.url);
  await driver.clickAction(page);
  const sidebar = await driver.sidebar(page);
  await sidebar.waitFor('[data-testid=save]');
  await sidebar.click('[data-testid=save]');
  await sidebar.waitFor('[data-testid=saved]');
  await take(driver, sidebar, 'sidebar', locale, [320, 480]);
  const library = await driver.openExtensionPage('library.html');
  await putProfiles(library);
  const { articles } = await readLibrary(library);
  const saved = articles.find(({ id }) => !PROFILES.some((profile) => profile.id === id));
  const profiles = PROFILES.map(({ id }) => id).join();

  for (const [name, address, ready] of [
    ['list', 'library.html', '[data-testid=saved-item]'],
    ['search', 'library.html?q=energieberaterin', '[data-testid=found-article]'],
    ['reader', `library.html?article=${PROFILES[0]?.id}`, '[data-testid=reader]'],
    ['discussion', `library.html?article=${saved?.id}#reader-discussion`, '#reader-discussion'],
    ['compare', `library.html?compare&articles=${profiles}`, 'table'],
    ['passages', 'library.html?codes', 'main h1'],
    ['exchange', 'library.html?exchange', 'main h1'],
    ['settings', 'library.html?settings', 'main h1'],
    ['categories', 'library.html?categories', 'main h1'],
  ] as const) {
    const view = await driver.openExtensionPage(address);
    await view.waitFor(ready);
    await take(driver, view, name, locale, WIDTHS);
  }
  await sample.close();
}

async function take(driver: Driver, view: Surface, name: string, locale: string, widths: number[]) {
  for (const width of widths) {
    await view.resize(width, HEIGHT);
    if (name === 'discussion') await view.evaluate(scrollToDiscussion);
    for (const colour of ['dark', 'light'] as const) {
      await driver.setDark(colour === 'dark');
      const shown = locale === 'en' && width === Math.max(...WIDTHS) && SHOWN.includes(name);
      const file = shown
        ? join(README, `${name}-${colour}.png`)
        : join(OUTPUT, `${name}-${locale}-${width}-${colour}.png`);
      await view.screenshot(file);
      const pictures = taken.get(name) ?? [];
      taken.set(name, [...pictures, { file, width, row: `${locale} ${colour}` }]);
      console.log(file);
    }
  }
}

async function writeSheets(driver: Driver): Promise<void> {
  const page = await driver.openPage('about:blank');
  for (const [name, pictures] of taken) await writeSheet(page, pictures, join(SHEETS, `${name}.webp`));
}

function scrollToDiscussion({ document }: Window): void {
  document.querySelector('#reader-discussion')?.scrollIntoView();
}
