import { esm } from '../jest.preset.js';

export default {
  ...esm,
  // Without `import`, which would hand ES modules to packages that call require().
  testEnvironmentOptions: { customExportConditions: ['@satu/source', 'node', 'node-addons'] },
  displayName: 'backend',
  testTimeout: 60000,
  // PostgreSQL and the workers take turns: one worker alone leaves half of a small machine idle.
  maxWorkers: 2,
  globalSetup: '<rootDir>/jest.global-setup.js',
  globalTeardown: '<rootDir>/jest.global-teardown.js',
  setupFiles: ['<rootDir>/jest.first-imports.js'],
};
