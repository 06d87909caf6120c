#!/usr/bin/env node
/**
 * `npm test [jest arguments]`: starts PostgreSQL and Temporal for the tests, runs Jest, stops everything, and prints
 * `N passed, N failed` as the very last line. The exit code is 0 only when something passed and nothing failed.
 */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ALONE } = require('../test/setup/jest/order');
const onPinnedNode = require('./pinned-node');
const { linesOfTimes, timesNow } = require('./test-times');

const ROOT = path.join(__dirname, '..');
const COMPILED = path.join(ROOT, 'node_modules', '.cache', 'dung-han-test-compiled');

async function main() {
  process.on('SIGINT', () => undefined);
  const named = process.argv.slice(2);
  const began = timesNow();
  await require('./build.js').build();
  const { startTestServices } = require('../dist/embedded/test-services');
  const services = await startTestServices((line) => console.error(line));
  const reports = [];
  try {
    for (const args of runs(named)) reports.push(await jest(args, services.env));
  } finally {
    await services.stop();
  }
  const files = reports.flatMap((report) => report.files);
  if (named.length === 0) console.error(`\n${linesOfTimes(files, began, timesNow()).join('\n')}`);
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Named files run as given; otherwise all files run in parallel first, then those that need a quiet machine one by one. */
function runs(named) {
  if (named.length > 0) return [named];
  // One more than the processors: a good part of the tests waits for PostgreSQL, timers or a browser.
  const workers = os.availableParallelism() + 1;
  const alone = ALONE.map((file) => `/${file.replaceAll('.', '\\.')}$`);
  return [
    [`--maxWorkers=${workers}`, '--testPathIgnorePatterns', ...alone],
    ['--runInBand', '--testPathPatterns', ...alone],
  ];
}

/** Runs Jest once and returns its counts and times. Ctrl-C also ends Jest; this process continues to the teardown. */
async function jest(named, env) {
  const report = path.join(os.tmpdir(), `dung-han-jest-${process.pid}.json`);
  const args = [
    path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    `--outputFile=${report}`,
    // Open handles of a failed test must not block the whole run.
    '--forceExit',
    ...named,
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // Each of the many Node processes of a run then compiles the packages only once.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  const forward = (signal) => child.kill(signal);
  process.once('SIGTERM', forward);
  try {
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    return readReport(report);
  } finally {
    process.off('SIGTERM', forward);
    fs.rmSync(report, { force: true });
  }
}

/** A file that could not run counts as one failure. */
function readReport(file) {
  try {
    const report = JSON.parse(fs.readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      files: report.testResults.map(({ name, startTime, endTime }) => ({
        file: path.relative(ROOT, name),
        seconds: (endTime - startTime) / 1_000,
      })),
    };
  } catch {
    console.error('Jest ended without a report.');
    return { passed: 0, failed: 1, files: [] };
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
