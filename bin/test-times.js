/** How long the tests took: the slowest files, the processor's time, and whether all of it is too long. */
const { readFileSync } = require('node:fs');

/** Minutes that all tests may take on a quiet machine of two cores. */
const BUDGET_MINUTES = 12;
/** Processors that other programs use on a machine that is not quiet. */
const BUSY = 0.2;
/** Test files that are named. */
const SLOWEST = 10;
/** Of `/proc`. */
const TICKS_PER_SECOND = 100;

/** The clock, and on Linux the seconds of the processors: of this process with all children that have ended, and of everybody. */
function timesNow() {
  return { at: Date.now(), ...processorSeconds() };
}

function processorSeconds() {
  try {
    const own = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ').slice(11, 15);
    const [, user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8').split(/\s+/);
    const seconds = (ticks) => ticks.reduce((sum, one) => sum + Number(one), 0) / TICKS_PER_SECOND;
    return { own: seconds(own), all: seconds([user, nice, system, irq, softirq, steal]) };
  } catch {
    return { own: 0, all: 0 };
  }
}

/**
 * The lines that are printed at the end.
 * @param files the files of tests with the seconds that each took
 * @param began what `timesNow` was at the start
 * @param ended the same when all child processes had ended
 */
function linesOfTimes(files, began, ended) {
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  const seconds = (ended.at - began.at) / 1_000;
  const own = ended.own - began.own;
  const others = Math.max(0, ended.all - began.all - own) / seconds;
  const lines = [
    'The slowest files:',
    ...slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`),
    `All tests took ${(seconds / 60).toFixed(1)} minutes and ${own.toFixed(0)} seconds of the processors; ` +
      `other programs used ${others.toFixed(1)} processors meanwhile.`,
  ];
  if (seconds <= BUDGET_MINUTES * 60) return lines;
  const why = others < BUSY ? 'Find out what became slow.' : 'This machine was not quiet.';
  return [...lines, `TOO LONG: they may take ${BUDGET_MINUTES} minutes on a quiet machine of two cores. ${why}`];
}

module.exports = { linesOfTimes, timesNow };
