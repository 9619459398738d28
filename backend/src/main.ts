import 'reflect-metadata';
import process from 'node:process';
import { ConfigurationError } from './platform/config/configuration-error.js';
import { start, type Stop } from './start.js';

/** A stop that hangs would keep whoever restarts us waiting. */
const LONGEST_STOP_MS = 25_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  stopOnSignal(await start(process.env, say));
} catch (error) {
  fail(error);
}

/** Ctrl-C reaches us twice below npm, once from the terminal and once from npm: the second is void. */
function stopOnSignal(stop: Stop): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', onSignal);
}

function fail(error: unknown): never {
  const text = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : text}\n`);
  process.exit(1);
}
