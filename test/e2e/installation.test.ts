import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../browser/driver.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
}

const AT_INSTALL = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  { build: 'chrome-mv3', permissions: [...AT_INSTALL, 'sidePanel'], optional: [] },
  { build: 'firefox-mv3', permissions: AT_INSTALL, optional: ['downloads'] },
])('the manifest of $build', ({ build, permissions, optional }) => {
  const manifest = JSON.parse(
    readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'),
  ) as Manifest;

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('asks for no host at install, and for nothing else than the job needs', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.permissions.toSorted()).toEqual(permissions.toSorted());
    expect(manifest.optional_permissions ?? []).toEqual(optional);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('puts nothing into pages by itself and lets no page reach its files', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });
});

describe.each(INSTALLED)('%s', (engine) => {
  const at = setting(engine, () => null);

  it('takes the extension and shows its library', async () => {
    const library = await at.driver.openExtensionPage('library.html');
    await library.waitForText('Randnotiz');
  });
});
