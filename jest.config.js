/** One Jest for all tests; `bin/test.js` gives it PostgreSQL and Temporal first (docs/testing.md). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
    'node_modules/(content-disposition|cookie|hucre|otpauth|@noble|canonicalize)/.+\\.m?js$': [
      '@swc/jest',
      { module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!(content-disposition|cookie|hucre|otpauth|@noble|canonicalize)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 30_000,
};
