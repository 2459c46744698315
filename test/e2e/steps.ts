/** What a person does with the extension, step by step. */

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT, type Driver } from '../browser/driver.ts';
import { readLibrary } from '../browser/library.ts';
import { filesIn } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';

export const SAMPLE = filesIn(join(ROOT, 'test/start/sample'));

export interface OpenedPage {
  page: Page;
  sidebar: Surface;
}

/** Opens a page, clicks the toolbar button, and waits for what was found. */
export async function readPage(driver: Driver, url: string, where?: 'tab' | 'window'): Promise<OpenedPage> {
  const page = await driver.openPage(url, where);
  await driver.clickAction(page);
  const sidebar = await driver.sidebar(page);
  await showTab(sidebar, 'page');
  await sidebar.waitFor('[data-testid=card], [data-state=failed]');
  if ((await sidebar.count('[data-state=failed]')) > 0) {
    await sidebar.click({ role: 'button', name: /^(What went wrong|Was schiefging)/ });
    throw new Error(await sidebar.text('[data-state=failed]'));
  }
  return { page, sidebar };
}

export function showTab(sidebar: Surface, tab: 'page' | 'discussion' | 'saved'): Promise<void> {
  return sidebar.click(`[data-testid=tab-${tab}]`);
}

/** Saves what the sidebar shows, and waits until it says so. */
export async function save(sidebar: Surface): Promise<void> {
  await sidebar.click('[data-testid=save]');
  await sidebar.waitFor('[data-testid=saved]');
}

/** Reads a page and saves it; `path` is where the library shows it. */
export async function saveForReading(
  driver: Driver,
  url: string,
): Promise<{ opened: OpenedPage; path: string }> {
  const opened = await readPage(driver, url);
  await save(opened.sidebar);
  const { articles } = await readLibrary(opened.sidebar);
  return { opened, path: `library.html?article=${articles[0]?.id ?? ''}` };
}

export interface ShownComment {
  author: string;
  /** 0 for a comment that answers none. */
  depth: number;
  kind: string;
  text: string;
}

/** The thread from top to bottom, once it has this many comments. Those out of view stand there as plain text. */
export function shownThread(surface: Surface, count: number): Promise<ShownComment[]> {
  return surface.until(
    `${count} comments`,
    ({ document }, count) => {
      const comments = Array.from(document.querySelectorAll<HTMLElement>('[data-testid=comment]'));
      const textOf = (comment: HTMLElement, selector: string) =>
        (comment.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return (
        comments.length === count &&
        comments.map((comment) => ({
          author: textOf(comment, '.comment-author, .comment-head > b'),
          depth: Number(comment.dataset.depth),
          kind: comment.dataset.kind ?? '',
          text: textOf(comment, '.comment-text'),
        }))
      );
    },
    count,
  );
}

/** The titles in the list of saved articles, also of rows that the browser has not drawn yet. */
export function savedTitles(surface: Surface): Promise<string[]> {
  return surface.evaluate(({ document }) =>
    Array.from(document.querySelectorAll('[data-testid=saved-item] .saved-title')).map((title) =>
      title.textContent.trim(),
    ),
  );
}
