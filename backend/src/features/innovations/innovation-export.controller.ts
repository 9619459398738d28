import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { languageOf } from '../../platform/http/language.js';
import { Requires } from '../../platform/http/route-access.js';
import { WORKBOOK_TYPE } from '../../platform/spreadsheets/workbook.js';
import { ExportInnovationsQuery } from './export-innovations.query.js';
import { InnovationExportService } from './innovation-export.service.js';

/** The list as a file: the same filter, columns and order as on the page. */
@Controller('api/innovations/export')
export class InnovationExportController {
  constructor(private readonly exports: InnovationExportService) {}

  @Get()
  @Requires('innovation:read')
  @Answers(200, undefined, { mediaType: 'text/csv', alsoAs: WORKBOOK_TYPE })
  async download(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ExportInnovationsQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<StreamableFile> {
    const language = query.language ?? languageOf(accepted);
    const { stream, type, name } = await this.exports.file(viewer, query, language);
    return new StreamableFile(stream, { type, disposition: `attachment; filename="${name}"` });
  }
}
