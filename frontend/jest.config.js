import presets from 'jest-preset-angular/presets/index.js';

const angular = presets.createEsmPreset();

export default {
  ...angular,
  displayName: 'frontend',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testEnvironmentOptions: {
    customExportConditions: ['@satu/source', 'browser', 'import', 'default'],
  },
  moduleNameMapper: {
    ...angular.moduleNameMapper,
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
