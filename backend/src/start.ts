import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.setup.js';
import { prepareContent } from './demo/prepare-content.js';
import { Clock } from './platform/clock/clock.js';
import { databaseFor, type ReadyDatabase } from './platform/cluster/database-for.js';
import { ConfigurationError } from './platform/config/configuration-error.js';
import { readEnvironment, type Environment } from './platform/config/environment.js';
import { migrate } from './platform/database/migrate.js';
import { createLog } from './platform/log/log.js';

/** Stops a process that serves: finishes what is being answered, then lets go of everything. */
export type Stop = () => Promise<void>;

/** Starts everything in order; what was started is stopped again when a later step fails. */
export async function start(
  variables: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Stop> {
  const environment = readEnvironment(variables);
  const database = await databaseFor(environment);
  try {
    announce(environment, database, say);
    await migrate(database.url);
    const clock = new Clock(environment.startOfBusinessClock);
    const log = createLog(environment);
    const databaseUrl = database.url;
    const app = await createApp({ environment, databaseUrl, clock, log, doesJobs: true });
    const notes = await prepareContent(app, environment);
    await listen(app, environment);
    say(`Satu Inovasi is ready: ${addressOf(app, environment)}`);
    notes.forEach(say);
    return async () => {
      await app.close();
      await database.leave();
    };
  } catch (error) {
    await database.leave();
    throw error;
  }
}

function announce(
  environment: Environment,
  { folder, url }: ReadyDatabase,
  say: (line: string) => void,
): void {
  if (folder === null) return;
  if (!folder.startsWith(environment.home)) {
    say(`PostgreSQL can't reach ${environment.home}, so its files are in ${folder}.`);
  }
  say(`Database: ${url}`);
}

async function listen(app: NestFastifyApplication, environment: Environment): Promise<void> {
  const { host, port } = environment;
  try {
    // Fastify's own listen: Nest's would log a taken port before we say it in one sentence.
    await app.getHttpAdapter().getInstance().listen({ host, port });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new ConfigurationError([
        `Port ${port} on ${host} is taken by another program: stop it, or set PORT.`,
      ]);
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new ConfigurationError([
        `${host}:${port} can't be opened (${code}): set HOST and PORT.`,
      ]);
    }
    throw error;
  }
}

/** What to open in a browser. PORT=0 lets the system choose, so the port is asked for. */
function addressOf(app: NestFastifyApplication, environment: Environment): string {
  const address = app.getHttpServer().address();
  if (environment.port !== 0 || address === null || typeof address === 'string') {
    return environment.publicUrl.origin;
  }
  return `http://localhost:${address.port}`;
}
