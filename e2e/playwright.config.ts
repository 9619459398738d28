import { defineConfig } from '@playwright/test';
import { browserExecutable } from './src/browser.js';

const executablePath = await browserExecutable();

export default defineConfig({
  projects: [
    { name: 'journeys', testDir: './src/journeys' },
    { name: 'sweep', testDir: './src/sweep', fullyParallel: true },
  ],
  outputDir: './test-results',
  // Each worker has a product of its own, and each journey plays at agencies of its own, so it matters not which of them share a product.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'],
    },
  },
});
