import { startChromium } from './chromium.ts';
import type { Driver, StartOptions } from './driver.ts';
import type { Engine } from './find.ts';
import { startFirefox } from './firefox.ts';

/** Starts a browser with the built extension in it. Throws in plain words when this machine has none. */
export function startBrowser(engine: Engine, options: StartOptions = {}): Promise<Driver> {
  return engine === 'chromium' ? startChromium(options) : startFirefox(options);
}
