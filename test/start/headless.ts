/** The main job without a person: click the toolbar button, save what was found, tell what was kept. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browser/driver.ts';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { PlainError } from './plain-error.ts';
import { whatWasKept } from './what-was-kept.ts';

const HEIGHT = 900;
const NARROW = 320;
const WIDE = 480;

export async function doTheJob(driver: Driver, page: Page, screenshots: string): Promise<void> {
  console.log('Clicking the toolbar button …');
  await driver.clickAction(page);
  const sidebar = await driver.sidebar(page);
  await untilRead(sidebar);
  const taken = new Screenshots(driver, screenshots);
  await taken.inAllSizes(sidebar, 'sidebar-found');

  console.log('Saving …');
  await sidebar.click(SAVE);
  const { article, comments } = await untilKept(sidebar);
  await sidebar.waitFor('[data-testid=saved]');
  await taken.inAllSizes(sidebar, 'sidebar-saved');
  await sidebar.click('[data-testid=tab-discussion]');
  await taken.inAllSizes(sidebar, 'sidebar-discussion');
  await sidebar.click('[data-testid=tab-saved]');
  await taken.inAllSizes(sidebar, 'sidebar-list');

  const reader = await driver.openExtensionPage(`library.html#/article/${article.id}`);
  await reader.waitForText(article.title);
  await taken.inBothColours(reader, 'reader');

  console.log(`\nKept on this machine:\n\n${whatWasKept(article, comments)}`);
  console.log(`\nScreenshots: ${screenshots}\n${taken.files.map((file) => `  ${file}`).join('\n')}`);
}

const SAVE = '[data-testid=save]';
/** Says why there is nothing to save. */
const NOTHING = '[data-state^=blocked], [data-state=failed], [data-state=needs-click]';

/** Waits until the sidebar offers to save; throws what it says when there is nothing to save. */
async function untilRead(sidebar: Surface): Promise<void> {
  await sidebar.waitFor(`${SAVE}, ${NOTHING}`);
  if ((await sidebar.count(NOTHING)) > 0)
    throw new PlainError(`The sidebar says: ${await sidebar.text(NOTHING)}`);
}

async function untilKept(sidebar: Surface) {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const { articles, comments } = await readLibrary(sidebar);
    const [article] = articles;
    if (article) return { article, comments };
  }
  throw new PlainError('Nothing was saved.');
}

class Screenshots {
  readonly files: string[] = [];
  readonly #driver: Driver;
  readonly #folder: string;

  constructor(driver: Driver, folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#driver = driver;
    this.#folder = folder;
  }

  async inAllSizes(surface: Surface, name: string): Promise<void> {
    for (const [size, width] of [
      ['320px', NARROW],
      ['wide', WIDE],
    ] as const) {
      await surface.resize(width, HEIGHT);
      await this.inBothColours(surface, `${name}-${size}`);
    }
  }

  async inBothColours(surface: Surface, name: string): Promise<void> {
    for (const colour of ['dark', 'light'] as const) {
      await this.#driver.setDark(colour === 'dark');
      const file = `${name}-${colour}.png`;
      await surface.screenshot(join(this.#folder, file));
      this.files.push(file);
    }
  }
}
