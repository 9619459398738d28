import { defineConfig } from '@playwright/test';
import { browserExecutable } from './src/browser.js';

const executablePath = await browserExecutable();

export default defineConfig({
  projects: [
    { name: 'journeys', testDir: './src/journeys' },
    { name: 'sweep', testDir: './src/sweep' },
  ],
  outputDir: './test-results',
  // Journeys change the one demo region, so they run one behind the other; each project has a product of its own.
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
