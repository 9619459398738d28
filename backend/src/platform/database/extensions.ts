import type { ClientBase } from 'pg';
import { ConfigurationError } from '../config/configuration-error.js';

/** Trigram search, search without accents, exclusion over periods, digests. */
export const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto'] as const;

/** Creates what is missing; all four are trusted, so the owner of the database usually may. */
export async function requireExtensions(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ extname: string }>('select extname from pg_extension');
  const present = new Set(rows.map(({ extname }) => extname));
  for (const name of EXTENSIONS.filter((one) => !present.has(one))) {
    try {
      await client.query(`create extension if not exists ${name}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new ConfigurationError([
        `The database lacks the extension ${name} and refuses to add it (${reason}).`,
      ]);
    }
  }
}
