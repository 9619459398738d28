import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Programme, Role } from '@satu/domain/access';
import { pino } from 'pino';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { createApp } from '../app.setup.js';
import { newToken, tokenHash } from '../platform/auth/opaque-token.js';
import type { ScannerSettings } from '../platform/config/storage-settings.js';
import { Environment } from '../platform/config/environment.js';
import type { FileStore } from '../platform/files/file-store.js';
import type { Machine } from '../platform/platform.module.js';
import { Builders } from './builders.js';
import { TestClient } from './test-client.js';
import { TestClock } from './test-clock.js';
import { cloneDatabase, type TestDatabase } from './test-database.js';
import { buildWorld, NO_WORLD, type AgencyName, type World } from './world.js';

/** Who a test speaks as. */
export interface Part {
  role: Role;
  /** Region of the grant; Sidoarjo unless said otherwise (the province for an OVERSEER). */
  region?: keyof World['regions'];
  agency?: AgencyName;
  programme?: Programme;
  name?: string;
}

interface TestOptions {
  /** Both clocks stand at this instant. */
  now?: string;
  /** A database that was prepared already; it gets no world. */
  on?: TestDatabase;
  /** A second process on the database of another app. */
  beside?: TestApp;
  /** As in production over TLS, for cookies and origins. */
  publicUrl?: string;
  production?: boolean;
  /** Jobs are done, as in a running process. */
  doesJobs?: boolean;
  /** Files lie here instead of in a folder of the test. */
  files?: FileStore;
  scanner?: ScannerSettings;
}

/** The real application on a database of its own, with its clock in the test's hand. */
export class TestApp {
  constructor(
    readonly nest: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly world: World,
    private readonly owner: boolean,
  ) {}

  readonly build = new Builders((statement, parameters) =>
    this.database.sql(statement, parameters),
  );

  /** The data folder, which is made when something is kept there. */
  get home(): string {
    return this.nest.get(Environment, { strict: false }).home;
  }

  /** Rows as the application's role sees them, past the API. */
  sql<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.sql<Row>(statement, parameters);
  }

  /** Nobody in particular. */
  stranger(headers: Record<string, string> = {}): TestClient {
    return new TestClient(this.nest, null, { 'x-requested-by': 'satu', ...headers });
  }

  /** A new person with this role, signed in. */
  async as(part: Part): Promise<TestClient> {
    const region = part.region ?? (part.role === 'OVERSEER' ? 'jatim' : 'sidoarjo');
    const agencies =
      region === 'gresik' ? this.world.agencies.gresik : this.world.agencies.sidoarjo;
    const personId = await this.build.person({ name: part.name ?? part.role });
    await this.build.grant({
      personId,
      role: part.role,
      regionId: this.world.regions[region],
      agencyId: part.agency ? agencies[part.agency] : null,
      programme: part.programme ?? null,
    });
    return this.signIn(personId);
  }

  /** Somebody who exists already, signed in without her password. */
  async signIn(personId: string): Promise<TestClient> {
    const token = newToken();
    const at = this.clock.real();
    await this.sql(
      `insert into session (id, token_hash, person_id, label, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, 'test', $4::timestamptz, $4, $4::timestamptz + interval '12 hours')`,
      [uuid(), tokenHash(token), personId, at],
    );
    return new TestClient(this.nest, personId, {
      'x-requested-by': 'satu',
      cookie: `satu=${token}`,
    });
  }

  async close(): Promise<void> {
    const { home } = this;
    await this.nest.close();
    if (!this.owner) return;
    await this.database.drop();
    await rm(home, { recursive: true, force: true });
  }
}

/** Starts the application for a test file; close it in `afterAll`. */
export async function startApp(options: TestOptions = {}): Promise<TestApp> {
  const { beside } = options;
  const database = beside?.database ?? options.on ?? (await cloneDatabase());
  const clock = beside?.clock ?? new TestClock(options.now ?? '2026-06-15T03:00:00Z');
  const nest = await createApp({ ...machineOf(options), databaseUrl: database.url, clock });
  const world = beside?.world ?? (await worldOf(database, options));
  return new TestApp(nest, database, clock, world, !beside);
}

/** What a test says of its machine; two processes beside each other share their data folder. */
function machineOf(options: TestOptions): Omit<Machine, 'databaseUrl' | 'clock'> {
  const { beside, files, doesJobs } = options;
  const home = beside?.home ?? join(tmpdir(), `satu-test-${uuid()}`);
  return {
    environment: testEnvironment(options, home),
    log: pino({ level: process.env['SATU_TEST_LOG'] ?? 'silent' }),
    ...(files ? { files } : {}),
    ...(doesJobs ? { doesJobs } : {}),
  };
}

async function worldOf(database: TestDatabase, { on }: TestOptions): Promise<World> {
  return on ? NO_WORLD : buildWorld(new Builders(database.sql));
}

function testEnvironment(
  { publicUrl, production, scanner }: TestOptions,
  home: string,
): Environment {
  return new Environment({
    mode: production ? 'production' : 'demo',
    port: 0,
    host: '127.0.0.1',
    publicUrl: new URL(publicUrl ?? 'http://localhost:3000'),
    trustedProxyHops: 0,
    databaseUrl: null,
    home,
    startOfBusinessClock: null,
    s3: null,
    scanner: scanner ?? null,
  });
}
