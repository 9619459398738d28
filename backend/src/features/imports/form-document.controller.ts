import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import type { FormDocumentView } from '@satu/contract/views';
import { DOCX_TYPE } from '../../platform/documents/word-document.js';
import { Answers } from '../../platform/http/answers.js';
import { OfficeBody, takesDocuments } from '../../platform/http/body.js';
import { CurrentReader, type Reader } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { FormDocumentService } from './form-document.service.js';
import { WritableInnovation } from './form-document.subject.js';

takesDocuments('/api/form-document/reading');
takesDocuments('/api/innovations/:id/form-document/reading');

/** The form as a document for an innovation that is yet to be made. */
@Controller('api/form-document')
export class FormDocumentController {
  constructor(private readonly documents: FormDocumentService) {}

  @Get()
  @Requires('innovation:create')
  @Answers(200, undefined, { mediaType: DOCX_TYPE })
  async write(@CurrentReader() { viewer, language }: Reader): Promise<StreamableFile> {
    return file(await this.documents.write(viewer, null, language), 'formulir-inovasi');
  }

  @Post('reading')
  @Requires('innovation:create')
  @Answers(200, 'FormDocumentView')
  async read(
    @CurrentReader() { viewer, language }: Reader,
    @OfficeBody() bytes: Buffer,
  ): Promise<FormDocumentView> {
    return this.documents.read(viewer, null, { bytes, language });
  }
}

/** The same for one that stands, with its answers. */
@Controller('api/innovations/:id/form-document')
@Subject(WritableInnovation)
export class InnovationDocumentController {
  constructor(private readonly documents: FormDocumentService) {}

  @Get()
  @Requires('innovation:edit')
  @Answers(200, undefined, { mediaType: DOCX_TYPE })
  async write(
    @CurrentReader() { viewer, language }: Reader,
    @Param('id') id: string,
  ): Promise<StreamableFile> {
    const name = `formulir-inovasi-${id.slice(0, 8)}`;
    return file(await this.documents.write(viewer, id, language), name);
  }

  @Post('reading')
  @Requires('innovation:edit')
  @Answers(200, 'FormDocumentView')
  async read(
    @CurrentReader() { viewer, language }: Reader,
    @Param('id') id: string,
    @OfficeBody() bytes: Buffer,
  ): Promise<FormDocumentView> {
    return this.documents.read(viewer, id, { bytes, language });
  }
}

function file(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: DOCX_TYPE,
    disposition: `attachment; filename="${name}.docx"`,
  });
}
