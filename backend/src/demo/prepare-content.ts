import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { dayInZone } from '@satu/domain/time';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import type { Environment } from '../platform/config/environment.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

const ZONE = 'Asia/Jakarta';

/**
 * Fills an empty database with the demo region and keeps an older demo going, or makes sure that
 * production has none of its accounts. Returns what the operator should read.
 */
export async function prepareContent(
  app: NestFastifyApplication,
  environment: Environment,
): Promise<string[]> {
  if (environment.mode === 'production') {
    await refuseDemoAccounts(app.get(Database, { strict: false }));
    return [];
  }
  await app.get(UnitOfWork, { strict: false }).run(fillDemo);
  return demoNotes();
}

async function fillDemo(tx: Tx): Promise<void> {
  // A second process may start on the same empty database.
  await tx.query('lock table setting in exclusive mode');
  const today = dayInZone(tx.now, ZONE);
  const [region] = await tx.query('select 1 from region limit 1');
  const [demo] = await tx.query(`select 1 from setting where key = 'demo-anchor'`);
  // Imported only here: production keeps none of the demo's texts in memory.
  if (!region) await (await import('./load-demo.js')).loadDemo(tx, today);
  else if (demo)
    await (await import('./open-new-year.js')).openNewYear(tx, Number(today.slice(0, 4)));
}

/** One account of each office in the demo's main region; the sign-in page lists all of them. */
async function demoNotes(): Promise<string[]> {
  const { demoOffer } = await import('./demo-offer.js');
  const main = demoOffer.accounts.filter(({ login }) => login.endsWith('@sidoarjo.example'));
  const offices = main.filter(({ login }) => /^([a-z]+|penilai1)@/.test(login));
  const inAgencies = ['staf.', 'kepala.'].flatMap(
    (part) => main.find(({ login }) => login.startsWith(part)) ?? [],
  );
  return [
    `Demo accounts, password ${demoOffer.password}:`,
    ...[...offices, ...inAgencies].map(({ login, name }) => `  ${login.padEnd(40)} ${name}`),
    '  … and every agency; the sign-in page lists all of them.',
  ];
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
