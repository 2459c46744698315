/** A small local web server for pages of the tests and for the sample article. */

import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

export interface Answer {
  /** 200 when not given. */
  status?: number;
  /** `content-type` is HTML in UTF-8 when not given. */
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

/** What is at a path (decoded, with its leading slash); null: nothing. */
export type Content = (path: string) => Answer | null;

export interface Server {
  /** Such as `http://localhost:48123`. */
  origin: string;
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';

const TYPES: Record<string, string> = {
  '.html': HTML,
  '.htm': HTML,
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/**
 * Serves on this machine only, to GET and HEAD only.
 * @param port a taken one is replaced by a free one; 0: any
 */
export async function startServer(content: Content, port = 0): Promise<Server> {
  const server = createServer(({ method, url }, response) => {
    const answer = method === 'GET' || method === 'HEAD' ? find(content, url ?? '/') : METHOD_NOT_ALLOWED;
    response.writeHead(answer.status ?? 200, {
      'content-type': HTML,
      'cache-control': 'no-store',
      ...answer.headers,
    });
    response.end(method === 'HEAD' ? undefined : answer.body);
  });
  const listen = (port: number) =>
    new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', listening);
    });
  await listen(port).catch(() => listen(0));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const METHOD_NOT_ALLOWED: Answer = { status: 405, headers: { allow: 'GET, HEAD' }, body: 'Only GET.' };
const NOT_FOUND: Answer = { status: 404, body: 'Not found.' };

function find(content: Content, url: string): Answer {
  try {
    return content(decodeURIComponent(new URL(url, 'http://localhost').pathname)) ?? NOT_FOUND;
  } catch {
    // an address that cannot be decoded
    return NOT_FOUND;
  }
}

/** Pages by their path. */
export function pages(byPath: Record<string, string | Answer>): Content {
  return (path) => {
    const found = Object.hasOwn(byPath, path) ? byPath[path] : undefined;
    if (found === undefined) return null;
    return typeof found === 'string' ? { body: found } : found;
  };
}

/** The files of a folder and nothing outside of it; `index.html` for a folder. */
export function filesIn(folder: string): Content {
  const root = realpathSync(folder);
  return (path) => {
    try {
      const file = realpathSync(join(root, path.endsWith('/') ? `${path}index.html` : path));
      if (!file.startsWith(root + sep)) return null;
      const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
      return { headers: { 'content-type': type }, body: readFileSync(file) };
    } catch {
      // not there, or a folder
      return null;
    }
  };
}
