/** The extension as it speaks in a browser of another language. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Build {
  folder: string;
  remove: () => void;
}

/**
 * A copy of the built extension that has only the texts of this language. The browser's own language would do it
 * too, but browsers come from package systems with English only.
 * @param locale null: the build as it is
 */
export function speaking(built: string, locale: string | null): Build {
  const manifest = join(built, 'manifest.json');
  const { default_locale } = JSON.parse(readFileSync(manifest, 'utf8')) as { default_locale?: string };
  if (locale === null || locale === default_locale) return { folder: built, remove: () => undefined };

  const folder = mkdtempSync(join(tmpdir(), `randnotiz-${locale}-`));
  cpSync(built, folder, { recursive: true });
  const copy = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...copy, default_locale: locale }));
  rmSync(join(folder, '_locales', String(default_locale)), { recursive: true, force: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
