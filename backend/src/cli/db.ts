import 'reflect-metadata';
import process from 'node:process';
import { ConfigurationError } from '../platform/config/configuration-error.js';
import { migrate } from '../platform/database/migrate.js';
import { checkDatabase } from './check-database.js';
import { resetDatabase } from './reset-database.js';
import { runCommand, type Workplace } from './run-command.js';

const VERBS: Readonly<Record<string, (place: Workplace) => Promise<boolean>>> = {
  migrate: async ({ databaseUrl, say }) => {
    const ran = await migrate(databaseUrl);
    say(ran.length === 0 ? 'Nothing to migrate.' : `Migrated: ${ran.join(', ')}.`);
    return true;
  },
  check: checkDatabase,
  reset: resetDatabase,
};

await runCommand(async (place) => {
  const verb = VERBS[process.argv[2] ?? ''];
  if (!verb) throw new ConfigurationError([`Say one of: ${Object.keys(VERBS).join(', ')}.`]);
  return verb(place);
});
