import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { type Exchange, sendFile, Wire } from '../../platform/http/send-file.js';
import { Subject } from '../../platform/http/subject.js';
import { DocumentChangeService } from './document-change.service.js';
import { DocumentService } from './document.service.js';
import { FiledDocument, ReadableDocument } from './document.subject.js';
import { ChangeDocumentDto, FileDocumentDto, SucceedDocumentDto } from './file-document.dto.js';
import { FilingService } from './filing.service.js';
import { ListDocumentsQuery } from './list-documents.query.js';

/** The region's shelf: documents filed once, cited by any number of innovations. */
@Controller('api/documents')
@Subject(ReadableDocument)
export class DocumentController {
  constructor(
    private readonly documents: DocumentService,
    private readonly filings: FilingService,
    private readonly changes: DocumentChangeService,
  ) {}

  @Get()
  @Requires('document:read')
  @Answers(200, 'DocumentPage')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListDocumentsQuery) {
    return this.documents.list(viewer, query);
  }

  @Post()
  @Requires('document:file')
  @Answers(201, 'DocumentView')
  async file(@CurrentViewer() viewer: Viewer, @Body() body: FileDocumentDto) {
    return this.filings.file(viewer, body);
  }

  @Get(':id')
  @Requires('document:read')
  @Answers(200, 'DocumentView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.documents.read(viewer, id);
  }

  @Patch(':id')
  @Requires('document:file')
  @Subject(FiledDocument)
  @Answers(200, 'DocumentView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeDocumentDto,
    @IfMatch() expected: number | null,
  ) {
    return this.changes.change(viewer, { id, expected }, body);
  }

  @Get(':id/content')
  @Requires('document:read')
  @Answers(200, undefined, { mediaType: 'application/octet-stream', inRanges: true })
  async content(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Wire() wire: Exchange) {
    return sendFile(wire, await this.documents.content(viewer, id));
  }

  /** A newer one takes its place; whoever cites it reads so. */
  @Post(':id/succession')
  @Requires('document:file')
  @Subject(FiledDocument)
  @Answers(200, 'DocumentView')
  async succeed(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() { successorId }: SucceedDocumentDto,
  ) {
    return this.changes.succeed(viewer, { id, expected }, successorId);
  }
}
