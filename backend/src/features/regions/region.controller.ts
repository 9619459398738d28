import { Controller, Get } from '@nestjs/common';
import type { AffairsView, RegionsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires, SignedIn } from '../../platform/http/route-access.js';
import { RegionService } from './region.service.js';

@Controller('api')
export class RegionController {
  constructor(private readonly regions: RegionService) {}

  /** The regions one works in, those above them, and those one oversees. */
  @Get('regions')
  @Requires('region:read')
  @Answers(200, 'RegionsView')
  list(@CurrentViewer() viewer: Viewer): Promise<RegionsView> {
    return this.regions.list(viewer);
  }

  /** Government affairs and development goals: the same everywhere. */
  @Get('affairs')
  @SignedIn()
  @Answers(200, 'AffairsView')
  affairs(): Promise<AffairsView> {
    return this.regions.affairs();
  }
}
