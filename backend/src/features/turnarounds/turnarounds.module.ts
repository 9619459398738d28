import { Module } from '@nestjs/common';
import { TurnaroundController } from './turnaround.controller.js';
import { TurnaroundRepository } from './turnaround.repository.js';
import { TurnaroundService } from './turnaround.service.js';

/** How long files lie at the verification desk. */
@Module({
  controllers: [TurnaroundController],
  providers: [TurnaroundRepository, TurnaroundService],
})
export class TurnaroundsModule {}
