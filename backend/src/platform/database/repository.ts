import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/**
 * What every repository stands on: reads go through `this.database`, or through the transaction a
 * caller hands over; writes and locks take a `Tx` as their first parameter.
 */
@Injectable()
export abstract class Repository {
  constructor(protected readonly database: Database) {}
}
