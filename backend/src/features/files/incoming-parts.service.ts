import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { type Parts, readParts } from './parts.js';

/** A file that comes in one request, with fields beside it. */
@Injectable()
export class IncomingPartsService {
  /** Writes the file into the folder as it streams in; at most 25 MB. */
  async read(request: IncomingMessage, folder: string): Promise<Parts> {
    return readParts(request, folder);
  }
}
