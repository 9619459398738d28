import pg from 'pg';
import { requireExtensions } from '../database/extensions.js';
import type { ClusterCard } from './cluster-place.js';

/**
 * The application's role and database. The superuser makes them and the extensions; everything else
 * is made and owned by the role, which can't pass its own constraints by.
 */
export async function provision(card: ClusterCard): Promise<void> {
  const address = {
    host: '127.0.0.1',
    port: card.port,
    user: 'postgres',
    password: card.superPassword,
  };
  const server = new pg.Client({ ...address, database: 'postgres' });
  await server.connect();
  try {
    const role = await server.query(`select 1 from pg_roles where rolname = 'satu'`);
    // The password has only base64url characters: DDL takes no parameters.
    const login = `login nosuperuser nocreatedb nocreaterole password '${card.appPassword}'`;
    await server.query(`${role.rowCount ? 'alter' : 'create'} role satu ${login}`);
    const database = await server.query(`select 1 from pg_database where datname = 'satu'`);
    if (!database.rowCount) await server.query('create database satu owner satu');
  } finally {
    await server.end();
  }
  const own = new pg.Client({ ...address, database: 'satu' });
  await own.connect();
  try {
    await requireExtensions(own);
  } finally {
    await own.end();
  }
}
