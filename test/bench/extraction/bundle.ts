import { build } from 'vite';
import { ROOT } from '../../browser/driver.ts';

/** What runs in a page (`in-page.ts`) as one script that makes the global `extractionBench`. */
export async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: {
        entry: `${import.meta.dirname}/in-page.ts`,
        formats: ['iife'],
        name: 'extractionBench',
      },
    },
  });
  const [bundled] = [result].flat();
  if (!bundled || !('output' in bundled)) throw new Error('Nothing was bundled.');
  return bundled.output[0].code;
}
