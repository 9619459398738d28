import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { toDomainError } from './database-error.js';
import type { Reader } from './transaction.js';

/** Reads outside a transaction, straight from the pool. */
@Injectable()
export class Database implements Reader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  get now(): Date {
    return this.clock.now();
  }

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      const result = await this.pool.query(sql, [...parameters]);
      return result.rows as Row[];
    } catch (error) {
      throw toDomainError(error);
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
