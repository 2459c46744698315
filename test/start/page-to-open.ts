/** The page that the user named, or the sample article. */

import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { filesIn, startServer } from '../browser/server.ts';
import { PlainError } from './plain-error.ts';

export interface PageToOpen {
  url: string;
  /** Ends the local server where there is one. */
  close(): Promise<void>;
}

const SAMPLE = join(import.meta.dirname, 'sample', 'energieberaterin.html');

/** The same address at every start, so that a page that was saved is found again. */
const PORT = 48_123;

/**
 * @param named an address or an HTML file; null: the sample article
 * @throws PlainError when it is neither
 */
export async function pageToOpen(named: string | null): Promise<PageToOpen> {
  if (named === null) return served(SAMPLE);
  const address = addressIn(named);
  if (address) return { url: address, close: () => Promise.resolve() };

  // npm runs its scripts in the project's folder, and says where it was called
  const file = resolve(process.env.INIT_CWD ?? '.', named);
  if (existsSync(file)) {
    if (!statSync(file).isFile())
      throw new PlainError(`${file} is a folder. Please name an HTML file in it.`);
    return served(file);
  }
  // "example.org/article", as people write addresses
  if (
    /^(localhost|[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,})(:\d+)?(\/|$)/u.test(named) &&
    !/\.x?html?$/i.test(named)
  )
    return { url: `https://${named}`, close: () => Promise.resolve() };
  throw new PlainError(`There is no file ${file}. Please name an HTML file, or an address with https://`);
}

function addressIn(named: string): string | null {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(named)) return null;
  const url = URL.parse(named);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
  throw new PlainError(`${named} is no address of a web page: it must begin with https:// or http://`);
}

async function served(file: string): Promise<PageToOpen> {
  const server = await startServer(filesIn(dirname(file)), PORT);
  return { url: `${server.origin}/${encodeURIComponent(basename(file))}`, close: () => server.close() };
}

/** In plain words, why the browser could not open an address. */
export function whyNotOpened(url: string, error: unknown): PlainError {
  const detail = error instanceof Error ? error.message : String(error);
  const reasons: [RegExp, string][] = [
    [/NAME_NOT_RESOLVED|dnsNotFound|UNKNOWN_HOST/i, 'there is no such site, or this machine is offline.'],
    [/INTERNET_DISCONNECTED|netOffline/i, 'this machine is offline.'],
    [/CONNECTION_(REFUSED|RESET|CLOSED)|connectionFailure|netReset/i, 'the site does not answer.'],
    [/CERT|SSL|nssFailure/i, 'its certificate is not trusted.'],
    [/TIMED_OUT|timeout|netTimeout/i, 'it takes too long to answer.'],
    [/ERR_ABORTED/i, 'it is a download and no page.'],
  ];
  const reason = reasons.find(([pattern]) => pattern.test(detail))?.[1] ?? detail;
  return new PlainError(`${url} cannot be opened: ${reason}`);
}
