import { ENGINES, findBrowser } from '../browser/find.ts';

/** The browsers to test in. A missing one is no silent pass: `npm test` counts it as a failure. */
export const INSTALLED = ENGINES.filter((engine) => findBrowser(engine) !== null);
