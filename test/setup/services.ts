/** Services started by `bin/test.js`. Without it, tests that need a service fail with a clear message. */
function given(name: string, what: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(
      `This test needs ${what}. Run it by "npm test <path>", which starts it; plain "npx jest" does not (${name} is not set).`,
    );
  }
  return value;
}

/** Superuser's URL of the run's PostgreSQL. Tests use `testDatabase()` instead of this database. */
export function postgresUrl(): string {
  return given('TEST_DATABASE_URL', 'PostgreSQL');
}

/**
 * The run's Temporal dev server, in memory, with our namespace and search attributes. Use a task queue and ids of your
 * own.
 */
export function temporalServer(): { address: string; namespace: string } {
  return {
    address: given('TEST_TEMPORAL_ADDRESS', 'a Temporal server'),
    namespace: given('TEST_TEMPORAL_NAMESPACE', 'a Temporal server'),
  };
}

/** Path of the CLI the run's dev server was started from, for tests that start and kill a server of their own. */
export function temporalBinary(): string {
  return given('TEST_TEMPORAL_CLI', 'the Temporal CLI');
}

/**
 * The time-skipping server's program.
 * @example TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path: timeSkippingServer() } } })
 */
export function timeSkippingServer(): string {
  return given('TEST_SERVER_PATH', 'the time-skipping Temporal test server');
}
