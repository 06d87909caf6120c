#!/usr/bin/env node
/**
 * `npm test [jest arguments]`: starts PostgreSQL and Temporal for the tests, runs Jest, stops everything, and prints
 * `N passed, N failed` as the very last line. The exit code is 0 only when something passed and nothing failed.
 */
require('./node-version');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');

async function main() {
  await require('./build').build();
  const { startTestServices } = require('../dist/embedded/test-services');
  const services = await startTestServices((line) => console.error(line));
  const report = path.join(os.tmpdir(), `dung-han-jest-${process.pid}.json`);
  try {
    await jest(report, services.env);
    return readCounts(report);
  } finally {
    fs.rmSync(report, { force: true });
    await services.stop();
  }
}

/** A Ctrl-C reaches Jest too, which ends; we go on to the teardown. */
function jest(report, env) {
  const args = [
    path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** A file that could not be run at all counts as one failure. */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    console.error('Jest ended without a report.');
    return { passed: 0, failed: 1 };
  }
}

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
