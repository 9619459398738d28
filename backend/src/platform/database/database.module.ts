import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from './database.js';
import { dataSourceOptions, REQUEST_LIMITS } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

/** The connection pool and the two ways to use it. */
@Global()
@Module({})
export class DatabaseModule {
  /** For the database at this address, which is reachable and migrated. */
  static at(url: string): DynamicModule {
    const connection = TypeOrmModule.forRootAsync({
      useFactory: async () => ({
        ...(await dataSourceOptions(url, REQUEST_LIMITS)),
        // Each feature brings its own entities.
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    });
    return {
      module: DatabaseModule,
      imports: [connection],
      providers: [Database, UnitOfWork],
      exports: [Database, UnitOfWork],
    };
  }
}
