/** Which test files run when; `test/structure/tests.test.ts` holds that each of them exists. */

/**
 * They run alone, one after the other: their ladders of seconds need a machine that does nothing else, they compare times, or they start
 * the time-skipping server again and again, for which the SDK has five seconds.
 */
const ALONE = [
  'test/engine/failing-activity.test.ts',
  'test/engine/killed-worker.test.ts',
  'test/engine/rehearsal.test.ts',
  'test/engine/stopped-worker.test.ts',
  'test/engine/three-groups.test.ts',
  'test/engine/whole-life.test.ts',
  'test/sample/sample.test.ts',
  'test/web/http/slow-uploads.test.ts',
  'test/web/http/uploads.test.ts',
  'test/web/people/sign-in-links.test.ts',
];

/** The longest of the others: they begin first, so that none of them runs on while the other workers have nothing left. */
const FIRST = [
  'test/web/every-page/every-page.test.ts',
  'test/engine/killed-sender.test.ts',
  'test/engine/many-signals.test.ts',
  'test/engine/half-open.test.ts',
  'test/client/random-lives.test.ts',
  'test/web/faults/ids.test.ts',
  'test/engine/temporal-state.test.ts',
  'test/web/faults/row-level-security.test.ts',
  'test/web/access/access.test.ts',
  'test/web/faults/odd-requests.test.ts',
  'test/files/confined/confined-pool.test.ts',
  'test/files/archives.test.ts',
  'test/files/pdf-first-page.test.ts',
  'test/web/access/narrowed-lists.test.ts',
  'test/web/every-page/refused-forms.test.ts',
  'test/engine/killed-web.test.ts',
  'test/embedded/start.test.ts',
];

module.exports = { ALONE, FIRST };
