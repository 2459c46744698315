/** What `npm test` runs, from a fresh clone on: see `test/all.ts` for the steps. */
import { installPackages, runOnPinnedNode } from './start/install.mjs';

try {
  installPackages();
  process.exitCode = await runOnPinnedNode('test/all.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
