import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { type Exchange, sendFile, Wire } from '../../platform/http/send-file.js';
import { Subject } from '../../platform/http/subject.js';
import { ListStatementsQuery } from './list-statements.query.js';
import { RefuseStatementDto } from './refuse-statement.dto.js';
import { ScanStatementDto } from './scan-statement.dto.js';
import { StatementMatchingService } from './statement-matching.service.js';
import { StatementScanService } from './statement-scan.service.js';
import { StatementService } from './statement.service.js';
import { ConfirmableStatement, PrintedStatement, ReadableStatement } from './statement.subject.js';

/** Statements of endorsement on paper: printed, signed, sent back, matched. */
@Controller('api/statements')
@Subject(ReadableStatement)
export class StatementController {
  constructor(
    private readonly statements: StatementService,
    private readonly scans: StatementScanService,
    private readonly matching: StatementMatchingService,
  ) {}

  @Get()
  @Requires('statement:read')
  @Answers(200, 'StatementPage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListStatementsQuery) {
    return this.statements.list(viewer, query);
  }

  @Get(':id')
  @Requires('statement:read')
  @Answers(200, 'StatementView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.statements.read(viewer, id);
  }

  /** The sheet to sign, as it was printed. */
  @Get(':id/paper')
  @Requires('statement:read')
  @Answers(200, undefined, { mediaType: 'application/pdf' })
  async paper(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const { code, bytes } = await this.statements.paper(viewer, id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="lembar-persetujuan-${code}.pdf"`,
    });
  }

  /** The signed sheet as it was sent. */
  @Get(':id/sheet')
  @Requires('statement:read')
  @Answers(200, undefined, { mediaType: 'application/octet-stream', inRanges: true })
  async sheet(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Wire() wire: Exchange) {
    return sendFile(wire, await this.statements.sheet(viewer, id));
  }

  /** Its first page as a picture, to hold beside what was printed. */
  @Get(':id/sheet/picture')
  @Requires('statement:read')
  @Answers(200, undefined, { mediaType: 'image/webp', inRanges: true })
  async picture(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Wire() wire: Exchange) {
    return sendFile(wire, await this.statements.picture(viewer, id));
  }

  /** Sends the signed sheet back; a better picture takes the place of an earlier one. */
  @Post(':id/scan')
  @Requires('statement:print')
  @Subject(PrintedStatement)
  @Answers(200, 'StatementView')
  async scan(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() body: ScanStatementDto,
  ) {
    return this.scans.scan(viewer, { id, expected }, body);
  }

  @Post(':id/confirmation')
  @Requires('statement:confirm')
  @Subject(ConfirmableStatement)
  @Answers(200, 'StatementView')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ) {
    return this.matching.confirm(viewer, { id, expected });
  }

  @Post(':id/refusal')
  @Requires('statement:confirm')
  @Subject(ConfirmableStatement)
  @Answers(200, 'StatementView')
  async refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() { reason }: RefuseStatementDto,
  ) {
    return this.matching.refuse(viewer, { id, expected }, reason);
  }
}
