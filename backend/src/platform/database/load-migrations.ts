import { readdir } from 'node:fs/promises';
import type { MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

const FOLDER = new URL('./migrations/', import.meta.url);
const NUMBERED = /^(\d+)-[\w-]+\.(js|ts)$/;

/** The migrations of the folder in the order of their numbers. */
export async function loadMigrations(): Promise<MigrationClass[]> {
  const names = (await readdir(FOLDER)).filter((name) => NUMBERED.test(name));
  names.sort((a, b) => Number.parseInt(a) - Number.parseInt(b));
  const classes: MigrationClass[] = [];
  for (const name of names) {
    const exported = (await import(new URL(name, FOLDER).href)) as Record<string, unknown>;
    classes.push(...Object.values(exported).filter(isMigration));
  }
  return classes;
}

function isMigration(value: unknown): value is MigrationClass {
  return typeof value === 'function' && 'up' in (value.prototype as object);
}
