import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { IncomingMessage } from 'node:http';
import { Scratch } from '../../platform/files/scratch.js';
import { RequestValidationPipe } from '../../platform/validation/request-validation.pipe.js';
import { IncomingPartsService } from '../files/incoming-parts.service.js';
import { InnovationPlaceService } from '../innovations/innovation-place.service.js';
import { AddEvidenceDto } from './add-evidence.dto.js';
import { AddingService } from './adding.service.js';

const LISTS = new Set(['indicatorKeys', 'personalKinds']);

/** A script's file with the words beside it, in one request. */
@Injectable()
export class SentPartsService {
  private readonly fields = new RequestValidationPipe();

  constructor(
    private readonly scratch: Scratch,
    private readonly incoming: IncomingPartsService,
    private readonly innovations: InnovationPlaceService,
    private readonly adding: AddingService,
  ) {}

  /** Whoever may not add here is told before a byte is read. */
  async add(viewer: Viewer, id: string, request: IncomingMessage): Promise<EvidenceView> {
    await this.innovations.find(viewer, id, 'innovation:edit');
    return this.scratch.use(async (folder) => {
      const { fields, ...file } = await this.incoming.read(request, folder);
      return this.adding.addFile(viewer, id, await this.said(fields), file);
    });
  }

  /** Fields of a form are texts: those that may come more than once are lists. */
  private async said(fields: ReadonlyMap<string, readonly string[]>): Promise<AddEvidenceDto> {
    const plain = [...fields].map(([name, values]) => [
      name,
      LISTS.has(name) ? values.flatMap((value) => value.split(',')).filter(Boolean) : values[0],
    ]);
    const given: unknown = Object.fromEntries(plain);
    const metatype = AddEvidenceDto;
    return (await this.fields.transform(given, { type: 'body', metatype })) as AddEvidenceDto;
  }
}
