import { Module } from '@nestjs/common';
import { RubricController } from './rubric.controller.js';
import { RubricEditingService } from './rubric-editing.service.js';
import { RubricRepository } from './rubric.repository.js';
import { RubricService } from './rubric.service.js';
import { RubricSubject } from './rubric.subject.js';

/** Editions of the national index. */
@Module({
  controllers: [RubricController],
  providers: [RubricRepository, RubricService, RubricEditingService, RubricSubject],
  exports: [RubricService],
})
export class RubricsModule {}
