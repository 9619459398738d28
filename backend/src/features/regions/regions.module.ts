import { Module } from '@nestjs/common';
import { RegionController } from './region.controller.js';
import { RegionRepository } from './region.repository.js';
import { RegionService } from './region.service.js';

@Module({
  controllers: [RegionController],
  providers: [RegionRepository, RegionService],
  exports: [RegionService],
})
export class RegionsModule {}
