import { Body, Controller, Get, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import type { ImportProgressView, ImportsView, ImportView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { OfficeBody, takesSheets } from '../../platform/http/body.js';
import { CurrentReader, CurrentViewer, type Reader } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { WORKBOOK_TYPE } from '../../platform/spreadsheets/workbook.js';
import { BringSheetQuery, ChangeImportDto, PerformImportDto } from './import.dto.js';
import { ImportPerformance } from './import-performance.service.js';
import { ImportService } from './import.service.js';
import { ImportSheetService } from './import-sheet.service.js';
import { OwnImport } from './import.subject.js';

takesSheets('/api/imports');

/** Innovations of past years from a spreadsheet: each import is its maker's own. */
@Controller('api/imports')
@Subject(OwnImport)
export class ImportController {
  constructor(
    private readonly imports: ImportService,
    private readonly performance: ImportPerformance,
    private readonly sheets: ImportSheetService,
  ) {}

  @Get()
  @Requires('innovation:import')
  @Answers(200, 'ImportsView')
  async list(@CurrentViewer() viewer: Viewer): Promise<ImportsView> {
    return { items: await this.imports.list(viewer) };
  }

  @Post()
  @Requires('innovation:import')
  @Answers(201, 'ImportView')
  async bring(
    @CurrentReader() { viewer, language }: Reader,
    @Query() { fileName }: BringSheetQuery,
    @OfficeBody() bytes: Buffer,
  ): Promise<ImportView> {
    return this.imports.bring(viewer, { fileName, bytes }, language);
  }

  @Get('template')
  @Requires('innovation:import')
  @Answers(200, undefined, { mediaType: WORKBOOK_TYPE })
  async template(@CurrentReader() { viewer, language }: Reader): Promise<StreamableFile> {
    return file(await this.sheets.template(viewer, language), 'templat-inovasi');
  }

  @Get(':id')
  @Requires('innovation:import')
  @Answers(200, 'ImportView')
  async get(
    @CurrentReader() { viewer, language }: Reader,
    @Param('id') id: string,
  ): Promise<ImportView> {
    return this.imports.get(viewer, id, language);
  }

  @Patch(':id')
  @Requires('innovation:import')
  @Answers(200, 'ImportView')
  async change(
    @CurrentReader() { viewer, language }: Reader,
    @Param('id') id: string,
    @Body() changes: ChangeImportDto,
    @IfMatch() expected: number | null,
  ): Promise<ImportView> {
    await this.imports.change(viewer, { id, expected }, changes);
    return this.imports.get(viewer, id, language);
  }

  @Get(':id/progress')
  @Requires('innovation:import')
  @Answers(200, 'ImportProgressView')
  async progress(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
  ): Promise<ImportProgressView> {
    return this.performance.progress(viewer, id);
  }

  @Get(':id/faults')
  @Requires('innovation:import')
  @Answers(200, undefined, { mediaType: WORKBOOK_TYPE })
  async faults(
    @CurrentReader() { viewer, language }: Reader,
    @Param('id') id: string,
  ): Promise<StreamableFile> {
    return file(await this.sheets.faults(viewer, id, language), 'perlu-diperbaiki');
  }

  @Post(':id/performance')
  @Requires('innovation:import')
  @Answers(200, 'ImportView')
  async perform(
    @CurrentReader() { viewer, language }: Reader,
    @Param('id') id: string,
    @Body() wishes: PerformImportDto,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<ImportView> {
    await this.performance.perform(viewer, { id, expected }, wishes);
    return this.imports.get(viewer, id, language);
  }

  @Post(':id/undoing')
  @Requires('innovation:import')
  @Answers(200, 'ImportView')
  async undo(
    @CurrentReader() { viewer, language }: Reader,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<ImportView> {
    await this.performance.undo(viewer, { id, expected });
    return this.imports.get(viewer, id, language);
  }
}

function file(stream: NonNullable<ConstructorParameters<typeof StreamableFile>[0]>, name: string) {
  const disposition = `attachment; filename="${name}.xlsx"`;
  return new StreamableFile(stream as never, { type: WORKBOOK_TYPE, disposition });
}
