import 'reflect-metadata';
import process from 'node:process';
import { migrate } from '../platform/database/migrate.js';
import { appointFirstAdministrator } from './appoint-first-administrator.js';
import { readAppointment } from './appointment.js';
import { runCommand } from './run-command.js';

await runCommand(async ({ environment, databaseUrl, say }) => {
  const appointment = readAppointment(process.argv.slice(2));
  await migrate(databaseUrl);
  const link = await appointFirstAdministrator(databaseUrl, appointment, environment);
  say(`Give this link to ${appointment.name}. It works once, for 24 hours:`);
  say(link);
  if (appointment.role === 'REGION_ADMIN') {
    say(
      'Roles that decide need a second person: appoint the first one with --role OFFICE_DECIDER.',
    );
  }
  return true;
});
