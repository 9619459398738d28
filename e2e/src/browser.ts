import sparticuz from '@sparticuz/chromium';
import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';

/** Playwright's own Chromium where it was downloaded, else the system's, else the one in node_modules. */
export async function browserExecutable(): Promise<string | undefined> {
  if (existsSync(chromium.executablePath())) return undefined;
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return installed.find((path) => existsSync(path)) ?? (await sparticuz.executablePath());
}
