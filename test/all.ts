/**
 * Everything that must hold: types, lint, format, builds, unit tests, and the story in real browsers. Each
 * step runs even when an earlier one failed, so that one run shows all there is to mend. The closing line
 * counts each test as one, and each other step as one.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ENGINES, findOrInstallBrowser, howToGet } from './browser/find.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Outcome extends Counts {
  step: string;
  seconds: number;
}

const ROOT = resolve(import.meta.dirname, '..');

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Runs a script of package.json with the terminal's own output; whether it succeeded. */
function npmRun(script: string, ...args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      cwd: ROOT,
      stdio: 'inherit',
      // npm is a script on Windows
      shell: process.platform === 'win32',
    });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
  });
}

async function check(...scripts: string[]): Promise<Counts> {
  for (const script of scripts) if (!(await npmRun(script))) return FAILED;
  return PASSED;
}

/** What is used here of vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

async function tests(script: string): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'randnotiz-report-'));
  const file = join(folder, 'report.json');
  try {
    const succeeded = await npmRun(
      script,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    return {
      passed: report.numPassedTests,
      // a file that cannot be loaded fails the run without a failed test
      failed: Math.max(report.numFailedTests, succeeded ? 0 : 1),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function browsers(): Counts {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const engine of ENGINES) {
    const browser = findOrInstallBrowser(engine);
    if (browser) console.log(`${browser.version ?? engine} (${browser.path})`);
    else console.error(`No ${engine} here. ${howToGet(engine)}`);
    total[browser ? 'passed' : 'failed'] += 1;
  }
  return total;
}

const STEPS: [string, () => Counts | Promise<Counts>][] = [
  ['browsers', browsers],
  // types and lint look at what WXT makes of the entrypoints and texts after an install, which may be old
  ['types', () => check('postinstall', 'types')],
  ['lint', () => check('lint')],
  ['format', () => check('format:check')],
  ['unit tests', () => tests('unit')],
  ['build for Chromium', () => check('build')],
  ['build for Firefox', () => check('build:firefox')],
  ['end-to-end tests', () => tests('e2e')],
];

const outcomes: Outcome[] = [];
for (const [step, run] of STEPS) {
  console.log(`\n--- ${step}`);
  const started = performance.now();
  outcomes.push({ step, ...(await run()), seconds: Math.round((performance.now() - started) / 1000) });
}

console.log('\n--- summary');
for (const { step, passed, failed, skipped, seconds } of outcomes)
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok'.padEnd(6)}  ${step}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`,
  );

const sum = (kind: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[kind], 0);
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exitCode = sum('failed') > 0 ? 1 : 0;
