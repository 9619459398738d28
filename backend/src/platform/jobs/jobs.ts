import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  Optional,
} from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Tx } from '../database/transaction.js';
import { LOG, type Log } from '../log/log.js';

/** Address of the database in which jobs wait; not provided: this process takes and does none. */
export const JOBS_AT = 'satu:jobs-at';

/** A kind of job and who does it. */
export interface JobKind {
  /** Such as `evidence-scan`. */
  readonly name: string;
  /** Does one job; a throw has it tried again. Several processes share the work. */
  readonly work: (data: never) => Promise<void>;
  /** Five cron fields in Jakarta time, for what comes by itself. */
  readonly every?: string;
  /** Seconds after which a job that says nothing is given to somebody else; 900 unless said. */
  readonly longestSeconds?: number;
  /** Seconds before a failed job's second try, doubled for each further one; 30 unless said. */
  readonly retryDelaySeconds?: number;
}

/** In its own schema, which the library keeps by itself. */
const SCHEMA = 'jobs';

/**
 * Work that follows a change, done by whichever process comes first. A job is written in the
 * transaction that asks for it: both happen, or neither.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly kinds: JobKind[] = [];
  private boss: PgBoss | null = null;

  constructor(
    @Inject(LOG) private readonly log: Log,
    @Optional() @Inject(JOBS_AT) private readonly at: string | null = null,
  ) {}

  /** Says who does a kind of job; usually in `onModuleInit`, before any is done. */
  async declare(kind: JobKind): Promise<void> {
    if (this.boss) await open(this.boss, kind);
    else this.kinds.push(kind);
  }

  /** Asks for a job as part of the transaction. Where jobs are off, nobody would do it: no row. */
  async enqueue(tx: Tx, name: string, data: object, after?: Date): Promise<void> {
    if (!this.boss) return;
    const db = {
      executeSql: async (sql: string, values: unknown[] = []) => ({
        rows: await tx.query<never>(sql, values),
      }),
    };
    await this.boss.send(name, data, { db, ...(after ? { startAfter: after } : {}) });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.at === null) return;
    const boss = new PgBoss({
      connectionString: this.at,
      schema: SCHEMA,
      application_name: 'satu-jobs',
      max: 3,
    });
    boss.on('error', (error) => {
      this.log.error({ err: error }, 'jobs');
    });
    await boss.start();
    this.boss = boss;
    for (const kind of this.kinds) await open(boss, kind);
  }

  async onApplicationShutdown(): Promise<void> {
    const { boss } = this;
    this.boss = null;
    await boss?.stop({ graceful: true, timeout: 10_000 });
  }
}

async function open(boss: PgBoss, kind: JobKind): Promise<void> {
  const { name, work, every } = kind;
  await boss.createQueue(name, {
    retryLimit: 5,
    retryBackoff: true,
    retryDelay: kind.retryDelaySeconds ?? 30,
    expireInSeconds: kind.longestSeconds ?? 900,
  });
  await boss.work<object>(name, { batchSize: 1 }, async ([job]) => {
    if (job) await work(job.data as never);
  });
  if (every) await boss.schedule(name, every, {}, { tz: 'Asia/Jakarta' });
}
