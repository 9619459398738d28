import type { Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { EmbeddedCluster } from '../platform/cluster/embedded-cluster.js';
import { lockHome } from '../platform/cluster/home-lock.js';
import { migrate } from '../platform/database/migrate.js';
import { generate } from './generation.js';

const HOME = fileURLToPath(new URL('../../../.satu-bench', import.meta.url));

/** Marks data that was made to its end. */
const COMPLETE = 'bench.complete';

/** The PostgreSQL of the benchmarks, with generated data that stays for the next run. */
export class DataFolder {
  private constructor(
    private readonly cluster: EmbeddedCluster,
    private readonly lock: Server,
    private readonly say: (line: string) => void,
  ) {}

  static async open(say: (line: string) => void): Promise<DataFolder> {
    const lock = await lockHome(HOME);
    return new DataFolder(await EmbeddedCluster.start(HOME), lock, say);
  }

  /** A database with so many innovations, made when it isn't there yet; nobody writes to it. */
  async data(innovations: number): Promise<string> {
    const name = `bench_${innovations}`;
    const url = this.urlOf(name);
    if (await this.isComplete(name)) {
      await migrate(url);
      return url;
    }
    const start = performance.now();
    await this.recreate(name, 'template0');
    await migrate(url);
    await generate(url, innovations);
    await query(url, 'insert into setting (key, value) values ($1, $2)', [COMPLETE, 'true']);
    const seconds = Math.round((performance.now() - start) / 1000);
    this.say(`${innovations} innovations made in ${seconds} s.`);
    return url;
  }

  /** A copy that may be written to; the next run makes a new one. */
  async copyOf(innovations: number): Promise<string> {
    await this.data(innovations);
    const name = `bench_${innovations}_copy`;
    await this.recreate(name, `bench_${innovations} strategy file_copy`);
    return this.urlOf(name);
  }

  async close(): Promise<void> {
    await this.cluster.stop();
    this.lock.close();
  }

  private async isComplete(name: string): Promise<boolean> {
    const found = await query(
      this.cluster.adminUrl('postgres'),
      'select from pg_database where datname = $1',
      [name],
    );
    if (found.length === 0) return false;
    const table = await query(this.urlOf(name), `select to_regclass('setting') as found`, []);
    if (table[0]?.['found'] === null) return false;
    const sql = 'select from setting where key = $1';
    return (await query(this.urlOf(name), sql, [COMPLETE])).length === 1;
  }

  private async recreate(name: string, template: string): Promise<void> {
    const admin = this.cluster.adminUrl('postgres');
    await query(admin, `drop database if exists ${name} with (force)`, []);
    await query(admin, `create database ${name} owner satu template ${template}`, []);
  }

  private urlOf(name: string): string {
    const url = new URL(this.cluster.url);
    url.pathname = name;
    return url.href;
  }
}

/** Runs one statement on a connection of its own. */
export async function query(
  url: string,
  sql: string,
  parameters: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
