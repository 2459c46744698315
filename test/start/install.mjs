/**
 * The first step of both commands. Runs on Node 20 without node_modules, so it is JavaScript and uses
 * nothing but Node itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The first Node that runs TypeScript files as they are and that puppeteer and vitest accept. */
const NEEDED_NODE = [22, 18];

/** The packages of the lock file, in node_modules; does nothing when they are there. Throws in plain words. */
export function installPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing the packages (npm ci) …');
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error']) !== 0)
    throw new Error('npm ci failed: see above. Is the network there?');
}

/** Compares what is installed with what is locked; times of files say nothing after a checkout. */
function packagesAreCurrent() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!locked || !installed || !existsSync(join(ROOT, '.wxt'))) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockFile), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Runs npm in the project's folder with the terminal's own output; gives its exit code. */
function npm(args) {
  // npm is a script on Windows, which only a shell can start; none of the arguments needs quoting
  const { status } = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: withoutPinnedNode(process.env.PATH ?? '') },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

/** `npm ci` must not run on the Node that it deletes and brings anew. */
function withoutPinnedNode(path) {
  return path
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter);
}

/**
 * Runs a script of the project on the Node that node_modules brings for this platform, else on the present
 * one, with the terminal's own output; gives its exit code. Throws in plain words when that Node is too old.
 */
export async function runOnPinnedNode(script, args) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const pinned = join(
    ROOT,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const usesPinned = existsSync(pinned);
  if (!usesPinned && isOlder(process.versions.node, NEEDED_NODE))
    throw new Error(
      `On this system Node ${NEEDED_NODE.join('.')} or newer is needed, this is ${process.versions.node}: https://nodejs.org`,
    );
  const child = spawn(usesPinned ? pinned : process.execPath, [join(ROOT, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  // Ctrl+C reaches the child by the terminal; it ends itself, its browser too, and then this process follows
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

function isOlder(version, [neededMajor, neededMinor]) {
  const [major, minor] = version.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}
