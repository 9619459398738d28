import 'reflect-metadata';
import process from 'node:process';
import { ConfigurationError } from './platform/config/configuration-error.js';
import { start, type Stop } from './start.js';

/** A stop that hangs would keep whoever restarts us waiting. */
const LONGEST_STOP_MS = 25_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How to stop what runs; null while it is still starting. */
let stop: Stop | null = null;
let asked = false;

// From the first moment: a start that is cut off would leave its PostgreSQL behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);

try {
  stop = await start(process.env, say);
  if (wasAsked()) await stopAndExit(stop);
} catch (error) {
  fail(error);
}

/** Ctrl-C reaches us twice below npm, once from the terminal and once from npm: the second is void. */
function leave(): void {
  if (asked) return;
  asked = true;
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  if (stop) stopAndExit(stop).catch(fail);
}

/** Asked anew: a signal may have come while the start was awaited. */
function wasAsked(): boolean {
  return asked;
}

async function stopAndExit(running: Stop): Promise<never> {
  await running();
  process.exit(0);
}

function fail(error: unknown): never {
  const text = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : text}\n`);
  process.exit(1);
}
