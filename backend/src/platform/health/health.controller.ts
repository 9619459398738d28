import { Controller, Get } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../database/database.js';
import { Answers } from '../http/answers.js';
import { Public } from '../http/route-access.js';
import { Readiness } from './readiness.js';

/** For whoever watches the process: is it alive, and should it get requests? */
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @Public()
  @Answers(200, 'HealthView')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Answers(200, 'HealthView')
  async ready(): Promise<{ status: 'ok' }> {
    if (!this.readiness.open) throw new DomainError('try-again', 'try-again');
    await this.database.query('select 1');
    return { status: 'ok' };
  }
}
