import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { downloadsOf } from '../browser/driver.ts';
import type { Surface } from '../browser/surface.ts';
import { discussionPage } from '../pages/generated.ts';
import { INSTALLED } from './installed.ts';
import { expectAccessible } from './looks.ts';
import { putProfiles } from './profiles.ts';
import { setting } from './setting.ts';
import { readPage, showTab } from './steps.ts';

/** The browser's own dialog is left out: what is chosen is one of the private folders, which can be written to as any. */
async function pickFolder(settings: Surface, name: string): Promise<void> {
  await settings.evaluate((window, name) => {
    const picking = window as unknown as { showDirectoryPicker: () => Promise<FileSystemDirectoryHandle> };
    picking.showDirectoryPicker = async () =>
      (await window.navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    return null;
  }, name);
  await settings.click('[data-testid=backup-place]');
}

async function choose(settings: Surface, field: 'every' | 'keep', value: string): Promise<void> {
  await settings.waitFor(`[data-testid=backup-${field}]`);
  await settings.evaluate(
    ({ document, Event }, field, value) => {
      const found = document.querySelector<HTMLSelectElement>(`[data-testid=backup-${field}]`);
      if (!found) throw new Error('no field');
      found.value = value;
      found.dispatchEvent(new Event('change', { bubbles: true }));
      return null;
    },
    field,
    value,
  );
}

/** As if the last backup had been made a year ago, and the alarm rang. */
async function ring(page: Surface): Promise<void> {
  await page.evaluate(async (window) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = window.indexedDB.open('randnotiz-backups');
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('made', 'readwrite').objectStore('made');
    await new Promise<void>((resolve) => {
      store.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) {
          resolve();
          return;
        }
        const made = cursor.value as { at: number };
        cursor.update({ ...made, at: made.at - 365 * 24 * 60 * 60 * 1000 });
        cursor.continue();
      };
    });
    database.close();
    return null;
  });
  await wake(page);
}

async function wake(page: Surface): Promise<void> {
  await page.evaluate(async (window) => {
    const { chrome } = window as unknown as {
      chrome: { alarms: { create: (name: string, at: { when: number }) => Promise<void> } };
    };
    await chrome.alarms.create('backup', { when: Date.now() });
    return null;
  });
}

