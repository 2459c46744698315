import { build } from 'vite';
import { ROOT } from '../browser/driver.ts';

/**
 * What a benchmark runs in a page, as one script.
 * @param entry the module, from the project's root
 * @param name the global that gets its exports
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [bundled] = [result].flat();
  if (!bundled || !('output' in bundled)) throw new Error('Nothing was bundled.');
  return bundled.output[0].code;
}
