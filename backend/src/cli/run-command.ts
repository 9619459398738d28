import process from 'node:process';
import { databaseFor } from '../platform/cluster/database-for.js';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import { readEnvironment, type Environment } from '../platform/config/environment.js';

/** Where a command works, and how it speaks. */
export interface Workplace {
  environment: Environment;
  databaseUrl: string;
  say: (line: string) => void;
}

/** Runs one command on the database that the server would use; exit 1 says that it failed. */
export async function runCommand(command: (place: Workplace) => Promise<boolean>): Promise<never> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    const environment = readEnvironment(process.env);
    const database = await databaseFor(environment);
    try {
      process.exitCode = (await command({ environment, databaseUrl: database.url, say })) ? 0 : 1;
    } finally {
      await database.leave();
    }
  } catch (error) {
    const text = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${error instanceof ConfigurationError ? error.message : text}\n`);
    process.exitCode = 1;
  }
  process.exit();
}
