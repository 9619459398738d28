import { defineConfig } from '@playwright/test';
import { browserExecutable } from './src/browser.js';

const executablePath = await browserExecutable();

export default defineConfig({
  testDir: './src/journeys',
  outputDir: './test-results',
  // Journeys change the one demo region, so they run one behind the other, each on a fresh product.
  workers: 1,
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
