#!/usr/bin/env node
/**
 * `npm test [jest arguments]`: starts PostgreSQL and Temporal for the tests, runs Jest, stops everything, and prints
 * `N passed, N failed` as the very last line. The exit code is 0 only when something passed and nothing failed.
 */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const onPinnedNode = require('./pinned-node');

const ROOT = path.join(__dirname, '..');

/** Tests that measure durations or wait for timers of seconds: they run alone, one after the other. */
const QUIET = [
  'test/engine/',
  'test/embedded/',
  'test/replay/',
  'test/structure/(expressions|parsers)',
  'test/domain/units/near-units',
  'test/domain/source/vietnamese-encodings',
  'test/web/people/sign-in-links',
  'test/web/http/(slow-)?uploads',
];

/** Tests that measure how long large files take: in a process of their own, as the memory that others leave slows them. */
const MEASURED = ['test/files/(archives|pdf|crafted|mutations|stamps)'];

async function main() {
  process.on('SIGINT', () => undefined);
  await require('./build.js').build();
  const { startTestServices } = require('../dist/embedded/test-services');
  const services = await startTestServices((line) => console.error(line));
  try {
    const counts = [];
    for (const args of runs(process.argv.slice(2))) counts.push(await jest(args, services.env));
    return {
      passed: counts.reduce((sum, { passed }) => sum + passed, 0),
      failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    };
  } finally {
    await services.stop();
  }
}

/** Named files run as given; otherwise all files run in parallel first, then the timing-sensitive ones serially. */
function runs(named) {
  if (named.length > 0) return [named];
  const workers = Math.max(2, os.availableParallelism() - 1);
  return [
    [`--maxWorkers=${workers}`, '--testPathIgnorePatterns', ...QUIET, ...MEASURED],
    ['--runInBand', '--testPathPatterns', ...QUIET],
    ['--runInBand', '--testPathPatterns', ...MEASURED],
  ];
}

/** Runs Jest once and returns its counts. Ctrl-C also ends Jest; this process continues to the teardown. */
async function jest(named, env) {
  const report = path.join(os.tmpdir(), `dung-han-jest-${process.pid}.json`);
  const args = [
    // Jest then loads packages that are only ES modules as Node itself does, without a transform.
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    `--outputFile=${report}`,
    // Open handles of a failed test must not block the whole run.
    '--forceExit',
    ...named,
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  const forward = (signal) => child.kill(signal);
  process.once('SIGTERM', forward);
  try {
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    return readCounts(report);
  } finally {
    process.off('SIGTERM', forward);
    fs.rmSync(report, { force: true });
  }
}

/** A file that could not run counts as one failure. */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    console.error('Jest ended without a report.');
    return { passed: 0, failed: 1 };
  }
}

onPinnedNode(() => {
  void main()
    .catch((fault) => {
      console.error(fault);
      return { passed: 0, failed: 1 };
    })
    .then(({ passed, failed }) => {
      process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
      fs.writeSync(1, `${passed} passed, ${failed} failed\n`);
      process.exit();
    });
});
