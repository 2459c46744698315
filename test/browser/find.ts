/** Which browsers this machine has, and how it gets one. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ENGINES = ['chromium', 'firefox'] as const;

export type Engine = (typeof ENGINES)[number];

export interface InstalledBrowser {
  engine: Engine;
  /** The program that starts it. */
  path: string;
  /** As it calls itself, such as `Chromium 156.0.8078.79`; null when it does not tell. */
  version: string | null;
}

interface Places {
  /** Environment variables that name the program. */
  variables: string[];
  /** Programs on the PATH. */
  commands: string[];
  /** Applications of macOS: folder and program. */
  applications: [string, string][];
  /** Below the folders where Windows keeps programs. */
  windows: string[];
}

const PLACES: Record<Engine, Places> = {
  chromium: {
    variables: ['CHROMIUM', 'CHROME_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
      'brave',
      'vivaldi-stable',
      'vivaldi',
    ],
    applications: [
      ['Chromium', 'Chromium'],
      ['Google Chrome', 'Google Chrome'],
      ['Microsoft Edge', 'Microsoft Edge'],
      ['Brave Browser', 'Brave Browser'],
      ['Vivaldi', 'Vivaldi'],
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
      'Vivaldi/Application/vivaldi.exe',
    ],
  },
  firefox: {
    variables: ['FIREFOX', 'FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox'],
    applications: [
      ['Firefox', 'firefox'],
      ['Firefox Developer Edition', 'firefox'],
    ],
    windows: ['Mozilla Firefox/firefox.exe'],
  },
};

const DEBIAN_PACKAGES: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const ADVICE: Record<Engine, string> = {
  chromium:
    'Chromium, Chrome, Edge, Brave or Vivaldi (Debian: apt-get install chromium; Ubuntu, macOS, Windows: ' +
    'https://www.google.com/chrome), or name its program in the environment variable CHROMIUM',
  firefox:
    'Firefox (Debian: apt-get install firefox-esr; Ubuntu, macOS, Windows: https://www.mozilla.org/firefox), ' +
    'or name its program in the environment variable FIREFOX',
};

/** In plain words: what to install, and how. */
export function howToGet(...engines: Engine[]): string {
  return `Please install ${engines.map((engine) => ADVICE[engine]).join('; or ')}.`;
}

/** Null when this machine has none. A program named in the environment comes first. */
export function findBrowser(engine: Engine): InstalledBrowser | null {
  const path = candidates(PLACES[engine]).find(isProgram);
  return path === undefined ? null : { engine, path, version: versionOf(path) };
}

/** Where none is there and the system is Debian or Ubuntu and we are root, installs it first. */
export function findOrInstallBrowser(engine: Engine): InstalledBrowser | null {
  return findBrowser(engine) ?? (installWithApt(DEBIAN_PACKAGES[engine]) ? findBrowser(engine) : null);
}

function candidates(places: Places): string[] {
  const named = places.variables.flatMap((variable) => process.env[variable] ?? []);
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return named.concat(
      places.applications.flatMap(([application, program]) =>
        folders.map((folder) => join(folder, `${application}.app`, 'Contents', 'MacOS', program)),
      ),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (v) => process.env[v] ?? [],
    );
    return named.concat(places.windows.flatMap((path) => folders.map((folder) => join(folder, path))));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return named.concat(places.commands.flatMap((command) => folders.map((folder) => join(folder, command))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(path: string): string | null {
  // on Windows a browser asked for its version opens a window
  if (process.platform === 'win32') return null;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return stdout.trim().split('\n').at(-1) || null;
}

function installWithApt(debianPackage: string): boolean {
  if (!isDebian() || process.getuid?.() !== 0) return false;
  console.log(`Installing ${debianPackage} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', debianPackage);
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
