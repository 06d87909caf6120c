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
  const files = [];
  try {
    for (const args of runs(named)) files.push(...(await jest(args, services.env)));
    const again = named.length === 0 ? await onceMoreAlone(files, services.env) : [];
    if (named.length === 0) console.error(`\n${linesOfTimes([...files, ...again], began, timesNow()).join('\n')}`);
    return countsOf([...files.filter(({ file }) => !again.some((second) => second.file === file)), ...again]);
  } finally {
    await services.stop();
  }
}

function countsOf(files) {
  return {
    passed: files.reduce((sum, { passed }) => sum + passed, 0),
    failed: files.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** With more failed files than these the cause is not a busy machine. */
const MOST_ONCE_MORE = 12;

/**
 * Runs the failed files of a whole run once more, alone: on a machine that others use too, a limit of time can be missed beside other
 * tests. What passes then counts as passed and is named as unstable; what fails twice has failed.
 */
async function onceMoreAlone(files, env) {
  const failed = files.filter((file) => file.failed > 0 && file.file !== NO_REPORT).map(({ file }) => file);
  if (failed.length === 0 || failed.length > MOST_ONCE_MORE) return [];
  console.error(`\nOnce more, alone: ${failed.join(', ')}`);
  const again = (await jest(['--runInBand', '--runTestsByPath', ...failed], env)).filter(
    ({ file }) => file !== NO_REPORT,
  );
  for (const { file } of again.filter((second) => second.failed === 0)) {
    console.error(`UNSTABLE: ${file} failed beside other tests and passed alone.`);
  }
  return again;
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

/** Runs Jest once and returns the counts and times of its files. Ctrl-C also ends Jest; this process continues to the teardown. */
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

/** Stands for a run of Jest that wrote no report. */
const NO_REPORT = '(no report)';

/** The files of a run; one that could not run counts as one failure. */
function readReport(report) {
  try {
    return JSON.parse(fs.readFileSync(report, 'utf8')).testResults.map(resultOf);
  } catch {
    console.error('Jest ended without a report.');
    return [{ file: NO_REPORT, seconds: 0, passed: 0, failed: 1 }];
  }
}

function resultOf({ name, startTime, endTime, status, assertionResults }) {
  const count = (wanted) => assertionResults.filter((test) => test.status === wanted).length;
  const failed = count('failed');
  return {
    file: path.relative(ROOT, name),
    seconds: (endTime - startTime) / 1_000,
    passed: count('passed'),
    failed: failed === 0 && status === 'failed' ? 1 : failed,
  };
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
