import { join } from 'node:path';
import { build } from 'vite';

/** Builds the page that the benchmarks of the library run in. */
export async function buildSite(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    resolve: { alias: { '@': join(import.meta.dirname, '../../..') } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
    },
  });
}
