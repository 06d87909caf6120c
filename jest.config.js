/** One Jest for all tests; `bin/test.js` gives it PostgreSQL and Temporal first (docs/testing.md). */
module.exports = {
  testEnvironment: '<rootDir>/test/setup/jest/environment.js',
  runtime: '<rootDir>/test/setup/jest/runtime.js',
  testSequencer: '<rootDir>/test/setup/jest/sequencer.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Ends what hangs; no measure of speed.
  testTimeout: 90_000,
};
