/** Tests run on the TypeScript sources: workspaces resolve to src, so that a test never sees a stale build. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/plugins', '<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/tests/global-setup.ts',
  globalTeardown: '<rootDir>/tests/global-teardown.ts',
  modulePathIgnorePatterns: ['/dist/'],
  transform: { '^.+\\.[tj]s$': ['@swc/jest', { sourceMaps: 'inline' }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|uuid|lru-cache|graphql-armor)/)'],
  moduleNameMapper: {
    '/jsutils/instanceOf(\\.js)?$': '<rootDir>/tests/plain-instance-of.cjs',
    '^@eenplan/plugin-([a-z-]+)$': '<rootDir>/plugins/$1/src/index.ts',
    '^@eenplan/([a-z]+)$': '<rootDir>/packages/$1/src/index.ts',
  },
  testTimeout: 120_000,
};
