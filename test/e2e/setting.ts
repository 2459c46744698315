import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Driver, StartOptions } from '../browser/driver.ts';
import type { Engine } from '../browser/find.ts';
import { startServer, type Content, type Server } from '../browser/server.ts';
import { startBrowser } from '../browser/start.ts';

/** A browser with the extension and a server with pages, for the tests of one block. */
export interface Setting {
  readonly driver: Driver;
  /** Of the server's pages, such as `http://localhost:48123`. */
  readonly origin: string;
  /** Ends the browser at once, as a crash would, and starts it again with the same profile. */
  crash(): Promise<void>;
  stopServer(): Promise<void>;
}

/** Starts both before the tests of the present block, and ends whatever started after them. */
export function setting(engine: Engine, content: Content, options: StartOptions = {}): Setting {
  let driver: Driver | null = null;
  let server: Server | null = null;
  const profile = mkdtempSync(join(tmpdir(), 'randnotiz-test-'));
  const start = async () => {
    driver = await startBrowser(engine, { ...options, profile });
  };

  beforeAll(async () => {
    server = await startServer(content);
    await start();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    // the browser's last children may still be writing
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  });

  const started = <T>(thing: T | null): T => {
    if (thing === null) throw new Error('It is started before the tests, not before.');
    return thing;
  };
  return {
    get driver() {
      return started(driver);
    },
    get origin() {
      return started(server).origin;
    },
    crash: async () => {
      await started(driver).kill();
      await start();
    },
    stopServer: () => started(server).close(),
  };
}
