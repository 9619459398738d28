import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { dayInZone } from '@satu/domain/time';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import type { Environment } from '../platform/config/environment.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/**
 * Fills an empty database with the demo region, or makes sure that production has none of its
 * accounts; returns what the operator should read.
 */
export async function prepareContent(
  app: NestFastifyApplication,
  environment: Environment,
): Promise<string[]> {
  if (environment.mode === 'production') {
    await refuseDemoAccounts(app.get(Database, { strict: false }));
    return [];
  }
  await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
    // A second process may start on the same empty database.
    await tx.query('lock table setting in exclusive mode');
    const [region] = await tx.query('select 1 from region limit 1');
    if (region) return;
    // Loaded only here: production keeps none of the demo's texts in memory.
    const { loadDemo } = await import('./load-demo.js');
    await loadDemo(tx, dayInZone(tx.now, 'Asia/Jakarta'));
  });
  return [];
}

async function refuseDemoAccounts(database: Database): Promise<void> {
  const [found] = await database.query<{ email: string }>(
    `select email from person where email like '%.example' limit 1`,
  );
  if (!found) return;
  throw new ConfigurationError([
    `This database holds demo accounts whose password is public (${found.email}): production refuses it.`,
  ]);
}
