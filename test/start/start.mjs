/** What `npm start` runs, from a fresh clone on: see `main.ts`. */
import { installPackages, runOnPinnedNode } from './install.mjs';

try {
  installPackages();
  process.exitCode = await runOnPinnedNode('test/start/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