/** One story a browser. */
describe.each(INSTALLED)('backups in %s', (engine) => {
  const at = setting(engine, () => ({ body: discussionPage({ comments: 2 }) }));
  let settings: Surface;

  /** The names of the files that were written by themselves, oldest first. */
  const files = async (): Promise<string[]> => {
    if (engine === 'firefox') {
      const folder = join(downloadsOf(at.driver.profile), 'Randnotiz');
      return existsSync(folder) ? readdirSync(folder).sort() : [];
    }
    return settings.evaluate(async ({ navigator }) => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      for await (const name of (await root.getDirectoryHandle('chosen')).keys()) names.push(name);
      return names.sort();
    });
  };
  /** Waits; what was planned a moment ago may have set the alarm anew, so it is rung again. */
  const afterRinging = async <T>(look: () => Promise<T | null>): Promise<T> => {
    await ring(settings);
    for (let looks = 1; ; looks++) {
      const found = await look();
      if (found !== null) return found;
      await new Promise((rested) => setTimeout(rested, 100));
      // sooner would put it off for ever
      if (looks % 100 === 0) await wake(settings);
    }
  };
  const lastName = async (): Promise<string | null> =>
    (await settings.texts('[data-testid=backup-outlook] .quiet'))[0] ?? null;
  /** The name of the last one, once it is another than this. */
  const another = (than: string) =>
    afterRinging(async () => {
      const name = await lastName();
      return name === than ? null : name;
    });

  it('are missed by notes of more than a week, and made in the sidebar', async () => {
    settings = await at.driver.openExtensionPage('library.html');
    await putProfiles(settings);
    const { sidebar } = await readPage(at.driver, `${at.origin}/dienst`);
    await showTab(sidebar, 'saved');
    await expect.poll(() => sidebar.text('[data-testid=backup-warning]')).toContain('stand in no backup');
    await sidebar.click('[data-testid=backup]');
    await sidebar.waitFor('[data-testid=last-backup]');
    await expect.poll(() => sidebar.text('[data-testid=last-backup]')).toMatch(/^Last backup .*3 articles/);
    await sidebar.waitUntilGone('[data-testid=backup-warning]');
  });

  it('are made by themselves as they were planned, and only the last ones stay', async () => {
    settings = await at.driver.openExtensionPage('library.html?settings');
    await choose(settings, 'every', 'weekly');
    await choose(settings, 'keep', '2');
    if (engine === 'chromium') await pickFolder(settings, 'chosen');
    else await settings.click('[data-testid=backup-place]');
    await settings.waitForText('1 file is kept:');
    const first = (await lastName()) ?? '';
    expect(first).toMatch(/^randnotiz-backup-.*\.zip$/);
    await expect.poll(() => files()).toEqual([first]);

    const second = await another(first);
    const third = await another(second);
    await settings.waitForText('2 files are kept');
    await settings.until('the next one', ({ document }) =>
      document.querySelector('[data-testid=backup-outlook]')?.textContent.includes('Next backup'),
    );
    await expect.poll(() => files()).toEqual([second, third]);
  });

  it('say when they cannot be made, and how they can again', async () => {
    await settings.evaluate(async (window) => {
      if ('showDirectoryPicker' in window) {
        const root = await window.navigator.storage.getDirectory();
        await root.removeEntry('chosen', { recursive: true });
      } else {
        const { browser } = window as unknown as {
          browser: { permissions: { remove: (what: { permissions: string[] }) => Promise<boolean> } };
        };
        await browser.permissions.remove({ permissions: ['downloads'] });
      }
      return null;
    });
    await afterRinging(async () => (await settings.count('[data-testid=backup-failure]')) || null);
    const { sidebar } = await readPage(at.driver, `${at.origin}/anders`);
    await showTab(sidebar, 'saved');
    await expect
      .poll(() => sidebar.text('[data-testid=backup-warning]'))
      .toContain('The last automatic backup did not work');

    settings = await at.driver.openExtensionPage('library.html?settings');
    await settings.waitFor('[data-testid=backup-failure]');
    if (engine === 'chromium') {
      await settings.waitForText('The folder “chosen” is not there');
      await pickFolder(settings, 'chosen');
    } else {
      await settings.waitForText('no place yet');
      await settings.click('[data-testid=backup-place]');
    }
    await settings.waitUntilGone('[data-testid=backup-failure]');
    await settings.waitFor('[data-testid=backup-plan][data-state=done]');
    await sidebar.waitUntilGone('[data-testid=backup-warning]');
  });

  it.runIf(engine === 'chromium')('ask again where the browser has taken the permission back', async () => {
    await settings.evaluate(({ FileSystemHandle }) => {
      const handle = FileSystemHandle.prototype as unknown as Record<string, () => Promise<PermissionState>>;
      let state: PermissionState = 'prompt';
      handle.queryPermission = () => Promise.resolve(state);
      handle.requestPermission = () => Promise.resolve((state = 'granted'));
      return null;
    });
    // the background may still be making the one that was missed
    await settings.until(
      'no backup under way',
      async ({ navigator }) => !(await navigator.locks.query()).held?.some(({ name }) => name === 'backup'),
    );
    await pickFolder(settings, 'later');
    await settings.waitForText('The browser asks anew before Randnotiz may write to the folder “later”');
    await settings.waitFor('[data-testid=backup-place]');
    await settings.click('[data-testid=backup-again]');
    await settings.waitUntilGone('[data-testid=backup-failure]');
    await settings.waitFor('[data-testid=backup-plan][data-state=done]');
    const name = await settings.evaluate(async ({ navigator }) => {
      const root = await navigator.storage.getDirectory();
      return (await Array.fromAsync((await root.getDirectoryHandle('later')).keys())).join();
    });
    await expect.poll(lastName).toBe(name);
  });

  it.runIf(engine === 'chromium')('have nothing that axe finds wrong', async () => {
    await settings.waitFor('[data-testid=backup-outlook]');
    await expectAccessible(at.driver, settings);
  });
});
